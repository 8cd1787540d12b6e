import { francAll } from 'franc';
import { LANGUAGES, type Language } from '../article/metadata.ts';
import { LANGUAGE_EVIDENCE } from './language-evidence.ts';

/** A language of the newsroom with its script, which is named where the language is written in two. */
export interface DetectedLanguage {
  language: 'en' | 'ru' | 'kk' | 'ky' | 'tg' | 'uz';
  script: 'Latn' | 'Cyrl' | null;
  /** The tag that stories carry: `uz-Latn`, and `kk` alone for Kazakh in Cyrillic letters. */
  tag: Language;
  /** How sure it is, from just over nothing to 1. */
  confidence: number;
}

/** As much of a text as is looked at, in characters. */
const SAMPLE = 20_000;
/** A paragraph’s vote weighs as its words, but no more than these. */
const FULL_VOTE = 40;
/** Words in quotation marks; a share of a vote each; so many words of the reporter’s own beside them have a vote of their own. */
const QUOTED = /«[^«»]{12,}»|“[^“”]{12,}”|"[^"]{12,}"/gu;
const QUOTED_VOTE = 0.3;
const FEWEST_OWN = 2;
/** franc’s trigrams say nothing about less than the first, and all that they can from the second on; in characters. */
const FRANC_FROM = 10;
const FRANC_FULLY = 80;

/** Logarithms of how likely words are under a language; the words of a sentence depend on one another, so little is taken of each. */
const FOREIGN_WORD = Math.log(0.003);
const LITTLE_WORD = Math.log(6);
/** An ending is weaker evidence than a word. */
const ENDING = Math.log(2.3);
const SHORTEST_STEM = 2;
const PER_WORD = 0.6;
/** What a difference of 1 between franc’s scores counts for, fully. */
const PER_FRANC = 15;
/** A score for what franc has no model of, so that letters and words decide alone: that of the best. */
const UNKNOWN_TO_FRANC = 1;
/** Texts of two words that fit several languages are most often Russian or English. */
const LIKELIER: Partial<Record<Language, number>> = { en: 0.3, ru: 0.3 };

const CYRILLIC = LANGUAGES.filter((tag) => tag !== 'en' && !tag.endsWith('-Latn'));
const LATIN = LANGUAGES.filter((tag) => !CYRILLIC.includes(tag));

const evidence = new Map(
  LANGUAGES.map((tag) => {
    const { alphabet, own, ownShare, franc, words, endings } = LANGUAGE_EVIDENCE[tag];
    return [
      tag,
      {
        foreign: new RegExp(`[^${alphabet}]`, 'u'),
        own: new RegExp(`[${own}]`, 'u'),
        withOwn: Math.log(ownShare / 100),
        withoutOwn: Math.log(1 - ownShare / 100),
        franc,
        little: new Set(words.split(' ')),
        ending: new RegExp(`.{${SHORTEST_STEM}}(?:${endings.replaceAll(' ', '|')})$`, 'u'),
      },
    ];
  }),
);

/**
 * The language of a text among the newsroom’s six, with its script: every paragraph is judged by its letters, its little
 * words and franc’s trigrams, and votes with the number of its words. Null where there is no word in Latin or Cyrillic.
 */
