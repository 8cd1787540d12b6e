import type { StorySummary } from '../../shared/api/story.ts';

/** A story in one line: id, status, language, day of the last change, headline; a tab between. */
export function storyLine({ id, status, language, changed, headline }: StorySummary): string {
  return [id, status, language || '-', changed.slice(0, 10), headline || '(no headline)']
    .map((cell) => cell.replaceAll(/\s+/g, ' '))
    .join('\t');
}
