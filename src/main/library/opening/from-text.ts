import { revisionHash } from '../../../shared/article/hashes.ts';
import { newId } from '../../../shared/article/ids.ts';
import { SCHEMA_VERSION, schema } from '../../../shared/article/schema.ts';
import type { Row } from '../row.ts';

/**
 * The last resort for a story whose own form is lost: the plain text that the search had of it, a blank line between
 * blocks, as a story of paragraphs. Sources, marks and datelines are gone; the words are not. Gives a snapshot row.
 */
export function snapshotFromText(text: string, language: string): Row {
  const [headline = '', lede = '', ...rest] = text.split(/\n{2,}/);
  const block = (type: 'headline' | 'lede' | 'paragraph', words: string) =>
    schema.node(type, { id: newId() }, words === '' ? [] : [schema.text(words)]);
  const doc = schema.node('doc', { language }, [
    block('headline', headline),
    block('lede', lede),
    ...rest.map((words) => block('paragraph', words)),
  ]);
  return {
    version: 0,
    schema_version: SCHEMA_VERSION,
    revision: revisionHash(doc),
    parent: null,
    name: null,
    at: Date.now(),
    doc: JSON.stringify(doc.toJSON()),
  };
}
