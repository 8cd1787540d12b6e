import { z } from 'zod';
import { text } from '../row.ts';
import type { Desk } from './desk.ts';

const hashes = z.array(z.string());
/** As many sends as can be under way before one of them is understood. */
const KEPT_HASHES = 50;

/** Notes that words of a story are about to be sent to a site. What was noted before and is not settled stays noted. */
export function beginSending(
  desk: Desk,
  { story, site, words }: { story: string; site: string; words: string },
): Record<string, never> {
  const { no } = desk.story(story);
  const before = desk.database.get('SELECT words FROM sending WHERE story = ? AND site = ?', no, site);
  const sent = before ? hashes.parse(JSON.parse(text(before, 'words'))) : [];
  desk.database.run(
    'INSERT OR REPLACE INTO sending (story, site, begun, words) VALUES (?, ?, ?, ?)',
    no,
    site,
    Date.now(),
    JSON.stringify([...new Set([...sent, words])].slice(-KEPT_HASHES)),
  );
  return {};
}

/** Notes that it is known what became of everything that was sent of a story. */
export function endSending(desk: Desk, { story }: { story: string }): Record<string, never> {
  desk.database.run('DELETE FROM sending WHERE story = ?', desk.story(story).no);
  return {};
}
