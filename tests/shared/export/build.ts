import type { Node } from 'prosemirror-model';
import type { BlockName } from '../../../src/shared/article/blocks.ts';
import { printDateline } from '../../../src/shared/article/dateline.ts';
import type { Source } from '../../../src/shared/article/metadata.ts';
import { schema } from '../../../src/shared/article/schema.ts';

const { nodes } = schema;

interface Parts {
  headline?: string;
  standfirst?: string;
  /** What stands in the lede, after the dateline. */
  body?: readonly Node[];
  blocks?: readonly Node[];
  sources?: Record<string, Source | (Omit<Source, 'kind'> & { kind: string })>;
  attrs?: Record<string, unknown>;
}

/** A small story of our own with a dateline. */
export function build({
  headline = 'Reservoir falls',
  standfirst = '',
  body = [schema.text('The reservoir fell again.')],
  blocks = [],
  sources = {},
  attrs = {},
}: Parts): Node {
  const parts = { place: 'BISHKEK, Kyrgyzstan', date: 'Oct. 3', agency: 'TCA' };
  const chip = nodes.dateline.create({ ...parts, printed: printDateline(parts) });
  return nodes.doc.create({ language: 'en', sources, ...attrs }, [
    nodes.headline.create(null, headline === '' ? [] : [schema.text(headline)]),
    ...(standfirst === '' ? [] : [nodes.standfirst.create(null, schema.text(standfirst))]),
    nodes.lede.create(null, [chip, ...body]),
    ...blocks,
  ]);
}

/** A block of one text. */
export function block(name: BlockName, text: string, attrs: Record<string, unknown> = {}): Node {
  return nodes[name].create(attrs, text === '' ? [] : [schema.text(text)]);
}
