import type { CallOutput, ParsedInput } from '../../../shared/api/api.ts';
import type { Database } from '../database.ts';
import { type Row, text } from '../row.ts';
import { matchExpression } from '../search-text.ts';
import { conditions } from './listing.ts';
import { snippet } from './snippets.ts';
import { SUMMARY_COLUMNS, summary } from './summaries.ts';

/** 'best' ranks this many of the newest hits: over a very common word bm25 over all takes hundreds of milliseconds. */
const RANKED = 2000;

const NEWEST = (filter: string) => `
  SELECT ${SUMMARY_COLUMNS}, t.text FROM story_index i
  CROSS JOIN story s ON s.entry = i.rowid
  CROSS JOIN story_text t ON t.story = s.no
  WHERE story_index MATCH ? AND ${filter}
  ORDER BY i.rowid DESC LIMIT ?`;

/** A hit in the headline weighs as much as five in the text. */
const BEST = (filter: string) => `
  SELECT ${SUMMARY_COLUMNS}, t.text FROM (
    SELECT rowid AS entry, bm25(story_index, 5.0, 1.0) AS score FROM story_index
    WHERE story_index MATCH ? ORDER BY rowid DESC LIMIT ${RANKED}
  ) i
  CROSS JOIN story s ON s.entry = i.entry
  CROSS JOIN story_text t ON t.story = s.no
  WHERE ${filter}
  ORDER BY i.score, i.entry DESC LIMIT ?`;

/** Searches what is indexed. A query without a word in it finds nothing. */
export function search(
  database: Database,
  input: ParsedInput<'stories.search'>,
): CallOutput<'stories.search'> {
  const match = matchExpression(input.text);
  if (match === null) return { hits: [], more: false };
  const filter = conditions({ ...input, trashed: false });
  const sql = input.order === 'best' ? BEST(filter.sql) : NEWEST(filter.sql);
  const rows = database.all(sql, match, ...filter.values, input.limit + 1);
  return {
    hits: rows.slice(0, input.limit).map((row: Row) => ({
      story: summary(row),
      snippet: snippet(text(row, 'text'), input.text),
    })),
    more: rows.length > input.limit,
  };
}
