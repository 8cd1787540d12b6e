import { isAgency, isAgencyWord } from './agencies.ts';
import {
  hasPlaceShape,
  isAllCapitals,
  isCountry,
  isDate,
  isKnownPlace,
  isMonthWord,
  isPartOfDate,
  isRegion,
  isRegionWord,
} from './dateline-parts.ts';
import { FEMALE, isPersonName, MALE } from './names.ts';
import { fold, isCapital, tokenise } from './tokens.ts';

/** What stands in a dateline before its end. */
export interface Header {
  /** As printed, with its region or its second place; null where an agency stands alone. */
  place: string | null;
  /** The towns in it. */
  places: string[];
  date: string | null;
  agency: string | null;
  reporter: string | null;
}

interface Piece {
  text: string;
  from: number;
  to: number;
  /** What parts it from the piece before it. */
  after: 'start' | 'comma' | 'point' | 'dash' | 'slash';
  /** Whether brackets or slashes hold it. */
  enclosed: boolean;
}

const LONGEST_ENCLOSED = 60;
/** `«Ош жаңырыгы»`, `КНИА «Кабар»`. */
const QUOTED_AGENCY = /^(?:\p{Lu}{2,6}\s)?[«“"][^«»“”"]{2,30}[»”"]$/u;
const CORRESPONDENT = /^(?:спец\.?\s?|соб\.?\s?)?(?:корр?|corr)(?:\.|\s)/iu;

/** Places, date, agency and reporter of a header; null where anything else is in it, or things stand in another order. */
export function headerOf(text: string): Header | null {
  const pieces = piecesOf(text);
  const header: Header = { place: null, places: [], date: null, agency: null, reporter: null };
  let placeFrom = 0;
  let dateFrom = -1;
  let doubtful = false;
  for (const piece of pieces) {
    const before = { ...header };
    if (
      isDate(piece.text) ||
      (isPartOfDate(piece.text) &&
        !(before.place === null && isTown(piece.text)) &&
        (dateFrom >= 0 || (header.place !== null && isWeekday(piece.text))))
    ) {
      // A year or an hour belongs to the date before it.
      if (before.date !== null && (before.agency !== null || isDate(before.date) === isDate(piece.text)))
        return null;
      if (dateFrom < 0) dateFrom = piece.from;
      header.date = text.slice(dateFrom, piece.to);
    } else if (piece.enclosed && mayBeReporter(piece, before)) {
      header.reporter = piece.text;
    } else if (piece.enclosed && before.date === null && isRegionInBrackets(piece.text, before)) {
      header.place = text.slice(placeFrom, piece.to + 1);
    } else if (piece.enclosed) {
      if (before.agency !== null || !readAgency(piece.text, header)) return null;
      if (isExpansion(before.place ?? '', piece.text)) return null;
    } else if (before.agency === null && (isAgency(piece.text) || isAgencyBefore(piece, pieces[1])))
      header.agency = piece.text;
    else if (before.place === null && (before.agency === null || isKnownPlace(piece.text))) {
      if (!hasTowns(piece.text) || isPersonsName(piece.text)) return null;
      header.places = townsIn(piece.text);
      header.place = piece.text;
      placeFrom = piece.from;
    } else if (
      before.place !== null &&
      before.date === null &&
      before.agency === null &&
      mayBeSecondPlace(piece, before)
    ) {
      if (piece.after === 'dash') header.places = [...before.places, piece.text];
      else if (!isRegion(piece.text) && !(isAllCapitals(before.place) && isKnownPlace(piece.text)))
        doubtful = true;
      // A country behind it leaves no doubt about the region before it.
      if (isCountry(piece.text)) doubtful = false;
      header.place = text.slice(placeFrom, piece.to);
    } else if (before.agency === null && before.place !== null && mayBeAgency(piece, before))
      header.agency = piece.text;
    else if (mayBeReporter(piece, before)) header.reporter = piece.text;
    else return null;
  }
  if (header.place === null && (header.agency === null || (header.date !== null && !isAgency(header.agency))))
    return null;
  return doubtful && header.date === null ? null : header;
}

/** The pieces between commas, points, dashes, brackets and slashes. The point of a shortened month or of a site’s address parts nothing. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let after: Piece['after'] = 'start';
  const add = (to: number, enclosed = false) => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    const bare = trimmed.replace(/\.$/, '');
    if (bare !== '') {
      const shown = isMonthWord(lastWord(bare)) || isState(bare) ? trimmed : bare;
      pieces.push({ text: shown, from: from + lead, to: from + lead + shown.length, after, enclosed });
    }
  };
  const parting = /,\s*|\.\s+|\s+[—–-]+\s+|\s*[—–]\s*|[(/]/gu;
  for (let match = parting.exec(text); match; match = parting.exec(text)) {
    const mark = match[0].trim().charAt(0);
    const end = match.index + match[0].length;
    if (mark === '(' || mark === '/') {
      const close = text.indexOf(mark === '(' ? ')' : '/', end);
      // A single slash parts two places or belongs to an agency’s name.
      if (close < 0 || close - end > LONGEST_ENCLOSED) continue;
      add(match.index);
      from = end;
      add(close, true);
      from = close + 1;
      parting.lastIndex = from;
      after = 'slash';
      continue;
    }
    const before = text.slice(from, match.index);
    if (mark === '.' && (partsNothing(before, text.charAt(end)) || isState(before.trim()))) continue;
    add(match.index);
    from = end;
    after = mark === ',' ? 'comma' : mark === '.' ? 'point' : 'dash';
  }
  add(text.length);
  return pieces;
}

/** `Ark.`, `Calif.`: a region whose one word is shortened. */
function isState(piece: string): boolean {
  return /^\p{Lu}\S{0,5}$/u.test(piece) && isRegionWord(fold(piece));
}

/** `Oct. 3`, `г. Ош`, `2026-ж. 12-март`: the point shortens a word. */
function partsNothing(piece: string, next: string): boolean {
  const word = lastWord(piece);
  if (/\d/.test(piece)) return /\d-?\p{L}{1,2}$/u.test(piece) && /\d/.test(next);
  return (/\d/.test(next) && isMonthWord(word)) || word.length < 3;
}

function lastWord(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('-')) + 1);
}

