import type { CallName, CallOutput, ParsedInput } from '../../shared/api/api.ts';
import { fail } from '../../shared/api/errors.ts';
import { createExport } from './export-service.ts';
import type { PublishLibrary } from './library.ts';

type PublishCall = Extract<CallName, `export.${string}` | `publish.${string}`>;
export type PublishHandlers = { [N in PublishCall]: (input: ParsedInput<N>) => Promise<CallOutput<N>> };

export interface PublishOptions {
  library: PublishLibrary;
  /** Whether folders may be named: a page in a browser downloads instead. */
  writesFiles: boolean;
}

export interface PublishService {
  readonly handlers: PublishHandlers;
}

async function notYet(): Promise<never> {
  throw fail('unsupported', 'This is not built yet.', { what: 'publish' });
}

/** Finished stories on their way out: to files, and to the CMS. */
export function createPublish({ library, writesFiles }: PublishOptions): PublishService {
  return {
    handlers: {
      ...createExport({ library, writesFiles }),
      'publish.setup': notYet,
      'publish.keepPassword': notYet,
      'publish.account': notYet,
      'publish.send': notYet,
      'publish.result': notYet,
    },
  };
}
