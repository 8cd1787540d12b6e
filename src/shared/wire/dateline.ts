import { isAgency } from './agencies.ts';
import {
  hasPlaceShape,
  isAllCapitals,
  isBody,
  isDate,
  isKnownPlace,
  isMonthWord,
  isRegion,
} from './dateline-parts.ts';
import { fold, isCapital, isSmall, tokenise } from './tokens.ts';
import type { WireDateline } from './wire-story.ts';

/** No dateline is longer. */
const LONGEST = 150;
// A dash of any kind. A hyphen is one only with a space beside it or after a bracket: `КазТАГ - `, `(TCA)- `, not `12-март`.
const DASH = /\s*(?:[—–]|--+)\s*|\s+-\s*|(?<=[)/])-\s*/gu;

interface Parts {
  place: string | null;
  date: string | null;
  agency: string | null;
  /** Whether date or agency tell that it is one; a bare place is believed on stricter terms. */
  certain: boolean;
}

/** The dateline at the start of a paragraph, null where there is none. */
export function findDateline(text: string): WireDateline | null {
  const head = text.slice(0, LONGEST);
  if (!/^[\p{L}(/]/u.test(head)) return null;
  return endedBySlashes(head) ?? endedByDash(head);
}

/** `ДУШАНБЕ, 12 март. /АМИТ «Ховар»/. ` */
function endedBySlashes(head: string): WireDateline | null {
  const match = /^([^/()\n]{2,70}?)[,.]?\s*\/([^/\n]{2,50})\/\.?\s*(?:[—–-]+\s*)?(?=[\p{L}«"“„\d])/u.exec(
    head,
  );
  if (!match) return null;
  const agency = match[2] ?? '';
  const parts = placeAndDate(match[1] ?? '');
  if (!parts || !isAgencyShape(agency)) return null;
  return { place: parts.place, date: parts.date, agency, printed: match[0] };
}

function endedByDash(head: string): WireDateline | null {
  DASH.lastIndex = 0;
  const dash = DASH.exec(head);
  if (!dash || dash.index < 2 || dash.index + dash[0].length >= head.length) return null;
  const header = head.slice(0, dash.index);
  const end = dash.index + dash[0].length;
  const parts = headerParts(header, head.slice(end));
  if (!parts) return null;
  const after = parts.agency === null && parts.date !== null ? agencyAfter(head.slice(end)) : null;
  if (after)
    return {
      place: parts.place,
      date: parts.date,
      agency: after.agency,
      printed: head.slice(0, end) + after.printed,
    };
  return { place: parts.place, date: parts.date, agency: parts.agency, printed: head.slice(0, end) };
}

/** `ТАШКЕНТ, 5 мар – Sputnik. ` */
function agencyAfter(rest: string): { agency: string; printed: string } | null {
  const match = /^([^.,\n]{2,30}(?:\.(?:uz|kz|kg|tj|com|ru))?)(?:,\s\p{Lu}\p{L}+\s\p{Lu}\p{L}+)?\.\s+/u.exec(
    rest,
  );
  const agency = match?.[1];
  return match && agency && isAgency(agency) ? { agency, printed: match[0] } : null;
}

function headerParts(header: string, rest: string): Parts | null {
  const startsSmall = isSmall(rest.charAt(0));
  const bracket = /^(.*?)[,.]?\s*\(([^()]{2,50})\)\.?$/u.exec(header);
  if (bracket) {
    const agency = bracket[2] ?? '';
    const parts = placeAndDate(bracket[1] ?? '');
    if (!parts || startsSmall || !isAgencyShape(agency) || isExpansion(parts.place ?? '', agency))
      return null;
    return { ...parts, agency: bare(agency), certain: true };
  }
  if (isAgency(header))
    return startsSmall ? null : { place: null, date: null, agency: header, certain: true };
  const parts = placeAndDate(header);
  if (!parts || startsSmall) return null;
  return parts.certain || isBelievable(parts.place ?? '', rest) ? parts : null;
}

/** Place, region, date and agency in that order, parted by commas or points; null where anything else is there. */
function placeAndDate(header: string): Parts | null {
  const pieces = split(header.trim());
  const first = pieces[0];
  if (!first || !hasPlaceShape(first.text)) return null;
  let end = first.to;
  let date: string | null = null;
  let agency: string | null = null;
  let dateFrom = 0;
  for (const piece of pieces.slice(1)) {
    if (date !== null && agency === null && /^\d{4}(?:\s?г)?$/.test(piece.text))
      date = header.trim().slice(dateFrom, piece.to);
    else if (date === null && agency === null && isDate(piece.text)) {
      date = piece.text;
      dateFrom = piece.from;
    } else if (agency === null && isAgency(piece.text)) agency = piece.text;
    else if (agency === null && date !== null && isAgencyShape(piece.text) && hasPlaceShape(piece.text))
      agency = piece.text;
    else if (
      agency === null &&
      date === null &&
      piece.afterPoint &&
      isAllCapitals(first.text) &&
      isAgencyName(piece.text)
    )
      agency = piece.text;
    else if (date === null && agency === null && isRegion(piece.text)) end = piece.to;
    else return null;
  }
  return {
    place: header.trim().slice(first.from, end),
    date,
    agency,
    certain: date !== null || agency !== null,
  };
}

interface Piece {
  text: string;
  from: number;
  to: number;
  afterPoint: boolean;
}

/** The pieces between commas and points; the point of a shortened month or of a site’s address parts nothing. */
function split(header: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let afterPoint = false;
  const add = (to: number) => {
    const raw = header.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const text = raw.trim().replace(/\.$/, '');
    if (text !== '')
      pieces.push({
        text: isMonthWord(lastWord(text)) ? raw.trim() : text,
        from: from + lead,
        to: from + lead + text.length,
        afterPoint,
      });
  };
  for (const match of header.matchAll(/,\s*|\.\s+/gu)) {
    const point = match[0].startsWith('.');
    if (
      point &&
      /\d/.test(header.slice(match.index + match[0].length, match.index + match[0].length + 1)) &&
      isMonthWord(lastWord(header.slice(from, match.index)))
    )
      continue;
    if (
      point &&
      lastWord(header.slice(from, match.index)).length < 3 &&
      !/\d/.test(header.slice(from, match.index))
    )
      continue;
    add(match.index);
    from = match.index + match[0].length;
    afterPoint = point;
  }
  add(header.length);
  return pieces;
}

function lastWord(text: string): string {
  return text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('-')) + 1);
}