export function detectLanguage(text: string): DetectedLanguage | null {
  const votes = new Map<Language, number>();
  let all = 0;
  for (const paragraph of text.slice(0, SAMPLE).split('\n')) {
    for (const { words, said, weight } of voices(paragraph)) {
      all += weight;
      for (const [tag, share] of judge(said, words)) votes.set(tag, (votes.get(tag) ?? 0) + share * weight);
    }
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best ? { ...split(best[0]), tag: best[0], confidence: best[1] / all } : null;
}

/**
 * What votes in a paragraph. Where somebody is quoted, his words vote apart, and less than the reporter’s: a Kazakh story quotes
 * in Russian, and remains a Kazakh one.
 */
function voices(paragraph: string): { said: string; words: string[]; weight: number }[] {
  const own = paragraph.replace(QUOTED, ' ');
  const ownWords = own === paragraph ? [] : wordsOf(own);
  const parts =
    ownWords.length < FEWEST_OWN
      ? [{ said: paragraph, words: wordsOf(paragraph), of: 1 }]
      : [
          { said: own, words: ownWords, of: 1 },
          ...[(paragraph.match(QUOTED) ?? []).join(' ')].map((said) => ({
            said,
            words: wordsOf(said),
            of: QUOTED_VOTE,
          })),
        ];
  return parts
    .filter(({ words }) => words.length > 0)
    .map(({ said, words, of }) => ({ said, words, weight: Math.min(words.length, FULL_VOTE) * of }));
}

/** The words of a paragraph that are all Latin or all Cyrillic, in small letters, with one kind of apostrophe. */
function wordsOf(paragraph: string): string[] {
  const plain = paragraph
    .normalize('NFC')
    .toLowerCase()
    // A soft hyphen, and the dot that a Turkish capital leaves behind.
    .replace(/\u00ad|\u0307/g, '')
    .replace(/[’‘ʼ'`´]/g, 'ʻ');
  return plain.match(/(?:\p{Script=Latin}[\p{Script=Latin}ʻ]*|\p{Script=Cyrillic}+)/gu) ?? [];
}

/** How the languages share one vote; only those in the script of most of the words. */
function judge(paragraph: string, words: readonly string[]): [Language, number][] {
  const latin = words.filter((word) => /^\p{Script=Latin}/u.test(word));
  const [tags, own] =
    latin.length * 2 > words.length
      ? [LATIN, latin]
      : [CYRILLIC, words.filter((word) => !/^\p{Script=Latin}/u.test(word))];
  const trigrams = trigramScores(paragraph);
  const perFranc = PER_FRANC * Math.min(1, paragraph.length / FRANC_FULLY);
  const scores = tags.map((tag): [Language, number] => [
    tag,
    (LIKELIER[tag] ?? 0) +
      own.reduce((sum, word) => sum + wordScore(word, tag), 0) * PER_WORD +
      (trigrams.get(LANGUAGE_EVIDENCE[tag].franc ?? '') ?? UNKNOWN_TO_FRANC) * perFranc,
  ]);
  return shares(scores);
}

function wordScore(word: string, tag: Language): number {
  const known = evidence.get(tag);
  if (!known) return 0;
  const little = known.little.has(word) ? LITTLE_WORD : known.ending.test(word) ? ENDING : 0;
  if (known.foreign.test(word)) return FOREIGN_WORD + little;
  return (known.own.test(word) ? known.withOwn : known.withoutOwn) + little;
}

/** franc’s scores by its own names, 1 for the best. */
function trigramScores(paragraph: string): Map<string, number> {
  if (paragraph.length < FRANC_FROM) return new Map();
  const only = [...new Set(LANGUAGES.flatMap((tag) => LANGUAGE_EVIDENCE[tag].franc ?? []))];
  return new Map(francAll(paragraph, { only }));
}

/** Logarithms as shares that add up to 1. */
function shares(scores: readonly [Language, number][]): [Language, number][] {
  const highest = Math.max(...scores.map(([, score]) => score));
  const likely = scores.map(([tag, score]): [Language, number] => [tag, Math.exp(score - highest)]);
  const sum = likely.reduce((total, [, share]) => total + share, 0);
  return likely.map(([tag, share]) => [tag, share / sum]);
}

/** `script` is told for the two languages that are written in both. */
function split(tag: Language): Pick<DetectedLanguage, 'language' | 'script'> {
  switch (tag) {
    case 'kk':
      return { language: 'kk', script: 'Cyrl' };
    case 'kk-Latn':
      return { language: 'kk', script: 'Latn' };
    case 'uz-Cyrl':
      return { language: 'uz', script: 'Cyrl' };
    case 'uz-Latn':
      return { language: 'uz', script: 'Latn' };
    default:
      return { language: tag, script: null };
  }
}
