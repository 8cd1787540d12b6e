import { z } from 'zod';
import type { Database } from '../database.ts';
import { integer, text } from '../row.ts';

/** What was sent of a story to a site without it being known what became of it. */
export interface Sending {
  site: string;
  /** When the latest of it was begun, in milliseconds since 1970. */
  begun: number;
  /** The hashes of the words that were sent. */
  words: string[];
}

const hashes = z.array(z.string());

export function findSending(database: Database, { story }: { story: string }): { sending: Sending | null } {
  const row = database.get(
    'SELECT g.site, g.begun, g.words FROM sending g JOIN story s ON s.no = g.story WHERE s.id = ?',
    story,
  );
  if (!row) return { sending: null };
  const words = hashes.parse(JSON.parse(text(row, 'words')));
  return { sending: { site: text(row, 'site'), begun: integer(row, 'begun'), words } };
}
