import type { Knowledge } from './knowledge.ts';
import { nameRuns } from './names.ts';
import type { Tag } from './tags.ts';
import { type Token, tokenise } from './tokens.ts';

/** Speech that a tag parts in two, or closes: «…, — сказал он. — …». Offsets into the whole text. */
export interface SplitSpeech {
  parts: { from: number; to: number }[];
  tags: Tag[];
}

// A mark, a dash with space after it, then a small letter.
const INTERRUPTION = /[,.!?…][»”“"]?\s?[—–-]\s+(?=\p{Ll})/gu;
// Where the speech goes on after a tag.
const RESUMPTION = /[.,!?…:;]?\s?[—–-]\s+(?=[\p{Lu}\p{Ll}\d«“„"])/u;
const LONGEST_TAG = 260;

/**
 * Parts speech between `from` and `to` by the tags inside it. Each interruption must begin with a verb of saying, or tell who
 * speaks and be closed by another dash; any other dash is the speaker’s own.
 */
export function splitSpeech(
  text: string,
  from: number,
  to: number,
  tokens: readonly Token[],
  knowledge: Knowledge,
): SplitSpeech {
  const parts: SplitSpeech['parts'] = [];
  const tags: Tag[] = [];
  const speech = text.slice(from, to);
  let start = from;
  let done = 0;
  for (const match of speech.matchAll(INTERRUPTION)) {
    if (match.index < done) continue;
    const tagFrom = from + match.index + match[0].length;
    const rest = text.slice(tagFrom, Math.min(to, tagFrom + LONGEST_TAG));
    const resumption = RESUMPTION.exec(rest);
    const tagTo = resumption ? tagFrom + resumption.index : tagFrom + endOfTag(rest);
    // After words quoted inside the speech, only a tag that is closed by another dash is the outer one’s.
    if (/[»”“"’]/u.test(speech.charAt(match.index - 1)) && !resumption) continue;
    const tag = tagBetween(text, tokens, tagFrom, tagTo, resumption !== null, knowledge);
    if (!tag) continue;
    const mark = match[0].charAt(0);
    parts.push({ from: start, to: from + match.index + (mark === ',' ? 0 : 1) });
    tags.push(tag);
    start = resumption ? tagFrom + resumption.index + resumption[0].length : to;
    done = start - from;
    if (!resumption) break;
  }
  if (start < to) parts.push({ from: start, to });
  return { parts: parts.filter((part) => /[\p{L}\p{N}]/u.test(text.slice(part.from, part.to))), tags };
}

/** Where a tag ends that nothing follows: at the end of its sentence. */
function endOfTag(rest: string): number {
  const end = /[.!?](?=\s|$)/u.exec(rest);
  return end ? end.index : rest.length;
}

function tagBetween(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  resumed: boolean,
  knowledge: Knowledge,
): Tag | null {
  const first = firstTokenAt(tokens, from);
  let last = first;
  while (last < tokens.length && (tokens[last]?.from ?? to) < to) last++;
  if (last === first) return null;
  const verb = knowledge.saying.findVerb(tokens, first, Math.min(last, first + 4));
  if (verb >= 0) return { from: first, to: last, verb, verbLength: knowledge.saying.at(tokens, verb) };
  if (!resumed || last - first > 8) return null;
  const subject =
    nameRuns(text, tokens, knowledge, first, last).length > 0 ||
    knowledge.person.find(tokens, first, last) >= 0;
  return subject ? { from: first, to: last, verb: -1, verbLength: 0 } : null;
}

/** The index of the first token at or after a place, by halving. */
export function firstTokenAt(tokens: readonly Token[], place: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many words stand between two places. */
export function wordsBetween(text: string, from: number, to: number): number {
  return tokenise(text, from, to).length;
}
