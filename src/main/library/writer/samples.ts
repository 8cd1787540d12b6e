import type { Node } from 'prosemirror-model';
import english from '../../../../assets/samples/reservoir.en.json' with { type: 'json' };
import russian from '../../../../assets/samples/reservoir.ru.json' with { type: 'json' };
import { revisionHash } from '../../../shared/article/hashes.ts';
import { schema } from '../../../shared/article/schema.ts';
import { confirmationOf } from '../../../shared/translation/records.ts';
import { rowsOf } from '../../../shared/translation/rows.ts';
import type { Desk } from './desk.ts';
import { create } from './stories.ts';
import { recordBlocks } from './translations.ts';

function translationOf(doc: Node, story: string, source: Node): Node {
  return doc.type.create(
    { ...doc.attrs, translationOf: { story, revision: revisionHash(source) } },
    doc.content,
  );
}

/**
 * Puts the samples into a new library: a story and its translation, which is confirmed. Once: a library remembers that it had them, so
 * that those who throw them away are not given them again.
 */
export function addSamples(desk: Desk): void {
  if (desk.database.get("SELECT value FROM library WHERE key = 'samples'")) return;
  const source = schema.nodeFromJSON(english);
  const translation = schema.nodeFromJSON(russian);
  const { id } = create(desk, { language: '', doc: source.toJSON(), sample: true });
  const linked = translationOf(translation, id, source);
  const { id: made } = create(desk, { language: '', doc: linked.toJSON(), sample: true });
  const records = rowsOf(source, linked).flatMap(confirmationOf);
  recordBlocks(desk, { translation: made, records, forget: [] });
  desk.database.run("INSERT INTO library (key, value) VALUES ('samples', 'reservoir')");
}
