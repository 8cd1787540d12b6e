import type { Node } from 'prosemirror-model';
import type { Origin } from '../../shared/api/origin.ts';
import { type Found, foundIn } from './found.ts';
import type { LeftOut } from './left-out.ts';

/**
 * How the story stands to what came: as that left it (what was put back since included), without it again, or written in
 * since.
 */
export type Phase = 'untouched' | 'undone' | 'touched';

/** A text that was made into the story that a window shows. */
export interface Arrival {
  readonly kind: 'arrived';
  readonly phase: Phase;
  /** The file that it came from; null where it was pasted, or stood in the story as plain text. */
  readonly origin: Origin | null;
  /** The text as it came; null where only the library has it. */
  readonly text: string | null;
  readonly article: Node;
  readonly found: Found;
  readonly removed: readonly LeftOut[];
  /** The story in which there is nothing of it: before it came, and as plain text. */
  readonly without: readonly Node[];
  /** The story as this arrival, and what was put back since, have left it, oldest first. */
  readonly stages: readonly Node[];
  /** Whether the list of what was left out was asked for. */
  readonly isListOpen: boolean;
}

/**
 * The longest text, in characters, that is read at once: a long story three times over, which takes less than a tenth of a
 * second, once.
 */
export const AT_ONCE = 20_000;

/** A long text that is being read. */
export interface Reading {
  readonly kind: 'reading';
  readonly characters: number;
  readonly stop: AbortController;
}

export type Arriving = Arrival | Reading | null;

interface Made extends Pick<Arrival, 'text' | 'article' | 'removed'> {
  before: Node;
  after: Node;
}

/** What is told of a text that has just become a story’s content. */
export function ofText({ before, after, ...made }: Made): Arrival {
  const state = { kind: 'arrived', phase: 'untouched', origin: null, isListOpen: false } as const;
  return { ...state, ...made, stages: [after], without: [before], found: foundIn(made.article) };
}

/** What is told of a story that was just made of a file. */
export function ofFile(doc: Node, origin: Origin): Arrival {
  const state = { kind: 'arrived', phase: 'untouched', without: [], isListOpen: false, text: null } as const;
  return { ...state, origin, removed: origin.removed, article: doc, stages: [doc], found: foundIn(doc) };
}

/** How a story stands to what came into it. */
export function phaseOf({ stages, without }: Arrival, doc: Node): Phase {
  if (stages.some((stage) => stage.eq(doc))) return 'untouched';
  return without.some((one) => one.eq(doc)) ? 'undone' : 'touched';
}
