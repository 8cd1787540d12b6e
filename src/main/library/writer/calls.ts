import type { z } from 'zod';
import type { ParsedInput } from '../../../shared/api/api.ts';
import type { IncomingOrigin, Origin } from '../../../shared/api/origin.ts';
import type { NewReceipt, Receipt } from '../../../shared/api/publish.ts';
import type { Status, versionSchema } from '../../../shared/api/story.ts';

type Nothing = Record<string, never>;

/** What the writer thread does when asked. Every answer is sent after the COMMIT that made it true. */
export interface WriterCalls {
  create: {
    input: { id?: string | undefined; language: string; doc: unknown; sample: boolean };
    output: { id: string };
  };
  /** Makes the story `story` of what came in, and keeps that beside it; where there is one, answers what it was made of. */
  createFrom: { input: { story: string; doc: unknown; origin: IncomingOrigin }; output: Origin };
  /** Keeps what was put into a story that there is already. */
  keepOrigin: { input: { story: string; origin: IncomingOrigin }; output: Origin };
  append: { input: ParsedInput<'stories.append'>; output: { version: number } };
  close: { input: { id: string; client: string }; output: Nothing };
  createTranslation: { input: ParsedInput<'translations.create'>; output: { id: string } };
  recordBlocks: { input: ParsedInput<'translations.record'>; output: Nothing };
  setStatus: { input: { id: string; status: Status }; output: Nothing };
  trash: { input: { id: string }; output: Nothing };
  restore: { input: { id: string }; output: Nothing };
  nameVersion: { input: { id: string; name: string }; output: z.infer<typeof versionSchema> };
  keepConflict: { input: ParsedInput<'conflicts.keep'>; output: { id: string } };
  settleConflict: { input: { id: string; settled: boolean }; output: Nothing };
  /** Keeps the proof that a story left; `bytesHash` of a file’s bytes, '' where there is none. */
  keepReceipt: { input: { receipt: NewReceipt; bytesHash: string }; output: Receipt };
  /** Notes that words of a story, by their hash, are about to be sent to a site. */
  beginSending: { input: { story: string; site: string; words: string }; output: Nothing };
  /** Notes that it is known what became of them. */
  endSending: { input: { story: string }; output: Nothing };
  /** Empties the full-text index and marks every story as not indexed. Answers how many there are. */
  forgetIndex: { input: Nothing; output: { stories: number } };
  /** Indexes a batch of what is marked. `left` is how many stories still are; `failed` lists those that cannot be read. */
  indexBatch: { input: Nothing; output: { left: number; failed: string[] } };
  /** Indexes what is marked, writes snapshots of the stories that were written in, empties the WAL, closes the file. */
  shutDown: { input: Nothing; output: Nothing };
}

/** What runs inside a batch. Shutting down is the thread's own matter. */
export type WriterHandlers = {
  [N in Exclude<keyof WriterCalls, 'shutDown'>]: (input: WriterCalls[N]['input']) => WriterCalls[N]['output'];
};
