import { isAllCapitals } from './dateline-parts.ts';
import { endsSentence } from './headline.ts';
import type { Knowledge } from './knowledge.ts';
import type { Paragraph } from './lines.ts';
import { bulletOf, withoutBullet } from './lists.ts';
import { isSmall, type Token, tokenise } from './tokens.ts';

const LONGEST = 90;
const MOST_WORDS = 10;
const MOST_WORDS_IN_SMALL = 8;
const SHORTEST_PARAGRAPH = 40;
const SHORTEST_SENTENCE = 12;
const SHORTEST_ANSWER = 25;
const LONGEST_QUESTION = 300;
/** Words that somebody said, as a title: without a stop. */
const IN_GLYPHS = /^[«“"„‘'][\p{Lu}][^.!?…«»“”"„]*[»”"’']$/u;
/** `“Oq Paxta” haqida`: a name in quotation marks and what is told of it. */
const NAME_FIRST = /^[«“"„][\p{Lu}][^«»“”"„.!?,]{0,40}[»”“"]\s\p{Ll}[^«»“”"„—–:]*$/u;
const MOST_WORDS_IN_GLYPHS = 6;
const OPENS_SPEECH = /^[—–«“"„‘'-]/u;
/** So many questions that somebody is asked make an interview. */
const INTERVIEW = 2;

/** Speech after a dash, or a paragraph of nothing but a quotation. One with its tag is the reporter’s, who explains. */
function isAnswer(text: string): boolean {
  return /^[—–-]/u.test(text) || (OPENS_SPEECH.test(text) && /[»”“"'’][.!?…]*$/u.test(text));
}

/** What may follow a title in capitals: a sentence however short, a long line, or a list. */
function isUnderCapitals(next: string): boolean {
  if (isAllCapitals(next)) return false;
  const isSentence = endsSentence(next) && next.length >= SHORTEST_SENTENCE;
  return isSentence || next.length >= SHORTEST_PARAGRAPH || bulletOf(next) !== null;
}

/** Tells subheadings in the body of one story. */
export class Subheadings {
  readonly #knowledge: Knowledge;
  readonly #isInterview: boolean;

  constructor(body: readonly Paragraph[], knowledge: Knowledge) {
    this.#knowledge = knowledge;
    let asked = 0;
    for (const { text } of body) if (asked < INTERVIEW && this.#isAsked(text)) asked++;
    this.#isInterview = asked >= INTERVIEW;
  }

  /**
   * Whether a short line is a subheading: in capitals, or a title or a question without a final stop before a paragraph of
   * prose. `next` is the paragraph after it, '' at the end. Questions that address somebody, and those of a text that is an
   * interview, are an interviewer’s.
   */
  isOne(text: string, next: string): boolean {
    if (text.length > LONGEST) return false;
    const isCapital = isAllCapitals(text);
    const shortest = text.endsWith('?') ? SHORTEST_ANSWER : SHORTEST_PARAGRAPH;
    if (!isCapital && (next.length < shortest || next.length <= text.length)) return false;
    const title = bulletOf(text) === 'number' ? withoutBullet(text) : text;
    if (!/^[\p{L}\d«“"„‘']/u.test(title) || /[.,;:…][»”"]?$/u.test(title) || bulletOf(title) !== null)
      return false;
    const words = tokenise(title);
    if (words.length === 0 || words.length > MOST_WORDS) return false;
    if (isCapital) return isUnderCapitals(next);
    if (IN_GLYPHS.test(title))
      return words.length <= MOST_WORDS_IN_GLYPHS && endsSentence(next) && !OPENS_SPEECH.test(next);
    if (isSmall(title.charAt(0)) || title.endsWith('!')) return false;
    if (!/^[\p{L}\d]/u.test(title) && !(NAME_FIRST.test(title) && !OPENS_SPEECH.test(next))) return false;
    if (title.endsWith('?') && (this.#isInterview || this.#addresses(words) || isAnswer(next))) return false;
    return (
      words.length <= MOST_WORDS_IN_SMALL &&
      next.length > text.length * 1.5 &&
      (endsSentence(next) || next.endsWith(':'))
    );
  }

  #isAsked(text: string): boolean {
    if (text.length > LONGEST_QUESTION || !text.endsWith('?')) return false;
    return /^[—–-]\s/u.test(text) || this.#addresses(tokenise(text));
  }

  #addresses(words: readonly Token[]): boolean {
    const { address, data } = this.#knowledge;
    return words.some(
      ({ lower }, index) =>
        address.at(words, index) > 0 ||
        data.pronouns.addressEndings.some(
          (ending) => lower.length > ending.length + 1 && lower.endsWith(ending),
        ),
    );
  }
}
