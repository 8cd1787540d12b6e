/** The beginning of a text, in at most so many letters: to the end of a sentence where one ends late enough, else of a word. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.slice(0, most);
  const sentence = Math.max(...['. ', '! ', '? ', '… '].map((end) => start.lastIndexOf(end)));
  if (sentence > most / 2) return start.slice(0, sentence + 1);
  const word = start.slice(0, most - 1).lastIndexOf(' ');
  // No half of a letter stays at the end.
  const cut = start.slice(0, word > 0 ? word : most - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}
