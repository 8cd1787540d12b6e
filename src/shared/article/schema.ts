import { type NodeSpec, Schema } from 'prosemirror-model';
import { type BlockName, blocks } from './blocks.ts';
import { datelineSpec } from './dateline.ts';
import { type MarkName, marks } from './marks.ts';
import { storyAttrs } from './metadata.ts';

/** The version that documents and journal rows carry. Raise it with a lift in migrate.ts, never without. */
export const SCHEMA_VERSION = 1;

export type NodeName = 'doc' | 'text' | 'dateline' | BlockName;

const blockSpecs: Record<string, NodeSpec> = Object.fromEntries(
  Object.entries(blocks).map(([name, block]) => [name, block.spec]),
);

/** A story is one value: one document of this schema. */
export const schema: Schema<NodeName, MarkName> = new Schema<NodeName, MarkName>({
  topNode: 'doc',
  nodes: {
    doc: {
      content: 'headline standfirst? lede block*',
      attrs: storyAttrs,
      // Suggestions may stand on whole blocks.
      marks: 'insertion deletion modification',
    },
    ...(blockSpecs as Record<BlockName, NodeSpec>),
    dateline: datelineSpec,
    text: { group: 'inline' },
  },
  marks,
});
