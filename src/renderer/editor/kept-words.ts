import type { ConflictCopy } from '../../shared/api/story.ts';

/** Words that could not stay in their story: whole blocks as JSON, the same as text, and why. */
export type KeptWords = Pick<ConflictCopy, 'blocks' | 'text' | 'reason'>;
