import { History, Languages } from 'lucide-react';
import type { StorySummary } from '../../shared/api/story.ts';
import { useLocale, useText } from '../i18n/index.ts';
import { languageName } from '../i18n/language-name.ts';

/** The most translations that a row has room for. */
const MOST = 3;

/** What a row tells of translations: how far each of the story’s is, and that it is one itself. */
export function TranslationMarks({ story, sourceName }: { story: StorySummary; sourceName: string | null }) {
  const t = useText();
  const of =
    sourceName === null
      ? t('translation.row.translation')
      : t('translation.row.of', { name: sourceName || t('library.untitled') });
  return (
    <>
      {story.translationOf !== null && (
        <span className="story-mark" title={of}>
          <Languages size={12} aria-hidden />
          <span className="unseen">{of}</span>
        </span>
      )}
      {story.translations.slice(0, MOST).map((translation) => (
        <TranslationMark key={translation.id} translation={translation} />
      ))}
      {story.translations.length > MOST && (
        <span className="story-translation">+{story.translations.length - MOST}</span>
      )}
    </>
  );
}

function TranslationMark({ translation }: { translation: StorySummary['translations'][number] }) {
  const t = useText();
  const locale = useLocale();
  const { language, done, stale } = translation;
  const isStale = stale > 0;
  const told = t(isStale ? 'translation.row.stale' : 'translation.row', {
    language: languageName(language, locale),
    percent: done,
  });
  return (
    <span className={isStale ? 'story-translation warn' : 'story-translation'} title={told}>
      <span aria-hidden>
        {language} {done}%
      </span>
      {isStale && <History size={11} aria-hidden />}
      <span className="unseen">{told}</span>
    </span>
  );
}
