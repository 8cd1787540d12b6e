import { History } from 'lucide-react';
import { useCall } from '../api/connection-context.tsx';
import { explain } from '../i18n/explain.ts';
import { useLocale, useText } from '../i18n/index.ts';
import { languageName } from '../i18n/language-name.ts';
import { ProgressFigures } from './progress.tsx';
import { useTranslationDesk } from './translation-context.tsx';

/** The translations of a story, each with how far it is. */
export function TranslationList({ source }: { source: string }) {
  const t = useText();
  const locale = useLocale();
  const desk = useTranslationDesk();
  const { data, error } = useCall('translations.list', { source });
  if (error) return <p className="panel-note">{explain(error.value)}</p>;
  if (data?.translations.length === 0) return <p className="panel-note">{t('translation.panel.none')}</p>;
  return (
    <ul className="translation-list">
      {data?.translations.map(({ id, language, headline, progress }) => (
        <li key={id}>
          <button type="button" className="panel-row" onClick={() => desk.openStory(id)}>
            <span className="panel-row-head">
              <b>{languageName(language, locale)}</b>
              {progress.stale > 0 && <History size={13} aria-hidden />}
            </span>
            <span className="panel-row-text" lang={language || undefined}>
              {headline || t('library.untitled')}
            </span>
            <ProgressFigures progress={progress} label={t('translation.progress.label')} />
          </button>
        </li>
      ))}
    </ul>
  );
}
