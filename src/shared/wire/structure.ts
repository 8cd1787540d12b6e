import { bylineAbove } from './byline.ts';
import { isCredit } from './credits.ts';
import { isDatelineAlone, readDateline } from './dateline.ts';
import { deskMarkBefore, deskNotes } from './desk-notes.ts';
import { interviewOf } from './interview.ts';
import type { Knowledge } from './knowledge.ts';
import type { Paragraph } from './lines.ts';
import { type BodyLine, listAt } from './lists.ts';
import { letterOf } from './mail.ts';
import { furnitureOf } from './related.ts';
import { Subheadings } from './subheading.ts';
import { type Tail, tailOf } from './tail.ts';
import { authorsAbove, type Top, topOf } from './top.ts';
import type { RemovedPart, WireBlock, WireByline, WireDateline } from './wire-story.ts';

/** So many lines may stand above a lede, and none of them is longer. */
const MOST_ABOVE = 5;
const LONGEST_ABOVE = 350;

/** What stands where: the story without the marks inside its blocks. */
export interface Structure {
  headline: string | null;
  standfirst: string | null;
  bylines: WireByline[];
  dateline: WireDateline | null;
  blocks: WireBlock[];
  removed: RemovedPart[];
}

function block(type: WireBlock['type'], text: string): WireBlock {
  return { type, text, quotations: [], sourcing: [] };
}

/** Sorts the paragraphs of a wire text into the parts of a story. Each paragraph is in exactly one part. */
export function structureOf(printed: readonly Paragraph[], knowledge: Knowledge): Structure {
  const { paragraphs, furniture } = withoutDeskMark(withoutLetter(printed));
  markCreditsAbove(paragraphs, furniture, knowledge);
  const kept = keptOf(paragraphs, furniture);
  const top = topOf(kept);
  const story: Structure = {
    headline: top.headline,
    standfirst: top.standfirst,
    bylines: [],
    dateline: null,
    blocks: [],
    removed: [],
  };
  const below = kept.slice(top.length);
  const body = withDateline(below);
  const lede = body[0]?.text ?? '';
  const reading = readDateline(lede);
  story.dateline = reading?.dateline ?? null;
  const tail = tailOf(
    body.map((paragraph) => paragraph.text),
    authorsAbove(top, reading?.reporter ?? null),
    story.dateline?.agency ?? null,
    knowledge,
  );
  story.bylines = tail.bylines;
  const parts = bodyParts(body, tail, story.dateline, knowledge);
  arrange(paragraphs, furniture, top, body === below ? parts : [null, ...parts], story);
  return story;
}

interface Sorted {
  paragraphs: readonly Paragraph[];
  /** Which of them are no part of the story. */
  furniture: boolean[];
}

/**
 * The paragraphs, and which are a letter’s or a site’s. The title of a letter that brought a story without a headline is the
 * headline: its line is cut in two.
 */
function withoutLetter(paragraphs: readonly Paragraph[]): Sorted {
  const letter = letterOf(paragraphs);
  const sorted = { paragraphs, furniture: withLetter(paragraphs, letter?.own) };
  if (!letter?.subject || topOf(keptOf(paragraphs, sorted.furniture)).headline !== null) return sorted;
  return withTitleFrom(sorted, letter.subject.index, letter.subject.from);
}

/** The same without the agency’s mark in the line of the headline: `UPDATE 2-`. */
function withoutDeskMark(sorted: Sorted): Sorted {
  const index = sorted.furniture.indexOf(false);
  const from = deskMarkBefore(sorted.paragraphs[index]?.text ?? '');
  return from === 0 ? sorted : withTitleFrom(sorted, index, from);
}

/** The same with a line cut in two, whose second part is the headline; as it is where that would be none. */
function withTitleFrom(sorted: Sorted, index: number, from: number): Sorted {
  const { paragraphs } = sorted;
  const line = paragraphs[index]?.text ?? '';
  const title = { text: line.slice(from), blankBefore: true };
  const cut = [
    ...paragraphs.slice(0, index),
    { text: line.slice(0, from).trim(), blankBefore: true },
    title,
    ...paragraphs.slice(index + 1),
  ];
  const furniture = [...sorted.furniture.slice(0, index), true, false, ...sorted.furniture.slice(index + 1)];
  return topOf(keptOf(cut, furniture)).headline === title.text ? { paragraphs: cut, furniture } : sorted;
}

