import './wire.css';
import { TriangleAlert, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import type { FileImports, ImportState } from './file-imports.ts';
import { explainFile } from './tell-of-files.ts';

/** What takes less needs no word. */
const PATIENCE_MS = 400;

/** How far the reading of files is, with a way to stop it; then what could not be taken in, and why. */
export function ImportBar({ imports }: { imports: FileImports }) {
  const state = useSyncExternalStore(
    (listener) => imports.subscribe(listener),
    () => imports.getSnapshot(),
  );
  const isSlow = useIsSlow(state.isRunning);
  return (
    <div className="wire-imports" role="status">
      {state.isRunning && isSlow && <Running state={state} onCancel={() => imports.cancel()} />}
      {!state.isRunning && state.failed.length > 1 && (
        <Failed state={state} onClose={() => imports.dismiss()} />
      )}
    </div>
  );
}

function useIsSlow(isRunning: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isRunning) return;
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isRunning]);
  return isSlow;
}

function Running({ state, onCancel }: { state: ImportState; onCancel(): void }) {
  const t = useText();
  const { done, total, name } = state;
  return (
    <div className="bar">
      <progress value={done} max={total} aria-label={t('wire.import.progress')} />
      <span aria-live="off">{t('wire.import.running', { name, at: Math.min(done + 1, total), total })}</span>
      <Button look="quiet" onPress={onCancel}>
        {t('wire.cancel')}
      </Button>
    </div>
  );
}

function Failed({ state, onClose }: { state: ImportState; onClose(): void }) {
  const t = useText();
  return (
    <div className="bar warn">
      <TriangleAlert size={15} aria-hidden />
      <span>{t('wire.import.failed', { made: state.made.length, failed: state.failed.length })}</span>
      <DialogTrigger>
        <Button look="quiet">{t('wire.import.show')}</Button>
        <Popover className="popover wire-popover" placement="top" offset={6}>
          <Dialog className="popover-body" aria-label={t('wire.import.show')}>
            <ul className="wire-failures">
              {state.failed.map((file) => (
                <li key={state.failed.indexOf(file)}>{explainFile(file)}</li>
              ))}
            </ul>
          </Dialog>
        </Popover>
      </DialogTrigger>
      <IconButton icon={X} size="small" placement="top" label={t('wire.close')} onPress={onClose} />
    </div>
  );
}
