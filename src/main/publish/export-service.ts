import type { CallName, CallOutput, ParsedInput } from '../../shared/api/api.ts';
import { fail } from '../../shared/api/errors.ts';
import type { PublishLibrary } from './library.ts';

type ExportCall = Extract<CallName, `export.${string}`>;
export type ExportHandlers = { [N in ExportCall]: (input: ParsedInput<N>) => Promise<CallOutput<N>> };

async function notYet(): Promise<never> {
  throw fail('unsupported', 'This is not built yet.', { what: 'export' });
}

/** Stories as files. */
export function createExport(_options: { library: PublishLibrary; writesFiles: boolean }): ExportHandlers {
  return { 'export.make': notYet, 'export.write': notYet, 'export.downloaded': notYet };
}
