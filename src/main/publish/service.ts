import type { CallName, CallOutput, ParsedInput } from '../../shared/api/api.ts';
import { createExport } from './export/handlers.ts';
import { createWordpress, type WordpressOptions } from './wordpress/service.ts';

type PublishCall = Extract<CallName, `export.${string}` | `publish.${string}`>;
export type PublishHandlers = { [N in PublishCall]: (input: ParsedInput<N>) => Promise<CallOutput<N>> };

export interface PublishOptions extends WordpressOptions {
  /** Whether folders may be named: a page in a browser downloads instead. */
  writesFiles: boolean;
  /** Asks the person for a folder; see `ExportOptions`. */
  chooseFolder?: ((start: string) => Promise<string | null>) | undefined;
}

export interface PublishService {
  readonly handlers: PublishHandlers;
  /** Ends what waits to look at a site again. Jobs have to have ended. */
  close(): Promise<void>;
}

/** Finished stories on their way out: to files, and to the CMS. */
export function createPublish({ writesFiles, chooseFolder, ...sending }: PublishOptions): PublishService {
  const wordpress = createWordpress(sending);
  return {
    handlers: {
      ...createExport({ library: sending.library, writesFiles, chooseFolder }),
      ...wordpress.handlers,
    },
    close: wordpress.close,
  };
}
