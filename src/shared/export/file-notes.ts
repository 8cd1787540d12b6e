/** What a receipt of a file may tell beside that it was made: kept in these words, shown in the reader’s language. */
export const FILE_NOTES = {
  /** Pictures that the story names and the library does not have. */
  missing: 'Pictures that are missing from the library',
  /** Pictures that a browser was not given, because they do not fit into this file. */
  separate: 'Pictures that did not go with this file',
} as const satisfies Record<string, string>;

export type FileNoteName = keyof typeof FILE_NOTES;

/** A note as it is kept, with how many it speaks of. */
export function fileNote(name: FileNoteName, count: number): string {
  return `${FILE_NOTES[name]}: ${count}`;
}

/** Which note a kept line is; null for a line of another kind. */
export function readFileNote(line: string): { name: FileNoteName; count: number } | null {
  for (const name of Object.keys(FILE_NOTES) as FileNoteName[]) {
    const count = line.startsWith(`${FILE_NOTES[name]}: `)
      ? Number(line.slice(FILE_NOTES[name].length + 2))
      : Number.NaN;
    if (Number.isInteger(count)) return { name, count };
  }
  return null;
}
