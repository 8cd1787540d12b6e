import type { KeyboardEvent } from 'react';
import type { StorySession } from '../editor/story-session.ts';
import { useSessionPart } from '../editor/use-editor-state.ts';
import { useText } from '../i18n/index.ts';
import { useDesk, useSettings, useWorkspace } from './desk-context.ts';
import { panels } from './panels.ts';

/** The column at the right: one panel on the story in front. Escape gives the keyboard back to the story. */
export function PanelColumn() {
  const desk = useDesk();
  const t = useText();
  const { layout } = useSettings();
  useWorkspace();
  const session = desk.session;
  const panel = panels.find((each) => each.id === layout.panel) ?? panels[0];
  if (!panel) return null;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && !event.defaultPrevented) desk.focusStory();
  }

  return (
    <aside className="panel-column" aria-label={t(panel.label)} onKeyDown={onKeyDown}>
      <h2 className="panel-title">{t(panel.label)}</h2>
      <div className="panel-body">
        {session ? (
          <PanelBody key={session.id} session={session} Panel={panel.Panel} />
        ) : (
          <p className="panel-empty">{t('shell.panel.empty')}</p>
        )}
      </div>
    </aside>
  );
}

interface PanelBodyProps {
  session: StorySession;
  Panel: (typeof panels)[number]['Panel'];
}

function PanelBody({ session, Panel }: PanelBodyProps) {
  const isReadOnly = useSessionPart(session, ({ readOnly }) => readOnly !== null);
  return <Panel session={session} isReadOnly={isReadOnly} />;
}
