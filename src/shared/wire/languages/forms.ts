/** A list of phrases, written one after the other and parted by commas; a phrase may run on over a line’s end. */
export function list(text: string): string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

/** The inflected forms of words: every stem of the first list with every ending of the second, both parted by spaces. */
export function inflect(stems: string, endings: string): string[] {
  const all = endings.split(' ').map((ending) => (ending === '-' ? '' : ending));
  return stems
    .trim()
    .split(/\s+/)
    .flatMap((stem) => all.map((ending) => stem + ending));
}

/** Verbs made of a noun and an auxiliary: every one of the first list before every one of the second, both parted by commas. */
export function compound(nouns: string, auxiliaries: string): string[] {
  const verbs = list(auxiliaries);
  return list(nouns).flatMap((noun) => verbs.map((verb) => `${noun} ${verb}`));
}

/** Phrases with endings on their last words: every phrase of the first list with every ending of the second, both parted by commas. */
export function conjugate(phrases: string, endings: string): string[] {
  const all = list(endings);
  return list(phrases).flatMap((phrase) => all.map((ending) => phrase + ending));
}
