import { isAddress, isCallToChannel, isChannelName, isCrumbs, isRow } from './furniture-rows.ts';
import { ofAllLanguages } from './knowledge.ts';
import { Phrases } from './phrases.ts';
import { firstWord, type Token, tokenise } from './tokens.ts';

/** Furniture is short: a longer line is somebody’s sentence. */
const LONGEST = 160;
/** Notes of rights, of errors and of whose an opinion is say so in words of their own, and may be longer. */
const LONGEST_NOTE = 320;
/** Within so many characters stands what tells a line by its beginning; whole lines that tell it by all their words are no longer. */
const HEAD = 80;
/** So long is a line of the kind that a word at its start tells; a longer one is prose that happens to begin so. */
const LONGEST_START = 110;

const lines = new Phrases(ofAllLanguages((data) => data.furniture.lines));
const starts = new Phrases(ofAllLanguages((data) => data.furniture.starts));
const labels = new Phrases(ofAllLanguages((data) => [...data.furniture.labels, ...data.furniture.related]));
const captions = new Phrases(ofAllLanguages((data) => data.furniture.captions));
const noted = ofAllLanguages((data) => [...data.furniture.anywhere, ...data.disclaimers]);
const notes = new Phrases(noted);
/** One word of each note, the longest: a quick no for the lines that hold none. */
const NOTE_WORD = new RegExp(
  [...new Set(noted.map(longestWord))].map((word) => word.replace(/'/g, '.')).join('|'),
  'iu',
);
const stamps = new Phrases([
  ...ofAllLanguages((data) => data.months),
  ...ofAllLanguages((data) => data.dateWords),
  ...ofAllLanguages((data) => data.furniture.stamps),
]);

const OPENING_GLYPH = /^["“«„‘(]/;
/** A label of pictures behind a sentence, or in brackets, and names without a stop. */
const PICTURE_CREDIT =
  /(?:[.!?…»”"]\s+|\s\()(?:photo|photos|photo by|image|picture|фото|снимок|фотография|сурет|фотосурет|сүрөт|акс|сурат|surat|foto)\s?[:/]\s?[^.!?]{2,70}[.)]?$/iu;
const SIGNS = /^(?:#{2,}|(?:#\s){1,4}#|-30-|\*{3,}|[-–—_=~]{3,}|[*•·]\s[*•·]\s[*•·]|\d{1,2}\s?\+)$/;
const NOTE_SIGN = /^©|^copyright (?:\([cс]\)|©|\d{4})|^\([cс]\)\s|\+\s?enter/iu;
/** The initials of who wrote, edited and sent, in small letters below an agency’s story: `afp-str/ml/tp`. */
const INITIALS = /^[a-z]{2,4}(?:-[a-z]{2,4})?(?:\/[a-z]{2,4}){1,4}$/;

/** Whether a paragraph is part of the site on which the story stood and not of the story. */
export function isFurniture(paragraph: string): boolean {
  if (paragraph.length > LONGEST_NOTE) return false;
  if (NOTE_SIGN.test(paragraph)) return true;
  if (OPENING_GLYPH.test(paragraph)) return false;
  if (paragraph.length > LONGEST) return holdsNote(paragraph);
  if (SIGNS.test(paragraph) || INITIALS.test(paragraph) || isAddress(paragraph)) return true;
  const word = firstWord(paragraph);
  if (word === null) return false;
  const mayBeTime = paragraph.length <= HEAD && /\d/.test(paragraph);
  const mayBegin =
    lines.mayBegin(word) || starts.mayBegin(word) || labels.mayBegin(word) || captions.mayBegin(word);
  if (mayBegin || mayBeTime) {
    const tokens = tokenise(paragraph, 0, Math.min(paragraph.length, HEAD));
    if (
      (paragraph.length <= HEAD && isLine(tokens)) ||
      isStart(paragraph, tokens) ||
      isLabelled(paragraph, tokens)
    )
      return true;
    if (mayBeTime && (isCounter(paragraph, tokens) || isTimestamp(tokens))) return true;
  }
  return (
    isCaptionWithCredit(paragraph) ||
    isRow(paragraph, isLine) ||
    isCrumbs(paragraph) ||
    isCallToChannel(paragraph) ||
    isChannelName(paragraph) ||
    holdsNote(paragraph)
  );
}

function isLine(tokens: readonly Token[]): boolean {
  return tokens.length > 0 && lines.at(tokens, 0) === tokens.length;
}

// “Photo of the year: …” is a headline; “Photo: …” is not. So a label ends at its colon.
function isLabelled(paragraph: string, tokens: readonly Token[]): boolean {
  const length = labels.at(tokens, 0);
  const last = tokens[length - 1];
  return last !== undefined && /^\s?[:：|]/.test(paragraph.slice(last.to, last.to + 2));
}

function isStart(paragraph: string, tokens: readonly Token[]): boolean {
  if (paragraph.length > LONGEST_START) return false;
  if (captions.at(tokens, 0) > 0 && !/[.!?]$/.test(paragraph)) return true;
  // Prose that happens to begin so goes on for more than a sentence.
  return starts.at(tokens, 0) > 0 && !/[.!?]\s+\S/.test(paragraph);
}

/** `The bridge today. Photo: Ann Lee / Herald`: a caption whose credit closes the line. */
function isCaptionWithCredit(paragraph: string): boolean {
  const credit = PICTURE_CREDIT.exec(paragraph);
  return (
    credit !== null &&
    credit.index > 0 &&
    !paragraph.slice(0, credit.index).includes(':') &&
    paragraph.length - credit.index <= LONGEST_START
  );
}

const NUMBER = /^\d+(?:[./:-]\p{L}*\d*)*$/u;

/** `3 comments`, `Комментарии (12)`, `4 min read`: a line of furniture with a number in it. The items of a list are none. */
function isCounter(paragraph: string, tokens: readonly Token[]): boolean {
  if (tokens.length > 6 || /^\d{1,3}[.)]\s/.test(paragraph)) return false;
  const words = tokens.filter((token) => !NUMBER.test(token.lower));
  return words.length < tokens.length && (isLine(words) || labels.at(words, 0) === words.length);
}

/** A line that says when the page was published: numbers, months and little words only. */
function isTimestamp(tokens: readonly Token[]): boolean {
  if (tokens.length < 2 && !/^\d{1,2}[.\-/]\d{1,2}[.\-/]\d{2,4}$/.test(tokens[0]?.lower ?? '')) return false;
  return (
    tokens.some((token) => /^\d/.test(token.lower)) &&
    tokens.every((token, index) => NUMBER.test(token.lower) || stamps.at(tokens, index) === 1)
  );
}

/** A note of rights, of errors or of cookies, which holds a phrase that no story holds. */
function holdsNote(paragraph: string): boolean {
  return NOTE_WORD.test(paragraph) && notes.find(tokenise(paragraph)) >= 0;
}

function longestWord(phrase: string): string {
  return phrase
    .replaceAll('*', '')
    .split(' ')
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
