import { isAgency } from './agencies.ts';
import { ofAllLanguages } from './knowledge.ts';
import { fold, isCapital, tokenise } from './tokens.ts';

/** The words before a colon that say whose turn of an interview a paragraph is: `Q:`, `Корр.:`, `Asel Bekova:`. */
export interface Label {
  /** As printed, without the colon. */
  printed: string;
  /** Labels of one person have one key: `Asel Bekova` and `BEKOVA`. */
  key: string;
  /** Whether the word itself tells who asks or answers; null for a name. */
  says: 'asks' | 'answers' | null;
  /** Where the words begin that are said. */
  textFrom: number;
}

/** What paragraphs are in an interview with labels, by their labels; null for those that are none of its turns. */
export interface LabelledTurn {
  label: Label;
  turn: 'question' | 'answer';
}

const LONGEST = 48;
const MOST_WORDS = 4;
/** A question after a dash, which labelled answers may follow, is no longer. */
const LONGEST_QUESTION = 300;
const LABEL = /^(\p{L}[\p{L}\p{N} .’'ʻ&/-]*?)\s?[:：]\s+(?=\S)/u;
/** `Q.` and `A.` have a point as often as a colon; before other letters it is an initial’s. */
const LETTER = /^([QA])[.)]\s+(?=\S)/;
/** So many questions that somebody with another label answers make an interview; one where words say who asks and who answers. */
const FEWEST_QUESTIONS = 2;

const asking = new Set(ofAllLanguages((data) => data.interview.asking));
const answering = new Set(ofAllLanguages((data) => data.interview.answering));

/** The label with which a paragraph begins, or the dash of a question; null where it has none. Whether it is one only the other paragraphs tell. */
export function labelOf(text: string): Label | null {
  const dash = /^[—–-]\s+(?=.*\?$)/u.exec(text.slice(0, LONGEST_QUESTION));
  if (dash) return { printed: '', key: '', says: 'asks', textFrom: dash[0].length };
  const head = text.slice(0, LONGEST);
  const match = LABEL.exec(head) ?? LETTER.exec(head);
  const printed = match?.[1]?.trim();
  if (!match || !printed) return null;
  const word = fold(printed).replace(/[\s.]*\d*$/, '');
  const textFrom = match[0].length;
  const says = asking.has(word) ? 'asks' : answering.has(word) ? 'answers' : null;
  if (says !== null) return { printed, key: word, says, textFrom };
  const words = tokenise(printed);
  const isName = words.length <= MOST_WORDS && words.every((token) => token.capital);
  if (!isName && !isAgency(printed)) return null;
  return { printed, key: words.at(-1)?.lower ?? word, says: null, textFrom };
}

/**
 * The turns of an interview whose paragraphs begin with labels: who asks questions that another label answers. All null where
 * the labels are of another kind: a list of streets, of matters, of promises. `texts` has null for what is no paragraph.
 */
export function labelledTurns(texts: readonly (string | null)[]): (LabelledTurn | null)[] {
  const labels = texts.map((text) => (text === null ? null : labelOf(text)));
  const isAsked = (index: number) => /\?[»”"]?$/u.test(texts[index] ?? '');
  const asks = askers(labels, isAsked);
  const answers = new Set<string>();
  let pairs = 0;
  let told = 0;
  let question = -1;
  labels.forEach((label, index) => {
    if (!label) return;
    const isAsking = asks.has(label.key);
    if (!isAsking && question >= 0 && label.says !== 'asks') {
      answers.add(label.key);
      pairs++;
      if (label.says === 'answers' && labels[question]?.says === 'asks') told++;
    }
    question = isAsking ? index : -1;
  });
  if (pairs < FEWEST_QUESTIONS && told === 0) return labels.map(() => null);
  return labels.map((label) => {
    if (!label) return null;
    if (asks.has(label.key)) return { label, turn: 'question' };
    return answers.has(label.key) ? { label, turn: 'answer' } : null;
  });
}

/** The labels of those who ask: a word says so, or at least half of their turns, and two of them, are questions. */
function askers(labels: readonly (Label | null)[], isAsked: (index: number) => boolean): ReadonlySet<string> {
  const turns = new Map<string, { all: number; asked: number; says: Label['says'] }>();
  labels.forEach((label, index) => {
    if (!label) return;
    const turn = turns.get(label.key) ?? { all: 0, asked: 0, says: label.says };
    turn.all++;
    if (isAsked(index)) turn.asked++;
    turns.set(label.key, turn);
  });
  const asks = [...turns].filter(
    ([, { all, asked, says }]) =>
      says === 'asks' || (says === null && asked >= FEWEST_QUESTIONS && asked * 2 >= all),
  );
  return new Set(asks.map(([key]) => key));
}

/** Whether a label is the initials of a name: `А. Б.` of `Азамат Беков`, `NO` of `Nargiza Osmonova`. */
export function isInitialsOf(label: string, name: string): boolean {
  const initials = label.replace(/[^\p{L}]/gu, '');
  const words = tokenise(name).map((token) => name.charAt(token.from));
  if (initials.length < 2 || ![...initials].every(isCapital)) return false;
  return initials === words.join('') || initials === words.reverse().join('');
}
