import { isAgency } from './agencies.ts';
import { isDate } from './dateline-parts.ts';
import { isFurniture } from './furniture.ts';
import { ofAllLanguages } from './knowledge.ts';
import { FEMALE, isCapitalName, isPersonName, isSignature, MALE } from './names.ts';
import { Phrases } from './phrases.ts';
import { fold, tokenise } from './tokens.ts';

/** One who signed, as a byline line names him. */
export interface Author {
  name: string;
  role: string | null;
}

const LONGEST = 160;
const LONGEST_ROLE = 60;

const before = new Phrases(ofAllLanguages((data) => data.byline.before));
const above = new Phrases(ofAllLanguages((data) => [...data.byline.before, ...data.byline.above]));
const after = new Phrases(ofAllLanguages((data) => data.byline.after));
const roles = new Phrases(ofAllLanguages((data) => data.byline.roles));
const ands = ofAllLanguages((data) => data.byline.and);
const DASH = /\s[—–-]\s/u;
const PARTING = new RegExp(`\\s*[,;]\\s+|\\s*[/|•·]\\s*|\\s+(?:${ands.join('|')})\\s+`, 'giu');
/** What else stands in a byline’s line: a year, an hour, an address. */
const ASIDE = /^(?:\d{4}|\d{1,2}[:.]\d{2}|\S*@\S+)$/u;
/** Who took the pictures is credited, and has not written. */
const PICTURES = /^(?:photos?|pictures?|video|фото|видео|суреті?|сүрөтү?|акс|surat)\s?:?\s/iu;
const MOST_ROLE_WORDS = 5;
/** Within so many words a bio says what its subject is. */
const BIO_REACH = 6;
const BIO_OPENING =
  /^(\p{Lu}[\p{L}'’ʻʼ‘-]+(?:\s\p{Lu}[\p{L}'’ʻʼ‘.-]*){1,2})(?:\s[—–-]\s|\sis\s(?:an?|the)\s)(?=\p{L})/u;
const MOST_WORDS_AFTER_OFFICE = 9;

/**
 * The authors in a line that is a byline: `By X and Y`, `Автор: X`, `X suhbatlashdi`, `X, role`, or names alone. Null where
 * it is none. Names alone are believed only where a byline may stand, which the caller knows.
 */
export function bylineOf(line: string, introductions = before): Author[] | null {
  if (line.length > LONGEST || /[!?:]$|^[—–-]\s/u.test(line)) return null;
  const introduced = withoutIntroduction(line, introductions);
  const names = introduced ?? line;
  if (introduced === null && /[.]$/.test(line)) return null;
  return authorsIn(names, introduced !== null) ?? authorsInRow(line, introductions);
}

const ROW = /\s[|•·]\s/u;

/** `Nov 23, 2026 | 3 min read | By Ann Lee`: authors beside what a site says of the story. */
function authorsInRow(line: string, introductions: Phrases): Author[] | null {
  if (!ROW.test(line)) return null;
  const parts = line.split(ROW);
  const others = parts.filter((part) => !isDate(part) && !isFurniture(part));
  const [only] = others;
  return others.length === 1 && only ? bylineOf(only, introductions) : null;
}

/** The authors in a line above the body, where more words say that somebody wrote the story. */
export function bylineAbove(line: string): Author[] | null {
  return bylineOf(line, above) ?? reporterFrom(line);
}

const NAME = "\\p{Lu}[\\p{L}'’ʻʼ‘-]+(?:\\s\\p{Lu}[\\p{L}'’ʻʼ‘.-]*){1,2}";
const FROM_PLACE = new RegExp(
  `^(?:From\\s)?(${NAME})\\s(?:reports\\s|reporting\\s)?(?:in|at|from)\\s(?:the\\s)?\\p{Lu}[\\p{L}\\s,-]{1,40}$`,
  'u',
);
const FOR_OUTLET = new RegExp(
  `^(${NAME})\\s((?:special(?:ly)?\\s(?:for|to)|for|специально для)\\s(?:the\\s)?[\\p{Lu}«“"].{1,40})$`,
  'u',
);

/** `Ann Lee in Osh`, `From Ann Lee in Osh`, `Ann Lee for The Herald`: between headline and lede only. */
function reporterFrom(line: string): Author[] | null {
  const inPlace = FROM_PLACE.exec(line)?.[1];
  if (inPlace !== undefined && isPersonName(inPlace)) return [{ name: inPlace, role: null }];
  const [, name, role] = FOR_OUTLET.exec(line) ?? [];
  return name !== undefined && role !== undefined && isPersonName(name) ? [{ name, role }] : null;
}

/** Authors in capitals, `ANN LEE, Osh`: believed only right above a dateline, which the caller knows, or by their surnames. */
export function bylineInCapitals(line: string, aboveDateline: boolean): Author[] | null {
  const authors = line.length <= LONGEST ? authorsIn(line, true) : null;
  const isOne = ({ name }: Author) =>
    isCapitalName(name) && !isAgency(name) && (aboveDateline || hasFamilyName(name));
  return authors?.every(isOne) ? authors : null;
}

function hasFamilyName(name: string): boolean {
  const last = fold(name.slice(name.lastIndexOf(' ') + 1));
  return last.length > 5 && (MALE.test(last) || FEMALE.test(last));
}