function withLetter(paragraphs: readonly Paragraph[], own: readonly boolean[] = []): boolean[] {
  const site = furnitureOf(paragraphs);
  const desk = deskNotes(paragraphs, site);
  const furniture = paragraphs.map((_, index) => site[index] || desk[index] || own[index] === true);
  // A text of furniture only is somebody’s note about it.
  return furniture.every(Boolean) ? furniture.map(() => false) : furniture;
}

/**
 * Marks credits above the lede as no part of the story: a story opens with its lede, and nothing credits anybody before it. Who
 * reported it there signs it.
 */
function markCreditsAbove(
  paragraphs: readonly Paragraph[],
  furniture: boolean[],
  knowledge: Knowledge,
): void {
  let seen = 0;
  for (let index = 0; index < paragraphs.length - 2 && seen < MOST_ABOVE; index++) {
    const text = paragraphs[index]?.text ?? '';
    if (furniture[index]) continue;
    if (bylineAbove(text) === null && isCredit(text, knowledge)) furniture[index] = true;
    else if (isDatelineAlone(text) || readDateline(text) || text.length > LONGEST_ABOVE) return;
    seen++;
  }
}

function keptOf(paragraphs: readonly Paragraph[], furniture: readonly boolean[]): BodyLine[] {
  return paragraphs
    .map((paragraph, index): BodyLine => ({ ...paragraph, apart: furniture[index - 1] === true }))
    .filter((_, index) => !furniture[index]);
}

/** The body, whose first two paragraphs are one where the first is nothing but the dateline. */
function withDateline(body: BodyLine[]): BodyLine[] {
  const [first, second, ...rest] = body;
  if (!first || !second || second.apart || !isDatelineAlone(first.text)) return body;
  // The lede must follow at once in print too.
  if (readDateline(`${first.text} ${second.text}`)?.dateline.printed !== `${first.text} `) return body;
  return [{ ...first, text: `${first.text} ${second.text}` }, ...rest];
}

type BodyPart = WireBlock | 'byline' | 'bio' | null;

/** One part for each paragraph of the body; null where a paragraph went into the list before it, or the lede after it. */
function bodyParts(
  body: readonly BodyLine[],
  tail: Tail,
  dateline: WireDateline | null,
  knowledge: Knowledge,
): BodyPart[] {
  const parts: BodyPart[] = [];
  const subheadings = new Subheadings(body, knowledge);
  const { turns } = interviewOf(
    body.slice(0, tail.from).map(({ text }) => text),
    knowledge,
  );
  for (let index = 0; index < tail.from; index++) {
    const text = body[index]?.text ?? '';
    const list = index > 0 ? listAt(body, index) : null;
    if (index === 0) parts.push(block('lede', text.slice(dateline?.printed.length ?? 0)));
    else if (list && list.to <= tail.from) {
      parts.push(
        block(
          'list',
          body
            .slice(list.from, list.to)
            .map((item) => item.text)
            .join('\n'),
        ),
      );
      for (index++; index < list.to; index++) parts.push(null);
      index--;
    } else if (isCredit(text, knowledge)) parts.push(block('attribution', text));
    else if (
      turns[index] === null &&
      subheadings.isOne(text, index + 1 < tail.from ? (body[index + 1]?.text ?? '') : '')
    )
      parts.push(block('subheading', text));
    else parts.push(block('paragraph', text));
  }
  tail.roles.forEach((role, index) => {
    parts.push(role === 'credit' ? block('attribution', body[tail.from + index]?.text ?? '') : role);
  });
  return parts;
}

/** Puts every paragraph where it belongs, those that are no part of the body with the place at which they stood. */
function arrange(
  paragraphs: readonly Paragraph[],
  furniture: readonly boolean[],
  top: Top,
  body: readonly BodyPart[],
  story: Structure,
): void {
  let keptIndex = 0;
  let after = 0;
  paragraphs.forEach(({ text }, index) => {
    if (furniture[index]) {
      story.removed.push({ kind: 'furniture', text, after });
      return;
    }
    const above = top.parts[keptIndex];
    const part = above === undefined ? body[keptIndex - top.length] : above;
    keptIndex++;
    if (part === 'headline' || part === 'standfirst') after++;
    else if (part === 'byline' || part === 'bio') story.removed.push({ kind: part, text, after });
    else if (part) {
      story.blocks.push(part);
      after++;
    }
  });
}
