import { ofAllLanguages } from './knowledge.ts';
import { Phrases } from './phrases.ts';
import { fold, type Token, tokenise } from './tokens.ts';

/** Furniture is short: a longer line is somebody’s sentence. */
const LONGEST = 160;

const lines = new Phrases(ofAllLanguages((data) => data.furniture.lines));
const starts = new Phrases(ofAllLanguages((data) => data.furniture.starts));
const labels = new Phrases(ofAllLanguages((data) => data.furniture.labels));
const dates = new Phrases([
  ...ofAllLanguages((data) => data.months),
  ...ofAllLanguages((data) => data.dateWords),
  ...[
    'updated',
    'published',
    'posted',
    'опубликовано',
    'обновлено',
    'жарияланды',
    'жарыяланган',
    'нашр',
    'gmt',
    'utc',
    'am',
    'pm',
  ],
]);

const NETWORKS = new Set(
  'facebook twitter x telegram whatsapp instagram youtube tiktok linkedin vkontakte vk ok rss viber reddit threads pinterest messenger одноклассники вконтакте фейсбук телеграм ватсап'.split(
    ' ',
  ),
);
const OPENING_GLYPH = /^["“«„‘(]/;
// As tokens.ts cuts words.
const FIRST_WORD = /[\p{L}\p{M}\p{N}\u00AD]+(?:['’ʻʼ‘`./‐‑-][\p{L}\p{M}\p{N}\u00AD]+)*/u;
const SEPARATOR = /[|•·/,]|\s{2,}/;
const SIGNS = /^(?:#{2,}|-30-|\*{3,}|[-–—_=~]{3,}|[*•·]\s[*•·]\s[*•·])$/;

/** Whether a paragraph is part of the site on which the story stood and not of the story. */
export function isFurniture(paragraph: string): boolean {
  if (paragraph.length > LONGEST || OPENING_GLYPH.test(paragraph)) return false;
  if (SIGNS.test(paragraph)) return true;
  const first = FIRST_WORD.exec(paragraph)?.[0];
  if (first === undefined) return false;
  const word = fold(first);
  const mayBegin = lines.mayBegin(word) || starts.mayBegin(word) || labels.mayBegin(word);
  const mayBeTime = /\d/.test(paragraph);
  const mayBeRow = NETWORKS.has(word) || SEPARATOR.test(paragraph);
  if (!mayBegin && !mayBeTime && !mayBeRow) return false;
  const tokens = tokenise(paragraph);
  if (mayBegin && (isLine(tokens) || isStart(paragraph, tokens) || isLabelled(paragraph, tokens)))
    return true;
  return (mayBeRow && isRow(paragraph)) || (mayBeTime && isTimestamp(tokens));
}

function isLine(tokens: readonly Token[]): boolean {
  return lines.at(tokens, 0) === tokens.length;
}

// “Photo of the year: …” is a headline; “Photo: …” is not. So a label ends at its colon.
function isLabelled(paragraph: string, tokens: readonly Token[]): boolean {
  const length = labels.at(tokens, 0);
  const last = tokens[length - 1];
  return last !== undefined && /^\s?[:：|]/.test(paragraph.slice(last.to, last.to + 2));
}

function isStart(paragraph: string, tokens: readonly Token[]): boolean {
  const length = starts.at(tokens, 0);
  // Prose that happens to begin so goes on for more than a sentence.
  return length > 0 && paragraph.length <= 110 && !/[.!?]\s+\S/.test(paragraph);
}

/** A row of buttons: `Facebook | Telegram | Print`. */
function isRow(paragraph: string): boolean {
  const parts = paragraph
    .split(/[|•·/,]|\s{2,}|\s(?=\p{Lu})/u)
    .map((part) => tokenise(part))
    .filter((part) => part.length > 0);
  const networks = parts.filter((part) => part.length === 1 && NETWORKS.has(part[0]?.lower ?? '')).length;
  if (networks === 0) return false;
  return parts.every((part) => isLine(part) || (part.length === 1 && NETWORKS.has(part[0]?.lower ?? '')));
}

/** A line that says when the page was published: numbers, months and little words only. */
function isTimestamp(tokens: readonly Token[]): boolean {
  if (tokens.length < 2 && !/^\d{1,2}[.\-/]\d{1,2}[.\-/]\d{2,4}$/.test(tokens[0]?.lower ?? '')) return false;
  const numbers = tokens.filter((token) => /^\d/.test(token.lower)).length;
  return (
    numbers > 0 &&
    tokens.every(
      (token, index) => /^\d+(?:[./:-]\p{L}*\d*)*$/u.test(token.lower) || dates.at(tokens, index) === 1,
    )
  );
}
