import type { BlockDefinition } from './block-definition.ts';
import { attribution } from './blocks/attribution.ts';
import { divider } from './blocks/divider.ts';
import { embed } from './blocks/embed.ts';
import { factbox } from './blocks/factbox.ts';
import { factboxTitle } from './blocks/factbox-title.ts';
import { figure } from './blocks/figure.ts';
import { headline } from './blocks/headline.ts';
import { lede } from './blocks/lede.ts';
import { list } from './blocks/list.ts';
import { listItem } from './blocks/list-item.ts';
import { paragraph } from './blocks/paragraph.ts';
import { pullquote } from './blocks/pullquote.ts';
import { quote } from './blocks/quote.ts';
import { standfirst } from './blocks/standfirst.ts';
import { subheading } from './blocks/subheading.ts';

/**
 * Every block, in the order in which the schema tries them: `paragraph` stands first among the body blocks
 * because it is what ProseMirror makes where a block is needed and nothing says which.
 */
export const blocks = {
  headline,
  standfirst,
  lede,
  paragraph,
  subheading,
  quote,
  attribution,
  pullquote,
  list,
  listItem,
  figure,
  factbox,
  factboxTitle,
  embed,
  divider,
} as const satisfies Record<string, BlockDefinition>;

export type BlockName = keyof typeof blocks;

export function isBlockName(name: string): name is BlockName {
  return Object.hasOwn(blocks, name);
}
