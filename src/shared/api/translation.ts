import { z } from 'zod';
import { idSchema, statusSchema } from './story.ts';

/** SHA-256 in hex, as `blockHash` gives it. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * Where a block of a translation stands. Derived, never stored: `empty` has no text, `checked` is as somebody confirmed
 * it, `stale` was made from another text of its source, `draft` is all else.
 */
export const BLOCK_STATES = ['empty', 'draft', 'checked', 'stale'] as const;
export const blockStateSchema = z.enum(BLOCK_STATES);
export type BlockState = z.infer<typeof blockStateSchema>;

/**
 * What is known of one block of a translation: from which text of its source it was made, and whether somebody
 * confirmed it. Handling, not content: it is kept in a table, not in the story.
 */
export const blockRecordSchema = z.strictObject({
  /** The id of the translation’s block. */
  block: z.string().min(1),
  /** `draft` from when the block first has text; `checked` once it is confirmed. */
  kind: z.enum(['draft', 'checked']),
  /** The hash over the blocks that it translates, as they were (`sourceHash` in shared/translation). */
  source: hash,
  /** The hash of the translation’s block as it was. */
  target: hash,
  /** The source blocks as they would have been published then, as ProseMirror JSON: what changed since is shown from them. */
  sourceBlocks: z.array(z.unknown()),
});
export type BlockRecord = z.infer<typeof blockRecordSchema>;

/** How far a translation is, in words of its source. The four states add up to `words`. */
export const translationProgressSchema = z.strictObject({
  words: z.number().int().min(0),
  empty: z.number().int().min(0),
  draft: z.number().int().min(0),
  checked: z.number().int().min(0),
  stale: z.number().int().min(0),
});
export type TranslationProgress = z.infer<typeof translationProgressSchema>;

/** A translation as its source shows it. `progress` is as of when either of the two was last indexed. */
export const translationSummarySchema = z.strictObject({
  id: idSchema,
  language: z.string(),
  headline: z.string(),
  status: statusSchema,
  progress: translationProgressSchema,
});
