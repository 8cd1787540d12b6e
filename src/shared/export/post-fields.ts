import type { Node } from 'prosemirror-model';
import { withoutControls } from './control-characters.ts';
import { factsOf, oneLine } from './facts.ts';
import { shortened } from './shortened.ts';
import { asciiSlug } from './slug.ts';

/** What a post has beside its text. Title and excerpt are HTML, as WordPress keeps them. */
export interface PostFields {
  title: string;
  excerpt: string;
  slug: string;
  /** Names of categories and of keywords, each once, in the story’s order. */
  categories: string[];
  tags: string[];
}

/** An excerpt made of the lede is no longer than this; one that somebody wrote goes as it is. */
const MAX_EXCERPT = 280;
/** WordPress keeps the name of a category or a tag in so many letters. */
const MAX_TERM = 200;

/** A story’s headline, standfirst (or the start of its lede), short name, categories and keywords, as a post has them. */
export function postFields(doc: Node): PostFields {
  const { headline, standfirst, summary, language, slug, categories, keywords } = factsOf(doc);
  return {
    title: plainHtml(headline),
    excerpt: plainHtml(standfirst || shortened(summary, MAX_EXCERPT)),
    slug: asciiSlug(slug || headline, language),
    categories: termNames(categories),
    tags: termNames(keywords),
  };
}

function termNames(words: readonly string[]): string[] {
  const names = words.map((word) => cutLetters(oneLine(withoutControls(word)), MAX_TERM));
  return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()].filter((name) => name !== '');
}

/** No half of a letter stays at the end. */
function cutLetters(text: string, most: number): string {
  return text.length <= most
    ? text
    : text
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd();
}

/** Words that HTML would take for a tag or an entity stay words; a lone ampersand is one in WordPress’s titles. */
function plainHtml(text: string): string {
  return withoutControls(text)
    .replaceAll(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;');
}
