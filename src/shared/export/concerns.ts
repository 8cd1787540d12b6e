import type { Node } from 'prosemirror-model';
import type { TranslationProgress } from '../api/translation.ts';
import { schema } from '../article/schema.ts';
import { published } from '../article/views.ts';
import { textOfFirst, timeOf } from './facts.ts';

/** What somebody should know before a story leaves. Nothing here keeps it from leaving. */
export type Concern =
  | { readonly kind: 'noHeadline' | 'noLanguage' | 'noText' }
  /** Not to be published before; ISO 8601. */
  | { readonly kind: 'embargo'; readonly until: string }
  /** Notes, comments and suggestions that stay behind. */
  | { readonly kind: 'notes' | 'comments' | 'suggestions'; readonly count: number }
  /** Percent of a translation’s words that are not translated yet, or whose source has changed since. */
  | { readonly kind: 'untranslated' | 'outdated'; readonly percent: number };

/** `now` is in milliseconds since 1970; `progress` is of a translation whose source is known. */
export function concernsOf(doc: Node, now: number, progress: TranslationProgress | null): Concern[] {
  const shown = published(doc);
  const language = String(shown.attrs.language);
  const embargo = timeOf(shown.attrs.embargo);
  const { notes, comments, suggestions } = whatStays(doc);
  const { words = 0, empty = 0, stale = 0 } = progress ?? {};
  const concerns: (Concern | null)[] = [
    missingWords(shown),
    language === '' ? { kind: 'noLanguage' } : null,
    embargo !== null && Date.parse(embargo) > now ? { kind: 'embargo', until: embargo } : null,
    notes > 0 ? { kind: 'notes', count: notes } : null,
    comments > 0 ? { kind: 'comments', count: comments } : null,
    suggestions > 0 ? { kind: 'suggestions', count: suggestions } : null,
    empty > 0 ? { kind: 'untranslated', percent: percentOf(empty, words) } : null,
    stale > 0 ? { kind: 'outdated', percent: percentOf(stale, words) } : null,
  ];
  return concerns.filter((concern) => concern !== null);
}

function missingWords(shown: Node): Concern | null {
  if (!shown.children.some((block) => block.textContent.trim() !== '')) return { kind: 'noText' };
  return textOfFirst(shown, 'headline') === '' ? { kind: 'noHeadline' } : null;
}

/** Never 0 for something, never 100 for less than all. */
function percentOf(part: number, all: number): number {
  if (part >= all) return 100;
  return Math.min(99, Math.max(1, Math.round((100 * part) / all)));
}

/** How many notes, each a run of words, comments, each a thread, and suggestions, each with an id, a story has. */
function whatStays(doc: Node): { notes: number; comments: number; suggestions: number } {
  const { note, comment, insertion, deletion, modification } = schema.marks;
  const suggested = new Set<unknown>();
  const threads = new Set<unknown>();
  let notes = 0;
  doc.descendants((node, _, parent, index) => {
    for (const mark of node.marks) {
      if ([insertion, deletion, modification].includes(mark.type)) suggested.add(mark.attrs.id);
      if (mark.type === comment) threads.add(mark.attrs.thread);
    }
    const before = index > 0 ? parent?.maybeChild(index - 1) : null;
    if (note.isInSet(node.marks) && !(before && note.isInSet(before.marks))) notes += 1;
  });
  return { notes, comments: threads.size, suggestions: suggested.size };
}