/** `18 июн, ДУШАНБЕ`: Monday is no name, and has no capital. */
function isTown(text: string): boolean {
  return isKnownPlace(text) && isCapital(text.charAt(0));
}

/** `КазАқпарат – Астана`: the capital inside shows an agency, and a town follows. */
function isAgencyBefore(piece: Piece, next: Piece | undefined): boolean {
  return (
    piece.after === 'start' &&
    /\p{Ll}\p{Lu}/u.test(piece.text) &&
    isAgencyName(piece.text) &&
    isKnownPlace(next?.text ?? '')
  );
}

function isWeekday(text: string): boolean {
  return /^\p{L}{4,}$/u.test(text);
}

/** The towns in one piece: `KARAKOL/BISHKEK`, `KARAKOL and BISHKEK`. */
function townsIn(text: string): string[] {
  const towns = text.split(/\s(?:and|и|жана|және|ва|va)\s/u);
  return towns.length === 2 && towns.every(isAllCapitals) ? towns : text.split('/');
}

function hasTowns(text: string): boolean {
  return townsIn(text).every((town) => hasPlaceShape(town));
}

/** A surname shows that two words are no town. */
function isPersonsName(text: string): boolean {
  const last = fold(lastWord(text));
  return isPersonName(text) && (MALE.test(last) || FEMALE.test(last)) && !isKnownPlace(text);
}

function mayBeSecondPlace(piece: Piece, before: Header): boolean {
  if (piece.after === 'dash')
    return (
      before.places.length === 1 &&
      isKnownPlace(piece.text) &&
      // `АСТАНА — Алматы — Ташкент поезі`: small letters behind capitals are the story’s.
      isAllCapitals(before.place ?? '') === isAllCapitals(piece.text)
    );
  if (piece.after === 'comma' && isRegion(piece.text)) return true;
  return (
    piece.after === 'comma' &&
    before.place === before.places[0] &&
    hasPlaceShape(piece.text) &&
    !isPersonsName(piece.text)
  );
}

/** `КАРАКОЛ (Ысык-Көл), 3-май`: where the town is. */
function isRegionInBrackets(bracket: string, { place, agency }: Header): boolean {
  return (
    place !== null && agency === null && !isAgency(bracket) && (isKnownPlace(bracket) || isRegion(bracket))
  );
}

