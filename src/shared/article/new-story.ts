import type { Node } from 'prosemirror-model';
import { newId } from './ids.ts';
import { schema } from './schema.ts';

/** A story in which nothing is written yet: a headline and a lede, empty, with their ids. */
export function newStoryDoc({ language = '' }: { language?: string } = {}): Node {
  return schema.node('doc', { language }, [
    schema.node('headline', { id: newId() }),
    schema.node('lede', { id: newId() }),
  ]);
}
