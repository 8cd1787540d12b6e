/** The names of places in each of the newsroom’s languages, by language. */
const NAMES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map();

/** A dateline’s place as it is printed in `language`; null where it is not known there. */
export function placeIn(place: string, language: string): string | null {
  return NAMES.get(language)?.get(place) ?? null;
}
