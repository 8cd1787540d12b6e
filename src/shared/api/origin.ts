import { z } from 'zod';
import { ENCODINGS } from '../wire/encodings/text-decoder.ts';
import { idSchema } from './story.ts';

export const encodingSchema = z.enum(ENCODINGS);

/** A paragraph that came with a story and is not in it: furniture of a site, or a byline that became a field. */
export const removedPartSchema = z.strictObject({
  kind: z.enum(['furniture', 'byline', 'bio']),
  text: z.string(),
  /** How many kept pieces (headline, standfirst, blocks) stood before it, so that it can be put back. */
  after: z.number().int().min(0),
});

/** What a story was made from. It stays with the story, so that no word of what came in is ever lost. */
export const originSchema = z.strictObject({
  id: idSchema,
  story: idSchema,
  /** The file’s name, '' for text that was pasted. */
  name: z.string(),
  encoding: encodingSchema,
  /** False where another encoding would have been nearly as likely: somebody should look. */
  certain: z.boolean(),
  /** Size as it came, in bytes. */
  bytes: z.number().int(),
  created: z.iso.datetime(),
  removed: z.array(removedPartSchema),
});
export type Origin = z.infer<typeof originSchema>;

/** What a story was made from, on its way into the library. `original` are its bytes, as gzip. */
export type IncomingOrigin = Omit<Origin, 'id' | 'story' | 'created'> & { original: Uint8Array };
