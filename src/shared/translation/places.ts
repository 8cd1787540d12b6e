import { CITIES } from './place-names/cities.ts';
import { COUNTRIES } from './place-names/countries.ts';
import { REGIONS } from './place-names/regions.ts';

/** The columns of the tables of names. */
const LANGUAGES: readonly string[] = ['en', 'ru', 'kk', 'ky', 'tg', 'uz-Latn', 'uz-Cyrl'];

const UNKNOWN = '-';

/** One place: the name that is printed, by column; null where it is not known. */
type Place = readonly (string | null)[];

/** As people type a name: in any case, with any apostrophe, with ё or е, and whatever they call a region. */
function folded(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/['’ʻʼ‘`]/g, 'ʻ')
    .replaceAll(/\s+/g, ' ')
    .replace(/ (?:province|oblast)$/, ' region')
    .trim();
}

/** Places by every name that they have in any language. */
function readTable(table: string): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const line of table.trim().split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim().split('/'));
    const place = cells.map(([name = UNKNOWN]) => (name === UNKNOWN ? null : name));
    for (const name of cells.flat()) {
      const key = folded(name);
      if (name !== UNKNOWN && !places.has(key)) places.set(key, place);
    }
  }
  return places;
}

const cities = readTable(CITIES);
const countries = readTable(COUNTRIES);
const regions = readTable(REGIONS);

/** A city comes first; a region, a country or another city may follow. */
const FIRST = [cities];
const FOLLOWING = [regions, countries, cities];

function columnOf(language: string): number {
  const [base = ''] = language.split('-');
  const exact = LANGUAGES.indexOf(language);
  // Kazakh in Latin letters has no spelling that all of its papers share.
  if (exact >= 0 || language.includes('-Latn')) return exact;
  return LANGUAGES.findIndex((column) => column.split('-')[0] === base);
}

/** In capitals where the name that it stands for was, but for a digraph’s second letter (`TOShKENT`). */
function dressedAs(name: string, original: string): string {
  const letters = [...original].filter((letter) => letter.toLowerCase() !== letter.toUpperCase());
  const small = letters.filter((letter) => letter === letter.toLowerCase()).length;
  const inCapitals = letters.length > 1 && (small === 0 || (small === 1 && letters.length > 4));
  return inCapitals ? name.toUpperCase() : name;
}

/**
 * A dateline’s place as it is printed in `language` (BCP 47): a city, a city with its region or country, or several with strokes
 * or dashes between them, in any of the newsroom’s languages. Null where any part of it is not known there.
 */
export function placeIn(place: string, language: string): string | null {
  const column = columnOf(language);
  const parts = place.split(/(\s*[,/]\s*|\s+[–—-]\s+)/);
  const printed = parts.map((part, index) => {
    if (index % 2 === 1) return part;
    const key = folded(part);
    const known = (index === 0 ? FIRST : FOLLOWING).find((places) => places.has(key));
    const name = known?.get(key)?.[column];
    return name ? dressedAs(name, part.trim()) : null;
  });
  return printed.includes(null) ? null : printed.join('');
}
