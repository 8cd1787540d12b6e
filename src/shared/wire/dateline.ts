import { isAgency } from './agencies.ts';
import { type Header, headerOf, isAgencyName } from './dateline-header.ts';
import {
  hasPlaceShape,
  isAllCapitals,
  isBody,
  isCountry,
  isKnownPlace,
  isKnownTown,
  isRegion,
} from './dateline-parts.ts';
import { isCapital, isSmall } from './tokens.ts';
import type { WireDateline } from './wire-story.ts';

/** No dateline is longer. */
const LONGEST = 150;
const LONGEST_ALONE = 80;
/** So many places at which a dateline might end are tried. */
const MOST_ENDS = 8;

// A dash of any kind, or AP’s `_`. A hyphen is one only with a space beside it or after a bracket: `КазТАГ - `, `(TCA)- `, not `12-март`.
const ENDS = /\s*(?:[—–]|--+)\s*|\s+[-_]\s*|(?<=[)/]\.?)-\s*|(?<=[)/])\s?:\s+|(?<=[)/])\.?\s+|\.\s+/gu;

/** A dateline, and the reporter whom it names beside the agency. */
export interface DatelineReading {
  dateline: WireDateline;
  reporter: string | null;
}

/** The dateline at the start of a paragraph, null where there is none. */
export function findDateline(text: string): WireDateline | null {
  return readDateline(text)?.dateline ?? null;
}

/**
 * Reads the dateline at the start of a paragraph: everything up to the last dash, bracket or point before which nothing stands
 * but places, a date, an agency and its reporter.
 */
