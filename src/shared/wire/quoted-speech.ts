import type { Turn } from './interview.ts';
import type { Quoted } from './quotations.ts';
import type { Reading } from './reading.ts';
import type { Speakers } from './speakers.ts';
import { splitSpeech } from './split-speech.ts';
import { fragmentSpeaker } from './spoken-fragment.ts';
import { subjectOfLead, tagAfter, tagBefore } from './tag-places.ts';
import { type Subject, subjectOf } from './tags.ts';
import { isCapital } from './tokens.ts';
import type { QuotationSpan, WireBlock } from './wire-story.ts';

interface Surroundings {
  /** Whether the first pair goes on with the quotation that the paragraph before left open. */
  continued: boolean;
  turn: Turn;
  /** Whether the paragraph before ends in a colon. */
  leadIn: boolean;
}

/** So many words make a sentence rather than a title. */
const SENTENCE_WORDS = 4;
/** No name of an organisation has more words. */
const LONGEST_NAME = 6;

/** Finds which of a paragraph’s quoted words are speech, and whose. New quotations get the id 0. */
export function readQuoted(
  block: WireBlock,
  reading: Reading,
  speakers: Speakers,
  around: Surroundings,
): void {
  let before: { pair: Quoted; speaker: string | null; tagEnd: number } | null = null;
  reading.pairs.forEach((pair, index) => {
    const previousEnd = reading.pairs[index - 1]?.to ?? 0;
    const heard = hear(reading, pair, index, previousEnd, before, speakers, around);
    if (!heard) return;
    block.quotations.push(...heard.spans);
    before = { pair, speaker: heard.spans[0]?.speaker ?? null, tagEnd: heard.tagEnd };
  });
}

interface Heard {
  spans: QuotationSpan[];
  /** Where the tag after it ends, 0 where it has none. */
  tagEnd: number;
}

function hear(
  reading: Reading,
  pair: Quoted,
  index: number,
  previousEnd: number,
  before: { pair: Quoted; speaker: string | null; tagEnd: number } | null,
  speakers: Speakers,
  around: Surroundings,
): Heard | null {
  const { text, tokens, knowledge } = reading;
  if (!/[\p{L}\p{N}]/u.test(text.slice(pair.textFrom, pair.textTo)) || isBodysName(reading, pair))
    return null;
  const whole = (speaker: string | null, tagEnd = 0): Heard => ({
    spans: [{ id: 0, from: pair.from, to: pair.to, textFrom: pair.textFrom, textTo: pair.textTo, speaker }],
    tagEnd,
  });
  const after = tagAfter(reading, index);
  if (after) {
    const place = tokens[after.from]?.from ?? pair.to;
    reading.claim(after.from, after.verb < 0 ? after.to : after.verb + after.verbLength);
    const named = after.subject ?? subjectOf(text, tokens, after, knowledge);
    return whole(
      named
        ? speakers.resolve(named, place)
        : speakers.resolveLead(subjectOfLead(reading, pair, previousEnd), pair.from, place),
      tokens[after.to - 1]?.to ?? place,
    );
  }
  const split = splitSpeech(text, pair.textFrom, pair.textTo, tokens, knowledge);
  const [tag] = split.tags;
  for (const { from, to } of split.tags) reading.claim(from, to);
  if (tag && split.parts.length > 0) {
    const place = tokens[tag.from]?.from ?? pair.from;
    const speaker = speakers.resolve(subjectOf(text, tokens, tag, knowledge), place);
    return { spans: splitSpans(pair, split.parts, speaker), tagEnd: 0 };
  }
  const lead = tagBefore(reading, pair, previousEnd);
  if (lead) return whole(resolveLead(lead.subject, speakers, pair.from));
  if (before && goesOn(reading, pair, before.pair, before.tagEnd)) return whole(before.speaker);
  if (around.continued && index === 0) return whole(null);
  const fragment = fragmentSpeaker(reading, pair, speakers);
  if (fragment) return whole(fragment.speaker);
  if (isWholeParagraph(text, pair, reading.words(pair.textFrom, pair.textTo), around)) {
    return whole(around.turn === 'answer' ? speakers.interviewee() : speakers.unmistakable(pair.from, ''));
  }
  if (standsAlone(reading, pair)) return whole(speakers.unmistakable(pair.from, ''));
  return null;
}

/** `«Кыргыз темир жолу» ишканасы`, `компания «Помир Энерҷӣ»`: the noun beside it says that words in quotation marks are a name. */
function isBodysName(reading: Reading, pair: Quoted): boolean {
  const { text, tokens, knowledge } = reading;
  if (
    reading.words(pair.textFrom, pair.textTo) > LONGEST_NAME ||
    /[.,!?…]$/.test(text.slice(pair.textFrom, pair.textTo))
  )
    return false;
  const after = reading.tokenAt(pair.to);
  const next = tokens[after];
  const isBody = (index: number) =>
    knowledge.organisations.at(tokens, index) > 0 || knowledge.named.at(tokens, index) > 0;
  if (knowledge.data.nameStands === 'last')
    return next !== undefined && !next.capital && text.slice(pair.to, next.from) === ' ' && isBody(after);
  const before = reading.tokenAt(pair.from) - 1;
  const previous = tokens[before];
  return (
    isCapital(text.charAt(pair.textFrom)) &&
    previous !== undefined &&
    text.slice(previous.to, pair.from) === ' ' &&
    isBody(before)
  );
}

function resolveLead(subject: Subject, speakers: Speakers, place: number): string | null {
  return speakers.resolve(subject, place);
}

/** The parts of speech that tags inside its glyphs part: the first and the last keep their glyph. */
function splitSpans(
  pair: Quoted,
  parts: readonly { from: number; to: number }[],
  speaker: string | null,
): QuotationSpan[] {
  return parts.map((part) => ({
    id: 0,
    from: part.from === pair.textFrom ? pair.from : part.from,
    to: part.to === pair.textTo ? pair.to : part.to,
    textFrom: part.from,
    textTo: part.to,
    speaker,
  }));
}

/** “…,” said X. “…”: nothing but the first one’s tag stands between. */
function goesOn({ text }: Reading, pair: Quoted, previous: Quoted, tagEnd: number): boolean {
  const from = tagEnd > 0 ? tagEnd : previous.to;
  return from <= pair.from && /^[»”"]?[\s.,;:—–-]*$/u.test(text.slice(from, pair.from));
}

function isWholeParagraph(text: string, pair: Quoted, words: number, around: Surroundings): boolean {
  if (text.slice(0, pair.from).trim() !== '' || !/^[.,;!?…]*$/.test(text.slice(pair.to))) return false;
  return words >= SENTENCE_WORDS || around.turn === 'answer' || around.leadIn;
}

/** A quotation that is a sentence of its own, with its stop. */
function standsAlone(reading: Reading, pair: Quoted): boolean {
  const { text } = reading;
  if (reading.words(pair.textFrom, pair.textTo) < SENTENCE_WORDS || !isCapital(text.charAt(pair.textFrom)))
    return false;
  if (!/(?:^|[.!?…][»”"]?\s+)$/u.test(text.slice(Math.max(0, pair.from - 4), pair.from))) return false;
  const stop = /[.!?…]/;
  return (
    (stop.test(text.charAt(pair.textTo - 1)) || stop.test(text.charAt(pair.to))) &&
    /^[.!?…]?(?:\s+[\p{Lu}«"“„]|\s*$)/u.test(text.slice(pair.to, pair.to + 6))
  );
}
