import { explain } from '../i18n/explain.ts';
import { translate } from '../i18n/index.ts';
import { notify } from '../ui/notices.ts';
import type { FailedFile, ImportState } from './file-imports.ts';

/** Why a file was not taken in, with its name, in the window’s language. */
export function explainFile({ name, error }: FailedFile): string {
  return error.code === 'not-a-story' ? explain(error) : `${name}: ${explain(error)}`;
}

/** Says in passing what became of files. Several that failed are more than a notice can hold: the bar lists them. */
export function tellOfFiles({ made, failed, total }: ImportState): void {
  if (failed.length > 1) return;
  if (total > 1 && made.length > 0) notify(translate('wire.import.made', { count: made.length }));
  for (const file of failed) notify(explainFile(file));
}
