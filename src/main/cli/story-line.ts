import type { StorySummary } from '../../shared/api/story.ts';

/** The translations of a story and how far they are: `ru 100%, kk 40% (5% stale)`. */
function translationsOf({ translations }: StorySummary): string {
  return translations
    .map(({ language, done, stale }) => `${language || '-'} ${done}%${stale > 0 ? ` (${stale}% stale)` : ''}`)
    .join(', ');
}

/**
 * A story in one line, a tab between: id, status, language, day of the last change, headline, and, where it has any, its
 * translations.
 */
export function storyLine(story: StorySummary): string {
  const { id, status, language, changed, headline } = story;
  const translations = translationsOf(story);
  return [id, status, language || '-', changed.slice(0, 10), headline || '(no headline)', translations]
    .slice(0, translations === '' ? -1 : undefined)
    .map((cell) => cell.replaceAll(/\s+/g, ' '))
    .join('\t');
}