export function readDateline(text: string): DatelineReading | null {
  const head = text.slice(0, LONGEST);
  if (!/^[\p{L}\d(/«“]/u.test(head)) return null;
  let found: DatelineReading | null = null;
  let ends = 0;
  for (const match of head.matchAll(ENDS)) {
    if (++ends > MOST_ENDS) break;
    const end = match.index + match[0].length;
    if (match.index < 2 || end >= head.length) continue;
    const header = headerOf(head.slice(0, match.index));
    if (!header) continue;
    // A dash may be followed by the glyph that closes another: `(TCA). — `.
    const rest = head.slice(end);
    if (!isBelieved(header, closing(match[0], head.charAt(match.index - 1)), rest)) continue;
    const { place, date, agency, reporter } = header;
    found = { dateline: { place, date, agency, printed: head.slice(0, end) }, reporter };
    const behind = agency === null && date !== null ? agencyBehind(rest) : null;
    if (behind)
      found.dateline = {
        ...found.dateline,
        agency: behind.name,
        printed: head.slice(0, end + behind.length),
      };
  }
  return found;
}

/** `Ош, 12 октября — АиФ-Кыргызстан. `: the agency between dash and point, by letters that no common noun has. */
function agencyBehind(rest: string): { name: string; length: number } | null {
  const match =
    /^([«“"]?\p{Lu}[\p{L}\d.«»“”"-]*(?:\s\p{Lu}[\p{L}\d«»“”"-]*){0,2})\.\s+(?=[«“"]?\p{Lu})/u.exec(rest);
  const name = match?.[1];
  if (!match || !name || isKnownPlace(name)) return null;
  return isAgency(name) || /\p{Ll}\p{Lu}|\p{Lu}{2}|[»”"]$/u.test(name)
    ? { name, length: match[0].length }
    : null;
}

/** Whether a line is nothing but a dateline, whose lede stands on the next: `Ош, 12-март /Кабар/`. */
export function isDatelineAlone(line: string): boolean {
  if (line.length > LONGEST_ALONE) return false;
  const found = readDateline(`${line} A`)?.dateline;
  return found?.printed === `${line} ` && (found.date !== null || found.agency !== null);
}

type Closing = 'dash' | 'bracket' | 'point';

function closing(mark: string, before: string): Closing {
  if (/[—–_-]/u.test(mark)) return 'dash';
  return before === ')' || before === '/' ? 'bracket' : 'point';
}

/** Whether what has the parts of a dateline is one, given what closes it and the text after it. */
function isBelieved(header: Header, end: Closing, rest: string): boolean {
  if (!/^[\p{L}\d«"“„‘'(—–-]/u.test(rest) || isSmall(rest.charAt(0))) return false;
  const { place, date, agency, places } = header;
  if (place === null) return agency !== null && isAgencyAlone(agency, date, end, rest);
  if (places.length === 1 && date === null && agency === null)
    return end !== 'bracket' && isPlaceAlone(place, end, rest);
  const sure =
    places.some((one) => isKnownTown(one)) ||
    (isAllCapitals(place) && !isBody(place)) ||
    (date !== null && places.some((one) => isRegion(one)));
  if (places.length > 1 && date === null && agency === null)
    return places.every(isPlaceOfTwo) && !opensRoute(place, end);
  switch (end) {
    case 'dash':
      // `— «Садо» — Дар пойтахт борон борид`, but `— «Кайрат» — «Астана»: счёт 2:1`.
      return !(
        /^[«“"]/u.test(agency ?? '') &&
        !isAgency(agency ?? '') &&
        (/^[«“"]/u.test(rest) || opensAside(rest))
      );
    case 'bracket':
      return sure || date !== null;
    case 'point':
      return sure && (agency === null ? date !== null : isAgency(agency) || isAgencyName(agency));
  }
}

/** `Бишкек – Ош – Жалал-Абад жолу`: a way has as many stops as it has. */
function opensRoute(place: string, end: Closing): boolean {
  return end === 'dash' && /[—–-]/u.test(place) && !isAllCapitals(place);
}

/** `/ТАСС/. `, `ТАСС, 12 октября. `: no place, and an agency that everybody knows. */
function isAgencyAlone(agency: string, date: string | null, end: Closing, rest: string): boolean {
  if (end === 'dash' && date === null) return !opensAside(rest);
  return isAgency(agency) && (end === 'bracket' || date !== null);
}

function isPlaceOfTwo(place: string): boolean {
  return isKnownPlace(place) || (isAllCapitals(place) && !isBody(place));
}

/**
 * Whether a place with neither date nor agency is a dateline. Known towns are, and unknown ones in capitals that are no body’s
 * initials, unless a second dash shows that the first opens an aside. Before a point only known ones in capitals are.
 */
function isPlaceAlone(place: string, end: Closing, rest: string): boolean {
  if (!/^[\p{Lu}«"“„‘'\d]/u.test(rest)) return false;
  const [city, region] = place.split(/,\s*/);
  if (!city) return false;
  if (end === 'point') return isAllCapitals(place) && isKnownPlace(city) && isCapital(rest.charAt(0));
  if (region !== undefined) return isKnownPlace(region) || isRegion(region);
  if (opensWithPlace(rest, isAllCapitals(city))) return false;
  if (isKnownPlace(city)) return isAllCapitals(city) || !(isCountry(city) || opensAside(rest));
  if (!isAllCapitals(city) || isBody(city)) return false;
  return isCapital(rest.charAt(0)) && !opensAside(rest);
}

/** `Sputnik — Russia’s agency — was fined`: a second dash closes what the first one opened. */
function opensAside(rest: string): boolean {
  return /^[^.!?]{1,80}\s[—–]\s/u.test(rest);
}

/** `Ташкент – Самарканд поезди`, `Казахстан – Китай: …`: the way from one place to another, unless only the first is in capitals. */
function opensWithPlace(rest: string, capitals: boolean): boolean {
  const first = /^[\p{L}-]+/u.exec(rest)?.[0] ?? '';
  if (!hasPlaceShape(first) || !isKnownPlace(first)) return false;
  // `БИШКЕК — Москва — Бишкек рейсы`: from capitals to small letters leads no way, and another one begins.
  if (capitals && !isAllCapitals(first) && /^\s*[—–-]\s*\p{Lu}/u.test(rest.slice(first.length))) return false;
  return !capitals || isAllCapitals(first) || !/^\s+\p{Ll}/u.test(rest.slice(first.length));
}
