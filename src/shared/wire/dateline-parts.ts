import { ofAllLanguages } from './knowledge.ts';
import { Phrases } from './phrases.ts';
import { fold, isCapital, isSmall, tokenise } from './tokens.ts';

const months = new Phrases(ofAllLanguages((data) => data.months));
const dateWords = new Phrases(ofAllLanguages((data) => data.dateWords));
const countries = new Phrases(ofAllLanguages((data) => data.countries));
const places = new Phrases([
  ...ofAllLanguages((data) => data.places),
  ...ofAllLanguages((data) => data.countries),
]);
const regionWords = new Phrases(ofAllLanguages((data) => data.regionWords));

/** International bodies that open sentences in capitals as places do. */
const BODIES = new Set(
  'unesco unicef unhcr who nato osce opec brics asean imf eu un usaid undp unaids cstо сша снг шос одкб еаэс нато оон воз юнеско юнисеф обсе мвф евразэс оаэ бұұ ддұ ұқшұ тмд юнеско бмт бмтт jsst bmt mdh yevroosiyo sozmoni соммит смм тсҳ ссм'.split(
    ' ',
  ),
);
const SMALL_WORDS = new Set('of the on upon al am an der de la el и на под в'.split(' '));

/** Whether letters are capitals, but for a digraph’s second (`TOShKENT`). */
export function isAllCapitals(text: string): boolean {
  let capitals = 0;
  let small = 0;
  for (const letter of text) {
    if (isCapital(letter)) capitals++;
    else if (isSmall(letter)) small++;
  }
  return capitals > 1 && (small === 0 || (small === 1 && capitals >= 4));
}

/** One to four words that begin with capitals, nothing else; what kind of place it is may stand beside them (`шаҳри Хуҷанд`). */
export function hasPlaceShape(part: string): boolean {
  if (part.length > 40 || !/^[\p{L}\p{M}'’ʻʼ‘.\-\u00AD\s]+$/u.test(part)) return false;
  const words = part.split(/\s+/);
  return (
    words.length <= 4 &&
    words.every(
      (word, index) =>
        isCapital(word.charAt(0)) ||
        (index === 0 && words.length > 1 && /^\p{Ll}{1,3}\.$/u.test(word)) ||
        (index > 0 && SMALL_WORDS.has(word.toLowerCase())) ||
        (words.length > 1 && (index === 0 || index === words.length - 1) && regionWords.has(word)),
    )
  );
}

export function isKnownPlace(part: string): boolean {
  const tokens = tokenise(part);
  return tokens.length > 0 && places.at(tokens, 0) === tokens.length;
}

/** The same with the word for what kind of place it is: `Ош шаары`, `г. Ош`, `Астана қ.` */
export function isKnownTown(part: string): boolean {
  if (isKnownPlace(part)) return true;
  const words = part.split(/\s+/);
  const isKind = (word: string) => isRegionWord(fold(word)) || /^\p{Ll}{1,4}\.?$/u.test(word);
  return (
    (words.length > 1 && isKind(words[0] ?? '') && isKnownPlace(words.slice(1).join(' '))) ||
    (words.length > 1 && isKind(words.at(-1) ?? '') && isKnownPlace(words.slice(0, -1).join(' ')))
  );
}

export function isCountry(part: string): boolean {
  const tokens = tokenise(part);
  return tokens.length > 0 && countries.at(tokens, 0) === tokens.length;
}

/** Whether a word is a known place in some case: `Нарыне`, `Москве`. */
export function isPlaceForm(word: string): boolean {
  if (places.has(word)) return true;
  for (let cut = 1; cut <= 3 && word.length - cut >= 4; cut++) {
    const stem = word.slice(0, -cut);
    if (places.has(stem) || places.has(`${stem}а`) || places.has(`${stem}я`)) return true;
  }
  return false;
}

export function isRegionWord(word: string): boolean {
  return regionWords.has(word) || /^(?:village|city|town|villages)$/.test(word);
}

/** A country, a region by its word (`Issyk-Kul Region`, `Баткен облусу`) or by its letters (`ВМКБ`). */
export function isRegion(part: string): boolean {
  const words = part.split(/\s+/);
  if (words.length > 4 || part.length > 45 || /\d/.test(part) || !/(?:^|\s)\p{Lu}/u.test(part)) return false;
  if (isCountry(part)) return true;
  // `Ark.`, `Calif.`: a word of a region alone, with its point.
  if (words.length === 1 && part.endsWith('.')) return regionWords.has(fold(part.slice(0, -1)));
  if (words.length > 1 && tokenise(part).some((token) => regionWords.has(token.lower))) return true;
  return words.length === 1 && isAllCapitals(part) && part.length <= 5;
}

/** Whether capitals stand for a body rather than a place: no vowels, too short, or a known one. */
export function isBody(part: string): boolean {
  const word = fold(part);
  return BODIES.has(word) || part.length < 3 || !/[aeiouyаеёиоуыэюяәөүұіӯ]/u.test(word);
}

/** A date in numbers, or numbers with a month: `March 4`, `12-март`, `2026 йил 15 сентябрь`, `07.07.2026`. */
export function isDate(part: string): boolean {
  if (part.length > 40) return false;
  if (/^\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?$/.test(part)) return true;
  const tokens = tokenise(
    part
      .replace(/(\d)-(?:\p{L}{1,2}|[ую]ми)(?=\s|$)/gu, '$1')
      .replace(/-/g, ' ')
      .replace(/\.$/, ''),
  );
  if (tokens.length < 2 || tokens.length > 6) return false;
  let numbers = 0;
  let named = 0;
  for (let index = 0; index < tokens.length; index++) {
    const word = tokens[index]?.lower ?? '';
    if (/^\d{1,4}(?:st|nd|rd|th)?$/.test(word)) numbers++;
    else if (months.at(tokens, index) > 0 || isMonthForm(word)) named++;
    else if (!dateWords.has(word) && !/^\d{4}-?\p{L}{1,6}$/u.test(word)) return false;
  }
  return numbers > 0 && named === 1;
}

// `5-марты`, `3-iyunda`: a month with an ending.
function isMonthForm(word: string): boolean {
  for (let length = word.length - 1; length >= Math.max(3, word.length - 3); length--) {
    if (months.has(word.slice(0, length))) return true;
  }
  return false;
}

/** What of a date may stand apart from its day: a year, a weekday, or the hour of the report. */
export function isPartOfDate(part: string): boolean {
  return (
    /^\d{4}(?:[\s-]?(?:г|года|ж|жыл|жылы|й|йил|yil|с)\.?)?$|^(?:соли\s)?\d{4}$|^(?:саат|сағат|соат|соати|soat)?\s?\d{1,2}[:.]\d{2}(?:\s?(?:GMT|UTC))?$/u.test(
      part,
    ) || dateWords.has(fold(part))
  );
}

export function isMonthWord(word: string): boolean {
  return months.has(fold(word));
}
