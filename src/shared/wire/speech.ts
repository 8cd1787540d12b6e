import { DashSpeech } from './dash-speech.ts';
import { afterDash, interviewOf, isDashed, type Turn } from './interview.ts';
import type { Knowledge } from './knowledge.ts';
import type { Label } from './labels.ts';
import { People } from './people.ts';
import { readQuoted } from './quoted-speech.ts';
import { LONGEST_READ, Reading } from './reading.ts';
import { readSourcing } from './sourcing.ts';
import { Speakers } from './speakers.ts';
import type { WireBlock } from './wire-story.ts';

/** Two marks of one paragraph are as far apart as its text; the rest of a run-on quotation stands in the next. */
function runsOn(reading: Reading, next: WireBlock | undefined): boolean {
  if (reading.glyphs.openAt < 0 || next?.type !== 'paragraph' || next.text.length > LONGEST_READ)
    return false;
  return /^[«"“„]/u.test(next.text);
}

/**
 * Finds the quotations in a story’s blocks and who speaks them, and makes paragraphs that are nothing but speech `quote`s. What
 * is certain of nothing but its glyphs (titles, terms, names) is left as text. `standfirst` may introduce who is interviewed,
 * `town` is where the story was filed.
 * Returns the people whom the story names.
 */
export function markSpeech(
  blocks: WireBlock[],
  standfirst: string | null,
  knowledge: Knowledge,
  town: string | null = null,
): People {
  const people = new People(knowledge, town);
  const speakers = new Speakers(people, knowledge);
  const { turns, labels } = interviewOf(
    blocks.map(({ type, text }, index) => (index === 0 || type === 'paragraph' ? text : null)),
    knowledge,
  );
  if (standfirst) speakers.introduce(standfirst);
  const dashes = new DashSpeech();
  let nextId = 1;
  let chain: WireBlock['quotations'] = [];
  blocks.forEach((block, index) => {
    if ((block.type !== 'paragraph' && block.type !== 'lede') || block.text.length > LONGEST_READ) {
      chain = [];
      return;
    }
    const reading = new Reading(block.text, knowledge);
    const runOn = runsOn(reading, blocks[index + 1]);
    reading.settle(runOn);
    speakers.enter(reading, turns[index] ?? null);
    const before = block.quotations.length;
    if (turns[index] === 'more' && speakers.isAboutSpeaker()) turns[index] = null;
    if (turns[index] === 'more') {
      goOn(block, blocks[index - 1]);
    } else if (isAnswerInPlain(block, turns[index] ?? null, labels[index] ?? null)) {
      const label = labels[index];
      answer(block, label?.textFrom ?? 0, label ? speakers.labelled(label) : speakers.interviewee());
    } else if (turns[index] === 'question' && labels[index]) {
      speak(block, labels[index]?.textFrom ?? 0, null);
    } else if (isDashed(block.text) && !labels[index]) {
      dashes.read(block, reading, speakers, turns[index] ?? null, neighbours(blocks, index));
    } else {
      const continued = chain.length > 0 && reading.pairs[0]?.from === 0;
      readQuoted(block, reading, speakers, {
        continued,
        turn: turns[index] ?? null,
        leadIn: leadIn(blocks[index - 1]),
      });
      if (continued) chain = joined(chain, block);
      else chain = [];
    }
    if (turns[index] !== 'more') readSourcing(block, reading, speakers);
    for (const quotation of block.quotations.slice(before)) if (quotation.id === 0) quotation.id = nextId++;
    const last = block.quotations.at(-1);
    if (runOn && last && last.to === block.text.length)
      chain = chain.length > 0 && last.id === chain[0]?.id ? chain : [last];
    else chain = [];
    if (block.type === 'paragraph' && turns[index] !== 'more' && isAllSpeech(block)) block.type = 'quote';
    speakers.leave(block.quotations.at(-1)?.speaker ?? null);
  });
  return people;
}

/** Whether nothing but the order of the turns, or a label, tells that a paragraph is spoken. */
function isAnswerInPlain({ text }: WireBlock, turn: Turn, label: Label | null): boolean {
  return turn === 'answer' && (label !== null || !(isDashed(text) || /^[«"“„]/u.test(text)));
}

/** Words that somebody answers, with or without quotation marks, behind his label. */
function answer(block: WireBlock, from: number, speaker: string | null): void {
  speak(block, from, speaker);
  block.type = 'quote';
}

function speak(block: WireBlock, from: number, speaker: string | null): void {
  const to = block.text.length;
  const inGlyphs = /^[«"“„][^«»"“”„]*[»"”“]$/u.test(block.text.slice(from)) ? 1 : 0;
  block.quotations.push({ id: 0, from, to, textFrom: from + inGlyphs, textTo: to - inGlyphs, speaker });
}

/** An answer goes on over a whole paragraph: with the same quotation where nothing stood behind it. */
function goOn(block: WireBlock, before: WireBlock | undefined): void {
  const last = before?.quotations.at(-1);
  if (!before || !last) return;
  const to = block.text.length;
  const id = last.to === before.text.length ? last.id : 0;
  block.quotations.push({ id, from: 0, to, textFrom: 0, textTo: to, speaker: last.speaker });
  if (before.type === 'quote') block.type = 'quote';
}

/** Whether the paragraph before introduces what follows: it ends in a colon. */
function leadIn(before: WireBlock | undefined): boolean {
  return before?.text.endsWith(':') === true;
}

function neighbours(blocks: readonly WireBlock[], index: number): boolean {
  const near = [blocks[index - 1], blocks[index + 1]];
  return near.some((block) => block?.type === 'paragraph' && isDashed(block.text));
}

/** One quotation over two paragraphs has one id and one speaker, whichever of them names him. */
function joined(chain: WireBlock['quotations'], block: WireBlock): WireBlock['quotations'] {
  const first = block.quotations[0];
  const begun = chain[0];
  if (!first || !begun) return [];
  first.id = begun.id;
  const all = [...chain, first];
  const speaker = all.find((quotation) => quotation.speaker !== null)?.speaker ?? null;
  for (const quotation of all) quotation.speaker = speaker;
  return all;
}

/** Whether a paragraph is direct speech and nothing else; speech after a dash stays a paragraph. */
function isAllSpeech({ text, quotations }: WireBlock): boolean {
  const only = quotations[0];
  if (quotations.length !== 1 || !only || isDashed(text) || afterDash(text) > 0) return false;
  return only.from === 0 && /^[.,;!?…]*$/.test(text.slice(only.to));
}

export type { Turn };
