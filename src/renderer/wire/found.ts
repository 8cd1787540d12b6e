import type { Node } from 'prosemirror-model';
import { schema } from '../../shared/article/schema.ts';

const { nodes, marks } = schema;

/** What a story is made of, counted for one sentence about it. */
export interface Found {
  readonly headline: boolean;
  readonly standfirst: boolean;
  readonly dateline: boolean;
  readonly lede: boolean;
  /** Paragraphs of running text, those that are direct speech included; the lede not. */
  readonly paragraphs: number;
  readonly subheadings: number;
  readonly lists: number;
  readonly attributions: number;
  /** A quotation that runs on over several paragraphs counts once. */
  readonly quotations: number;
  readonly sources: number;
  /** Names, in their printed order. */
  readonly bylines: readonly string[];
}

function bylineNames(article: Node): string[] {
  const bylines: Record<string, { name: string; order: number }> = article.attrs.bylines;
  return Object.values(bylines)
    .sort((a, b) => a.order - b.order)
    .map(({ name }) => name);
}

/** What there is in an article. */
export function foundIn(article: Node): Found {
  const quotations = new Set<unknown>();
  let dateline = false;
  article.descendants((node) => {
    if (node.type === nodes.dateline) dateline = true;
    for (const mark of node.marks) if (mark.type === marks.quotation) quotations.add(mark.attrs.id);
  });
  const written = article.children.filter((block) => block.content.size > 0);
  const count = (...types: Node['type'][]) => written.filter((block) => types.includes(block.type)).length;
  return {
    headline: count(nodes.headline) > 0,
    standfirst: count(nodes.standfirst) > 0,
    dateline,
    lede: count(nodes.lede) > 0,
    paragraphs: count(nodes.paragraph, nodes.quote),
    subheadings: count(nodes.subheading),
    lists: count(nodes.list),
    attributions: count(nodes.attribution),
    quotations: quotations.size,
    sources: Object.keys(article.attrs.sources).length,
    bylines: bylineNames(article),
  };
}
