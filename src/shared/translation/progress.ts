import type { Node } from 'prosemirror-model';
import type { TranslationProgress } from '../api/translation.ts';
import type { Records } from './records.ts';
import { type Row, rowsOf } from './rows.ts';
import { stateOf, wordsOf } from './states.ts';

/** How far the rows of a translation are, in words of the source. What is missing counts as empty. */
export function progressOfRows(rows: readonly Row[], records: Records): TranslationProgress {
  const progress: TranslationProgress = { words: 0, empty: 0, draft: 0, checked: 0, stale: 0 };
  for (const row of rows) {
    const words = wordsOf(row);
    if (words === 0) continue;
    const state = stateOf(row, records);
    progress.words += words;
    progress[state === 'missing' || state === 'unlinked' ? 'empty' : state] += words;
  }
  return progress;
}

/** How far a translation is, in words of its source. */
export function progressOf(source: Node, target: Node, records: Records): TranslationProgress {
  return progressOfRows(rowsOf(source, target), records);
}
