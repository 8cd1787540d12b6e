/**
 * What a receipt of a post may tell beside that it was sent: in these words in the library, and in the reader’s language
 * in the window. What a note speaks of follows a colon.
 */
export const SEND_NOTES = {
  pictures: 'Pictures that stayed behind',
  tags: 'Keywords that could not become tags',
  categories: 'Categories that the site does not have',
  categoriesMade: 'Categories that were made there',
  slugKept: 'The post keeps the slug that it has there',
  embargo: 'The story is under embargo, and WordPress does not know it',
  published: 'The post is published: what changed is before its readers now',
  deletedThere: 'The post was deleted in WordPress, so it was made anew',
  foundThere: 'The post was there already, though nothing here knew of it',
  secondTrashed: 'A request that had not been answered made a second post; it was moved to the trash there',
  secondKept:
    'There is a second post of this story that somebody works on or that cannot be moved: delete one',
} as const satisfies Record<string, string>;

export type SendNoteName = keyof typeof SEND_NOTES;

/** A note as it is kept. */
export function sendNote(name: SendNoteName, detail = ''): string {
  return detail === '' ? `${SEND_NOTES[name]}.` : `${SEND_NOTES[name]}: ${detail}`;
}

/** Which note a kept line is, and of what it speaks; null for a line of another kind. */
export function readSendNote(line: string): { name: SendNoteName; detail: string } | null {
  for (const name of Object.keys(SEND_NOTES) as SendNoteName[]) {
    const words = SEND_NOTES[name];
    if (line === `${words}.`) return { name, detail: '' };
    if (line.startsWith(`${words}: `)) return { name, detail: line.slice(words.length + 2) };
  }
  return null;
}
