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
  return pairPieces(source.map(pieceOf), target.map(pieceOf));
}

function pairPieces(sources: readonly Piece[], targets: readonly Piece[]): Pairing[] {
  const isBody = ({ type }: Piece) => !HEAD.includes(type);
  const head = HEAD.flatMap((kind) => {
    const a = sources.find(({ type }) => type === kind);
    const b = targets.find(({ type }) => type === kind);
    return a && b ? [{ sources: [a], targets: [b] }] : [];
  });
  return [...head, ...alignByLength(sources.filter(isBody), targets.filter(isBody))];
}

/** Two stories as their blocks are joined by order: plain values, which can be handed to another thread. */
export interface ToJoin {
  readonly sources: readonly Piece[];
  readonly targets: readonly Piece[];
}

/** For blocks of a translation the ids of the source blocks that they translate. */
export type Links = ReadonlyMap<string, readonly string[]>;

export function toJoin(source: Node, target: Node): ToJoin {
  return { sources: source.children.map(pieceOf), targets: target.children.map(pieceOf) };
}

/**
 * The links with which a translation that was written elsewhere is joined to its source: for each of its blocks that has a
 * partner there, the ids of the source blocks that it translates.
 */
export function joinByOrder({ sources, targets }: ToJoin): Links {
  const links = new Map<string, readonly string[]>();
  for (const pairing of pairPieces(sources, targets)) {
    const ids = pairing.sources.map(({ id }) => id);
    for (const { id } of pairing.targets) links.set(id, ids);
  }
  return links;
}

export function linkByOrder(source: Node, target: Node): Links {
  return joinByOrder(toJoin(source, target));
}