/** Whether a line says in words that it is a byline. */
export function isIntroducedByline(line: string): boolean {
  return line.length <= LONGEST && withoutIntroduction(line, before) !== null && bylineOf(line) !== null;
}

function withoutIntroduction(line: string, introductions: Phrases): string | null {
  const tokens = tokenise(line);
  const length = introductions.at(tokens, 0);
  const last = tokens[length - 1];
  if (last && length < tokens.length) {
    const rest = line.slice(last.to).replace(/^\s*[:—–]?\s*/u, '');
    if (rest !== '') return rest;
  }
  for (let index = Math.max(2, tokens.length - 3); index < tokens.length; index++) {
    const first = tokens[index];
    if (first && after.at(tokens, index) === tokens.length - index) return line.slice(0, first.from).trim();
  }
  return null;
}

function authorsIn(names: string, introduced: boolean): Author[] | null {
  const authors: Author[] = [];
  const [line = names, aside, ...more] = names.split(DASH);
  const isAside =
    more.length === 0 && aside !== undefined && (isDate(aside) || (namesOffice(aside) && isRole(aside)));
  for (const part of (isAside ? line : names).split(PARTING)) {
    const [text = '', bracket] = withOffice(part.trim().replace(/\.$/, ''));
    if (bracket !== undefined && PICTURES.test(`${bracket} `)) continue;
    if (text === '' || ASIDE.test(text) || isDate(text) || PICTURES.test(text)) continue;
    const last = authors.at(-1);
    const inPlace = /^(.+?)\s+(?:in|at|из|аз)\s+(?:the\s)?(\p{Lu}[\p{L}\s-]{1,30})$/u.exec(text);
    const isOffice = last?.role === null && (isAgency(text) || namesOffice(text));
    if (!isOffice && isName(text, introduced)) authors.push({ name: text, role: bracket ?? null });
    else if (inPlace?.[1] && introduced && isPersonName(inPlace[1]))
      authors.push({ name: inPlace[1], role: null });
    else if (last && last.role === null && bracket === undefined && isRole(text)) last.role = text;
    else if (last?.role && bracket === undefined) {
      // `Ann Lee, health and science correspondent, Osh`: an office goes on behind its comma or its “and”.
      const role = names.slice(names.indexOf(last.role), names.indexOf(text) + text.length);
      if (!isRole(text) || !isLongRole(role)) return null;
      last.role = role;
    } else return null;
  }
  const closing = authors.at(-1);
  if (closing && closing.role === null && isAside && !isDate(aside)) closing.role = aside;
  return authors.length > 0 && authors.length <= 6 ? authors : null;
}

/** `Айгуль Бекова (Ош)`, `Айгуль Бекова — обозреватель`: what brackets or a dash say of an author. */
function withOffice(part: string): string[] {
  const match = /^([^()]+)\s\(([^()]{2,40})\)$/u.exec(part) ?? /^(.+?)\s[—–-]\s(.{2,40})$/u.exec(part);
  return match?.[1] && match[2] ? [match[1], match[2]] : [part];
}

function isName(text: string, introduced: boolean): boolean {
  return isPersonName(text) || isSignature(text) || (introduced && (isAgency(text) || isCapitalName(text)));
}

/** What may follow a name in its line: a desk, a title, a city. */
function isRole(text: string): boolean {
  const words = tokenise(text).length;
  return (
    text.length <= LONGEST_ROLE &&
    words <=
      (namesOffice(text) || roles.find(tokenise(text)) >= 0 ? MOST_WORDS_AFTER_OFFICE : MOST_ROLE_WORDS) &&
    !/[.!?:]/.test(text)
  );
}

/** Whether words that “and” or a comma parts are one office: some of them are a newsroom’s. */
function isLongRole(text: string): boolean {
  const tokens = tokenise(text);
  return text.length <= LONGEST_ROLE && tokens.length <= MOST_WORDS_AFTER_OFFICE && roles.find(tokens) >= 0;
}

/** Whether words say what a newsroom’s author is, by the first or the last of them: `Staff Writer`, `special to X`. */
function namesOffice(text: string): boolean {
  const tokens = tokenise(text);
  return roles.at(tokens, 0) > 0 || roles.at(tokens, tokens.length - 1) > 0;
}

/** A short line below a signature at the end that names the author’s office or desk: `OʻzA muxbiri`, `«Ховар»`. */
export function isRoleBelow(line: string): boolean {
  return isRole(line) && (isAgency(line) || (namesOffice(line) && !isPersonName(line)));
}

/**
 * Whose bio a paragraph is that no byline announces: a name, and behind it what its holder is in a newsroom. `X is a correspondent in Osh.`
 */
export function bioOpening(paragraph: string): string | null {
  const match = BIO_OPENING.exec(paragraph);
  const name = match?.[1] ?? '';
  if (!match || !isPersonName(name)) return null;
  const tokens = tokenise(paragraph.slice(match[0].length));
  return roles.find(tokens, 0, Math.min(tokens.length, BIO_REACH)) >= 0 ? name : null;
}

/** A short line below a byline that says who the author is: `Health correspondent`. */
export function isRoleLine(line: string): boolean {
  return isRole(line) && (namesOffice(line) || !isPersonName(line)) && /^[\p{L}«"“]/u.test(line);
}