/** What may stand between brackets as an agency: a few words, the first with a capital, and no country. */
function isAgencyShape(text: string): boolean {
  const words = tokenise(text);
  if (words.length === 0 || words.length > 5 || isKnownPlace(text)) return false;
  return isAgency(text) || /^[«"“„]?[\p{Lu}\d]/u.test(text);
}

/** A name that only agencies have: known, in capitals, or with a capital inside (`ҚазАқпарат`). */
function isAgencyName(text: string): boolean {
  return isAgency(text) || (/^\p{L}+$/u.test(text) && (isAllCapitals(text) || /\p{Ll}\p{Lu}/u.test(text)));
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

/**
 * Whether a place that stands alone before a dash is a dateline. Known places are, and unknown ones in capitals that are
 * no body’s initials, unless a second dash shows that the first opens an aside.
 */
function isBelievable(place: string, rest: string): boolean {
  if (!/^[\p{Lu}«"“„‘'\d]/u.test(rest)) return false;
  const [city, region] = place.split(/,\s*/);
  if (!city) return false;
  if (region !== undefined) return isKnownPlace(region) || isRegion(region);
  if (isKnownPlace(city)) return true;
  if (!isAllCapitals(city) || isBody(city)) return false;
  return isCapital(rest.charAt(0)) && !/^[^.!?]{1,80}\s[—–]\s/u.test(rest);
}