/**
 * Who reports for the agency, behind its name: after a comma, or in brackets; otherwise only where a surname shows it. A dash
 * closes the dateline, and what follows it is the story’s: `Дорога Бишкек — Ош`.
 */
function mayBeReporter(piece: Piece, { agency, reporter }: Header): boolean {
  if (agency === null || reporter !== null || piece.after === 'dash') return false;
  if (!/^\p{L}/u.test(piece.text) || !isPersonName(piece.text)) return false;
  return piece.enclosed || piece.after === 'comma' || isPersonsName(piece.text);
}

/**
 * An agency whose name nobody knows: after a date, or after a point behind a place in capitals. Behind a dash stands as
 * well what a story begins with: `Кайрат — Астана`.
 */
function mayBeAgency(piece: Piece, { place, date }: Header): boolean {
  if (date !== null && QUOTED_AGENCY.test(piece.text)) return true;
  if (piece.after === 'dash') return isOutletName(piece.text);
  if (date !== null)
    return (
      isAgencyShape(piece.text) &&
      hasPlaceShape(piece.text) &&
      (!isPersonName(piece.text) || isOutletName(piece.text))
    );
  if (piece.after !== 'point') return false;
  if (QUOTED_AGENCY.test(piece.text)) return isKnownPlace(place ?? '');
  return isAllCapitals(place ?? '') && (isAgencyName(piece.text) || isOutletName(piece.text));
}

/** Reads the agency between brackets, with the reporter after its comma or behind its office: `Корр. БЕЛТА Иван Петров`. */
function readAgency(text: string, header: Header): boolean {
  const [agency = '', reporter, more] = text.split(/,\s+/);
  if (more !== undefined) return false;
  if (reporter !== undefined) {
    if (!isAgencyShape(agency) || !isPersonName(reporter)) return false;
    header.agency = bare(agency);
    header.reporter = reporter;
    return true;
  }
  const tokens = tokenise(text);
  const named = tokens.find((token) => isAgencyWord(token.lower));
  const [first, last] = tokens.slice(-2);
  const name = first && last && named && named.to < first.from ? text.slice(first.from, last.to) : '';
  if (named && isPersonName(name) && !isAgency(text)) {
    header.agency = text.slice(named.from, named.to);
    header.reporter = name;
    return true;
  }
  if (!isAgencyShape(text)) return false;
  header.agency = named && CORRESPONDENT.test(text) ? text.slice(named.from, named.to) : bare(text);
  return true;
}

/** What may stand between brackets as an agency: a few words, the first with a capital, and no country. */
function isAgencyShape(text: string): boolean {
  const words = tokenise(text);
  if (words.length === 0 || words.length > 5 || isKnownPlace(text)) return false;
  return isAgency(text) || /^[«"“„]?[\p{Lu}\d]/u.test(text);
}

/** A name that only agencies have: known, in capitals, or with a capital inside (`ҚазАқпарат`). */
export function isAgencyName(text: string): boolean {
  return isAgency(text) || (/^\p{L}+$/u.test(text) && (isAllCapitals(text) || /\p{Ll}\p{Lu}/u.test(text)));
}

const OUTLET =
  /(?:news|press|media|times|post|радио|radio|тв|tv|ньюс|пресс|медиа|ақпарат|хабар|хабары|маалымат|жаңылыктары|жаңалықтары|xabar|yangiliklari|axborot|ахборот|иттилоот|ахбор)$/iu;

/** Two words or more of which the last says that a newsroom is called so: `Ipak News`, `Тұмар Ақпарат`. */
function isOutletName(text: string): boolean {
  return /^\p{Lu}.*\s\p{L}+$/u.test(text) && OUTLET.test(text);
}

/** `WHO (World Health Organization)`: the brackets say what the letters stand for. */
function isExpansion(place: string, bracket: string): boolean {
  const initials = tokenise(bracket)
    .map((token) => token.lower.charAt(0))
    .join('');
  return initials.length > 1 && fold(place).replace(/[.\s]/g, '') === initials;
}

function bare(agency: string): string {
  const quoted = /^[«"“„]([^«»"“”„]+)[»"”“]$/u.exec(agency);
  return quoted?.[1] ?? agency;
}
