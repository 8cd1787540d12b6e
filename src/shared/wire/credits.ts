import type { Knowledge } from './knowledge.ts';
import { ofAllLanguages } from './knowledge.ts';
import { Phrases } from './phrases.ts';
import { firstWord, tokenise } from './tokens.ts';

const LONGEST = 300;
/** A credit without brackets names somebody soon; prose that happens to begin so goes on. */
const LONGEST_BARE = 220;
const LONGEST_ENDED = 160;
const MOST_WORDS = 16;
const MOST_WORDS_AFTER_PHRASE = 30;

const starts = new Phrases(ofAllLanguages((data) => data.creditStarts));
const ends = new Phrases(ofAllLanguages((data) => data.creditEnds));
const labels = new Phrases(ofAllLanguages((data) => data.sourceLabels));

/** Whether a paragraph credits those who helped, or where the story first stood: in brackets, by its opening, or after a label. */
export function isCredit(paragraph: string, knowledge: Knowledge): boolean {
  if (paragraph.length > LONGEST) return false;
  if (/^\(.*\)\.?$/su.test(paragraph)) {
    const tokens = tokenise(paragraph);
    return tokens.length > 1 && knowledge.credits.find(tokens) >= 0;
  }
  if (paragraph.length > LONGEST_BARE) return false;
  if (endsAsCredit(paragraph) || creditsInEachSentence(paragraph)) return true;
  return beginsAsCredit(paragraph);
}

function beginsAsCredit(paragraph: string): boolean {
  if (!/[\s_*][«“"]?\p{Lu}/u.test(paragraph)) return false;
  const word = firstWord(paragraph);
  if (word === null || !(labels.mayBegin(word) || starts.mayBegin(word))) return false;
  const tokens = tokenise(paragraph);
  const label = tokens[labels.at(tokens, 0) - 1];
  if (label && tokens.length <= MOST_WORDS && /^\s?:/.test(paragraph.slice(label.to))) return true;
  // A phrase of three words says it however long the credit is; fewer begin prose as well.
  const length = starts.at(tokens, 0);
  return length > 0 && tokens.length <= (length > 2 ? MOST_WORDS_AFTER_PHRASE : MOST_WORDS);
}

/** `X contributed to this report. Editing by Y.` */
function creditsInEachSentence(paragraph: string): boolean {
  const sentences = paragraph.split(/(?<=\.)\s+(?=\p{Lu})/u);
  return (
    sentences.length > 1 && sentences.every((sentence) => endsAsCredit(sentence) || beginsAsCredit(sentence))
  );
}

/** `X contributed to this report.`: one short sentence that ends so. */
function endsAsCredit(paragraph: string): boolean {
  if (paragraph.length > LONGEST_ENDED || /[.!?]\s+\S/u.test(paragraph)) return false;
  const tokens = tokenise(paragraph);
  if (tokens.length > MOST_WORDS) return false;
  const last = ends.find(tokens);
  return last > 0 && last + ends.at(tokens, last) === tokens.length;
}
