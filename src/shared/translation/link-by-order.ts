import type { Node } from 'prosemirror-model';
import { textOf } from '../article/views.ts';
import { alignByLength, type Pairing, type Piece } from './align-lengths.ts';

/** Blocks of a story’s head, of which there is one each. */
const HEAD: readonly string[] = ['headline', 'standfirst', 'lede'];

/** A figure with what parts its thousands or its decimals, which every language writes in its own way. */
const FIGURE = /\d+(?:[.,\u0020\u00a0\u202f]\d+)*/gu;

function pieceOf(block: Node): Piece {
  const text = textOf(block);
  const figures = (text.match(FIGURE) ?? []).map((figure) => figure.replaceAll(/\D/gu, ''));
  return { id: String(block.attrs.id ?? ''), type: block.type.name, length: text.length, figures };
}

/** Pairs blocks of a source with blocks of its translation: the head by kind, the body by kind, order, length and figures. */
export function pairByOrder(source: readonly Node[], target: readonly Node[]): Pairing[] {
  const sources = source.map(pieceOf);
  const targets = target.map(pieceOf);
  const isBody = ({ type }: Piece) => !HEAD.includes(type);
  const head = HEAD.flatMap((kind) => {
    const a = sources.find(({ type }) => type === kind);
    const b = targets.find(({ type }) => type === kind);
    return a && b ? [{ sources: [a], targets: [b] }] : [];
  });
  return [...head, ...alignByLength(sources.filter(isBody), targets.filter(isBody))];
}

/**
 * The links with which a translation that was written elsewhere is joined to its source: for each of its blocks that has a
 * partner there, the ids of the source blocks that it translates.
 */
export function linkByOrder(source: Node, target: Node): Map<string, readonly string[]> {
  const links = new Map<string, readonly string[]>();
  for (const { sources, targets } of pairByOrder(source.children, target.children)) {
    for (const { id } of targets)
      links.set(
        id,
        sources.map((piece) => piece.id),
      );
  }
  return links;
}
