import { Fragment, Mark, type Node } from 'prosemirror-model';
import { schema } from '../../shared/article/schema.ts';

const { marks } = schema;

/** Marks that are the look of words. Those that say what words are come from the parser. */
const LOOKS: readonly Mark['type'][] = [marks.link, marks.strong, marks.em, marks.lang];
/** How many letters may stand before a text that was expected at their place. */
const REACH = 4000;

/** A stretch of letters, by their places among all letters. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

interface Run {
  readonly to: number;
  readonly look: readonly Mark[];
}

/** Text without its blanks: what two readings of it agree on, whatever they make of blanks and line ends. */
function lettersOf(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The letters of a text in order, and how each of them looks. */
export class Look {
  #letters = '';
  readonly #runs: Run[] = [];

  /** How many letters there are so far. */
  get length(): number {
    return this.#letters.length;
  }

  add(text: string, own: readonly Mark[] = []): void {
    this.#letters += lettersOf(text);
    this.#runs.push({ to: this.#letters.length, look: own.filter(({ type }) => LOOKS.includes(type)) });
  }

  /** Where a text’s letters stand, at `from` or a little later. Null where they do not, or there are none. */
  find(text: string, from: number): Stretch | null {
    const letters = lettersOf(text);
    if (letters === '') return null;
    const isHere = this.#letters.startsWith(letters, from);
    const behind = isHere ? 0 : this.#letters.slice(from, from + letters.length + REACH).indexOf(letters);
    return behind < 0 ? null : { from: from + behind, to: from + behind + letters.length };
  }

  /** A block of text whose letters begin at `from`, with the look that they have here beside its own marks. */
  dress(block: Node, from: number): Node {
    const children: Node[] = [];
    let at = from;
    for (const child of block.children) {
      children.push(...(child.isText ? this.#dressText(child, at) : [child]));
      at += lettersOf(child.textContent).length;
    }
    return block.copy(Fragment.fromArray(children));
  }

  /** Text cut where the look changes. Blanks between two looks belong to the plainer one. */
  #dressText(node: Node, from: number): Node[] {
    const text = node.text ?? '';
    const parts: Node[] = [];
    let run = this.#runAt(from);
    let at = from;
    let cut = 0;
    let lastLetter = 0;
    const close = (end: number, look: readonly Mark[]) => {
      if (end > cut) {
        parts.push(node.cut(cut, end).mark(look.reduce((all, mark) => mark.addToSet(all), node.marks)));
      }
      cut = Math.max(cut, end);
    };
    const lookOf = (index: number) => this.#runs[index]?.look ?? [];
    for (let index = 0; index < text.length; index++) {
      if (/\s/u.test(text.charAt(index))) continue;
      if (at >= (this.#runs[run]?.to ?? Number.POSITIVE_INFINITY)) {
        const before = lookOf(run);
        run = this.#runAt(at);
        const after = lookOf(run);
        if (!Mark.sameSet(before, after)) {
          close(before.length > 0 ? lastLetter : index, before);
          if (before.length > 0) close(index, []);
        }
      }
      at++;
      lastLetter = index + 1;
    }
    const last = lookOf(run);
    if (!Mark.sameSet(last, lookOf(this.#runAt(at)))) close(lastLetter, last);
    close(text.length, lastLetter === cut ? [] : last);
    return parts;
  }

  /** The run in which the letter at a place stands. */
  #runAt(place: number): number {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#runs[middle]?.to ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
