import type { Node } from 'prosemirror-model';
import type { EntryMap } from './metadata.ts';
import { plain, published } from './views.ts';
import { countWords } from './words.ts';

/** What lists show of a story and what the index searches. Text fields are '' where the story has none. */
export interface StoryDigest {
  headline: string;
  language: string;
  slug: string;
  place: string;
  /** Names in their printed order, a comma between. */
  byline: string;
  words: number;
  /** All that would be published, a blank line between blocks. */
  text: string;
}

function placeOf(doc: Node): string {
  let place = '';
  doc.forEach((block) => {
    const first = block.type.name === 'lede' ? block.firstChild : null;
    if (first?.type.name === 'dateline') place = String(first.attrs.place);
  });
  return place;
}

/** The names of a story's bylines in their printed order. */
export function bylineNames(doc: Node): string[] {
  const bylines = doc.attrs.bylines as EntryMap<'bylines'>;
  return Object.entries(bylines)
    .sort(([keyA, a], [keyB, b]) => a.order - b.order || (keyA < keyB ? -1 : 1))
    .map(([, byline]) => byline.name)
    .filter((name) => name !== '');
}

export function summarise(doc: Node): StoryDigest {
  const text = plain(doc);
  return {
    headline: published(doc).firstChild?.textContent ?? '',
    language: String(doc.attrs.language),
    slug: String(doc.attrs.slug),
    place: placeOf(doc),
    byline: bylineNames(doc).join(', '),
    words: countWords(text),
    text,
  };
}
