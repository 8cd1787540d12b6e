import { z } from 'zod';

export const idSchema = z.uuid();

/** Where a story stands on its way to print. Handling, not content: it is kept in a table, not in the story. */
export const STATUSES = ['draft', 'review', 'ready', 'sent', 'published', 'killed'] as const;
export const statusSchema = z.enum(STATUSES);
export type Status = z.infer<typeof statusSchema>;

/** A row of a list of stories. Times are ISO 8601 in UTC. Text fields are '' where the story has none. */
export const storySummarySchema = z.strictObject({
  id: idSchema,
  headline: z.string(),
  language: z.string(),
  slug: z.string(),
  place: z.string(),
  byline: z.string(),
  status: statusSchema,
  words: z.number().int(),
  /** Marked as one of Copydesk’s own samples. */
  sample: z.boolean(),
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
  trashed: z.iso.datetime().nullable(),
  /** Open conflict copies of this story. */
  conflicts: z.number().int(),
  /** The story that this one translates. */
  translationOf: idSchema.nullable(),
  /** The translations of this story that are not in the trash, oldest first. `done` and `stale` are percent of its words. */
  translations: z.array(
    z.strictObject({
      id: idSchema,
      language: z.string(),
      done: z.number().int().min(0).max(100),
      stale: z.number().int().min(0).max(100),
    }),
  ),
});
export type StorySummary = z.infer<typeof storySummarySchema>;

/** One journalled step: the ProseMirror step as JSON and the editing session that made it. */
export const journalStepSchema = z.strictObject({ client: z.string(), step: z.unknown() });
export type JournalStep = z.infer<typeof journalStepSchema>;

/**
 * A story as it is opened: the newest snapshot and the steps since. `version` counts all steps ever taken, so
 * `version = snapshotVersion + steps.length`.
 */
export const openedStorySchema = z.strictObject({
  summary: storySummarySchema,
  /** The schema version that the snapshot and steps were written under. */
  schemaVersion: z.number().int(),
  snapshotVersion: z.number().int(),
  snapshot: z.unknown(),
  steps: z.array(journalStepSchema),
  version: z.number().int(),
  /** Null where the story can be written in; else why it can only be read. */
  readOnly: z.enum(['newer', 'unreadable', 'trashed']).nullable(),
});
export type OpenedStory = z.infer<typeof openedStorySchema>;

/** What the library calls a part of a search hit: text, and whether it is what was searched for. */
export const snippetSchema = z.array(z.strictObject({ text: z.string(), hit: z.boolean() }));

export const searchHitSchema = z.strictObject({ story: storySummarySchema, snippet: snippetSchema });
export type SearchHit = z.infer<typeof searchHitSchema>;

/** Words that could not stay in a story when two windows changed it at once, kept whole. */
export const conflictCopySchema = z.strictObject({
  id: idSchema,
  story: idSchema,
  /** The blocks as ProseMirror JSON, in the state in which their writer saw them. */
  blocks: z.array(z.unknown()),
  /** The same blocks as text, a blank line between blocks. */
  text: z.string(),
  reason: z.enum(['typed-in-deleted', 'deleted-unseen', 'unsent']),
  created: z.iso.datetime(),
  settled: z.boolean(),
});
export type ConflictCopy = z.infer<typeof conflictCopySchema>;

export const versionSchema = z.strictObject({
  version: z.number().int(),
  name: z.string().nullable(),
  created: z.iso.datetime(),
  revision: z.string(),
  parent: z.string().nullable(),
});
