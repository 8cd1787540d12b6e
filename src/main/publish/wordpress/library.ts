import type { CallOutput } from '../../../shared/api/api.ts';
import type { Status } from '../../../shared/api/story.ts';
import type { PublishLibrary } from '../library.ts';

/** What sending to a CMS needs of the library, beside what every way out needs. */
export interface SendingLibrary extends PublishLibrary {
  listReceipts(story: string): Promise<CallOutput<'receipts.list'>>;
  setStatus(story: string, status: Status): Promise<unknown>;
  /** Which words, by their hash, are on their way to a site without it being known what became of them. */
  readonly sending: {
    begin(story: string, site: string, words: string): Promise<void>;
    end(story: string): Promise<void>;
    find(story: string): Promise<{ site: string; begun: number; words: readonly string[] } | null>;
  };
}
