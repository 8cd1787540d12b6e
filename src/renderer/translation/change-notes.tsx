import { Check } from 'lucide-react';
import { changesOf, type SourceChange } from '../../shared/translation/changes.ts';
import type { Row } from '../../shared/translation/rows.ts';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { label } from '../ui/shortcut.ts';
import { andBack, stillValid } from './acts.ts';
import { SHORTCUTS } from './shortcuts.ts';
import type { Translation } from './translation.ts';
import { useIsReadOnly } from './translation-context.tsx';
import { WordChanges } from './word-changes.tsx';

interface ChangeNotesProps {
  translation: Translation;
  band: number;
  row: Row;
  track: number;
}

/** Under a paragraph whose source has changed since it was translated: what changed, and that it may still hold. */
export function ChangeNotes({ translation, band, row, track }: ChangeNotesProps) {
  const t = useText();
  const changes = changesOf(row, translation.records);
  const isReadOnly = useIsReadOnly(translation);
  return (
    <aside className="change-notes" style={{ gridRow: track }} aria-label={t('translation.changed')}>
      <div className="change-words">
        <h3>{t('translation.changed')}</h3>
        {changes.length === 0 ? (
          <p>{t('translation.changed.unknown')}</p>
        ) : (
          changes.map((change) => <Change key={change.id} change={change} />)
        )}
      </div>
      {!isReadOnly && (
        <div className="change-acts">
          <Button icon={Check} onPress={() => andBack(translation, band, stillValid)}>
            {t('translation.stillValid')}
          </Button>
          <span className="change-keys">{label(SHORTCUTS.stillValid)}</span>
        </div>
      )}
    </aside>
  );
}

function Change({ change }: { change: SourceChange }) {
  const t = useText();
  const hasWords = change.words.some((words) => words.some(({ kind }) => kind !== 'same'));
  return (
    <>
      {change.before === null && <p className="change-kind">{t('translation.changed.added')}</p>}
      {change.after === null && <p className="change-kind">{t('translation.changed.removed')}</p>}
      {hasWords ? <ChangedLines lines={change.words} /> : <p>{t('translation.changed.look')}</p>}
    </>
  );
}

function ChangedLines({ lines }: { lines: SourceChange['words'] }) {
  let from = 0;
  return lines.map((words) => {
    const key = from;
    from += words.length;
    return (
      <p className="change-line" key={key}>
        <WordChanges words={words} />
      </p>
    );
  });
}
