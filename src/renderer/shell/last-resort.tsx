import { Component, type ReactNode } from 'react';
import { translate } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';

/** Shown instead of a blank window where drawing it fails. What was typed is in the library or in the page’s own store. */
export class LastResort extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="start" role="alert">
        <p>{translate('shell.broken')}</p>
        <Button look="primary" onPress={() => location.reload()}>
          {translate('shell.reload')}
        </Button>
      </div>
    );
  }
}
