import { explain } from '../i18n/explain.ts';
import { translate } from '../i18n/index.ts';
import { notify } from '../ui/notices.ts';
import type { FailedFile, ImportState } from './file-imports.ts';

/** Why a file was not taken in, with its name, in the window’s language. */
export function explainFile({ name, error }: FailedFile): string {
  return error.code === 'not-a-story' ? explain(error) : `${name}: ${explain(error)}`;
}

/**
 * Says in passing what became of files. Several that failed are more than a notice can hold: the bar lists them. A single
 * story of more than `shownAtOnce` bytes is offered, with `open`, instead of being shown.
 */
export function tellOfFiles(
  { made, failed, total }: ImportState,
  shownAtOnce: number,
  open: (story: string) => void,
): void {
  if (failed.length > 1) return;
  const [first] = made;
  if (total > 1 && first) notify(translate('wire.import.made', { count: made.length }));
  else if (first && first.bytes > shownAtOnce) {
    const action = { label: translate('wire.import.open'), run: () => open(first.story) };
    notify(translate('wire.import.large', { name: first.name }), action);
  }
  for (const file of failed) notify(explainFile(file));
}
