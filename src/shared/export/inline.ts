import type { Mark, Node } from 'prosemirror-model';
import { isSafeHref, type MarkName } from '../article/marks.ts';
import { withoutControls } from './control-characters.ts';

/** The marks that a reader is shown. Quotations and sourcing are the newsroom’s knowledge: their words print as they stand. */
const PRINTED = ['lang', 'link', 'strong', 'em'] as const satisfies readonly MarkName[];
export type PrintedMark = (typeof PRINTED)[number];

/** Marks that should not begin or end with a space: bold that was set on “word ” is bold on “word”. */
const TIGHT: ReadonlySet<string> = new Set<MarkName>(['link', 'strong', 'em']);

/** How a form writes the inside of a line. */
export interface InlinePrinter<Out> {
  text(text: string): Out;
  /** What is not here is printed as its words. */
  marks: Readonly<Partial<Record<PrintedMark, (mark: Mark, inside: Out[]) => Out>>>;
}

interface Piece {
  text: string;
  /** Outermost first. */
  marks: readonly Mark[];
}

/**
 * The inside of a line of text, datelines as they print. Neighbours that share a mark share one element, and links that
 * lead nowhere safe are words alone. `block` is to be of a story’s `published` view.
 */
export function printInline<Out>(block: Node, printer: InlinePrinter<Out>): Out[] {
  const pieces = block.children.map((node) => pieceOf(node, printer));
  return printRun(tightened(pieces), printer);
}

function isPrinted(name: string): name is PrintedMark {
  return PRINTED.some((printed) => printed === name);
}

function pieceOf<Out>(node: Node, printer: InlinePrinter<Out>): Piece {
  return {
    text: withoutControls(node.isText ? (node.text ?? '') : (node.type.spec.leafText?.(node) ?? '')),
    marks: node.marks.filter(
      ({ type: { name }, attrs }) =>
        isPrinted(name) && printer.marks[name] && (name !== 'link' || isSafeHref(attrs.href)),
    ),
  };
}

function printRun<Out>(pieces: readonly Piece[], printer: InlinePrinter<Out>): Out[] {
  const printed: Out[] = [];
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index];
    if (!piece) break;
    const [mark] = piece.marks;
    let end = index + 1;
    while (end < pieces.length && sameOutermost(mark, pieces[end]?.marks[0])) end += 1;
    const run = pieces.slice(index, end);
    const name = mark?.type.name;
    const wrap = name !== undefined && isPrinted(name) ? printer.marks[name] : undefined;
    if (mark && wrap) {
      const inside = run.map(({ text, marks }) => ({ text, marks: marks.slice(1) }));
      printed.push(wrap(mark, printRun(inside, printer)));
    } else {
      printed.push(printer.text(run.map(({ text }) => text).join('')));
    }
    index = end;
  }
  return printed;
}

function sameOutermost(mark: Mark | undefined, other: Mark | undefined): boolean {
  return mark ? other !== undefined && mark.eq(other) : other === undefined;
}

/** The same words, with the spaces at both ends of bold, italics and links outside of them. */
function tightened(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap(({ text, marks }, index) => {
    const before = pieces[index - 1]?.marks ?? [];
    const after = pieces[index + 1]?.marks ?? [];
    const [, lead = '', core = '', trail = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
    const goesOn = (beside: readonly Mark[]) =>
      marks.filter((mark) => !TIGHT.has(mark.type.name) || mark.isInSet(beside));
    return [
      { text: lead, marks: goesOn(before) },
      { text: core, marks },
      { text: trail, marks: core === '' ? goesOn(before) : goesOn(after) },
    ].filter((piece) => piece.text !== '');
  });
}
