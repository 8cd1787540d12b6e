import type { CallOutput, Job, ParsedInput } from '../../../shared/api/api.ts';
import type { Origin } from '../../../shared/api/origin.ts';
import type { Receipt } from '../../../shared/api/publish.ts';
import type { JournalStep, OpenedStory } from '../../../shared/api/story.ts';
import type { Sending } from './sending.ts';

/** A story as it is opened, with the snapshot still as JSON text: it crosses threads as one string. */
export type OpenedText = Omit<OpenedStory, 'snapshot' | 'steps'> & { snapshot: string; steps: string };

/** What a batch of verified stories gives: how many, where to go on (null at the end), and the media that they name. */
export interface VerifiedBatch {
  stories: number;
  next: number | null;
  failures: Job['failures'];
  media: { what: string; hash: string }[];
}

/** What the reader thread answers. It sees all that was committed before it was asked. */
export interface ReaderCalls {
  list: { input: ParsedInput<'stories.list'>; output: CallOutput<'stories.list'> };
  search: { input: ParsedInput<'stories.search'>; output: CallOutput<'stories.search'> };
  open: { input: { id: string }; output: OpenedText };
  since: { input: { id: string; version: number }; output: { version: number; steps: JournalStep[] } };
  listVersions: { input: { id: string }; output: CallOutput<'versions.list'> };
  readVersion: {
    input: { id: string; version: number };
    output: { schemaVersion: number; doc: string };
  };
  /** Makes a verified copy of the library and gives its path. Takes seconds for a large one: use a thread of its own. */
  makeCopy: { input: Record<string, never>; output: { path: string } };
  countStories: { input: Record<string, never>; output: { stories: number } };
  verifyBatch: { input: { after: number }; output: VerifiedBatch };
  listOrigins: { input: { story: string }; output: { origins: Origin[] } };
  readOrigin: { input: { id: string }; output: { encoding: Origin['encoding']; original: Uint8Array } };
  listReceipts: { input: { story: string }; output: { receipts: Receipt[] } };
  /** The SHA-256 of every file that was written of a story at a path. */
  writtenHashes: { input: { story: string; target: string }; output: { hashes: string[] } };
  listTranslations: { input: { source: string }; output: CallOutput<'translations.list'> };
  listRecords: { input: { translation: string }; output: CallOutput<'translations.records'> };
  findSending: { input: { story: string }; output: { sending: Sending | null } };
  listConflicts: { input: ParsedInput<'conflicts.list'>; output: CallOutput<'conflicts.list'> };
}

export type ReaderHandlers = {
  [N in keyof ReaderCalls]: (input: ReaderCalls[N]['input']) => ReaderCalls[N]['output'];
};
