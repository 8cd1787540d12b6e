import type { CallName, CallOutput, ParsedInput } from '../../shared/api/api.ts';
import { fail } from '../../shared/api/errors.ts';

type PublishCall = Extract<CallName, `export.${string}` | `publish.${string}`>;
export type PublishHandlers = { [N in PublishCall]: (input: ParsedInput<N>) => Promise<CallOutput<N>> };

export interface PublishService {
  readonly handlers: PublishHandlers;
}

async function notYet(): Promise<never> {
  throw fail('unsupported', 'This is not built yet.', { what: 'publish' });
}

/** Finished stories on their way out: to files, and to the CMS. */
export function createPublish(): PublishService {
  return {
    handlers: {
      'export.make': notYet,
      'export.write': notYet,
      'export.downloaded': notYet,
      'publish.setup': notYet,
      'publish.keepPassword': notYet,
      'publish.account': notYet,
      'publish.send': notYet,
      'publish.result': notYet,
    },
  };
}
