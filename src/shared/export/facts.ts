import type { Node } from 'prosemirror-model';
import type { Dateline } from '../article/dateline.ts';
import type { Byline, EntryMap, FieldValue, Source } from '../article/metadata.ts';
import { schema } from '../article/schema.ts';
import { plain, published } from '../article/views.ts';
import { storyWithoutControls } from './control-characters.ts';

/** What every form says of a story beside its text, all of it fit to be published. Texts are '' where there is none. */
export interface StoryFacts {
  /** The story as it would be published: what is printed is this, never the document itself. */
  readonly doc: Node;
  readonly headline: string;
  readonly standfirst: string;
  /** The standfirst, or else the lede without its dateline. */
  readonly summary: string;
  readonly language: string;
  readonly slug: string;
  readonly dateline: Dateline | null;
  /** In their printed order. */
  readonly authors: readonly Byline[];
  readonly keywords: readonly string[];
  readonly categories: readonly string[];
  /** Other headlines by their channel. */
  readonly variants: Readonly<Record<string, string>>;
  /**
   * The sources that the story names, by key. A name that does not stand in its text is nobody’s business outside, and words
   * without a capital (“the ministry”, “an official”) are no name.
   */
  readonly sources: ReadonlyMap<string, Source>;
  /** ISO 8601 in UTC, null where there is none or it is no time. */
  readonly embargo: string | null;
  readonly eventDate: string | null;
  readonly translationOf: FieldValue<'translationOf'>;
}

export function factsOf(whole: Node): StoryFacts {
  const doc = storyWithoutControls(published(whole));
  const { attrs } = doc;
  const standfirst = textOfFirst(doc, 'standfirst');
  const lede = doc.children.find((block) => block.type === schema.nodes.lede);
  const chip = lede?.firstChild?.type === schema.nodes.dateline ? lede.firstChild : null;
  return {
    doc,
    headline: textOfFirst(doc, 'headline'),
    standfirst,
    summary: standfirst || oneLine(lede?.textContent.slice(chip?.textContent.length ?? 0) ?? ''),
    language: String(attrs.language),
    slug: String(attrs.slug),
    dateline: chip && datelineOf(chip),
    authors: authorsOf(attrs.bylines),
    keywords: attrs.keywords,
    categories: attrs.categories,
    variants: attrs.variants,
    sources: namedSources(attrs.sources, plain(doc)),
    embargo: timeOf(attrs.embargo),
    eventDate: attrs.eventDate,
    translationOf: attrs.translationOf,
  };
}

/** Text with every gap a single space and none at its ends. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** The text of the headline or the standfirst, on one line. */
export function textOfFirst(doc: Node, name: 'headline' | 'standfirst'): string {
  return oneLine(doc.children.find((block) => block.type === schema.nodes[name])?.textContent ?? '');
}

function datelineOf({ attrs }: Node): Dateline {
  return { place: attrs.place, date: attrs.date, agency: attrs.agency, printed: attrs.printed };
}

function authorsOf(bylines: EntryMap<'bylines'>): Byline[] {
  return Object.entries(bylines)
    .sort(([keyA, a], [keyB, b]) => a.order - b.order || (keyA < keyB ? -1 : 1))
    .map(([, byline]) => byline)
    .filter(({ name }) => name.trim() !== '');
}

/** Sources whose names stand in the text; role and organisation go with them where these stand there too. */
function namedSources(sources: EntryMap<'sources'>, words: string): Map<string, Source> {
  const text = searchable(words);
  return new Map(
    Object.entries(sources)
      .filter(([, { name }]) => isName(name) && standsIn(text, name))
      .map(([key, source]) => [
        key,
        {
          ...source,
          role: standsIn(text, source.role) ? source.role : '',
          organisation: standsIn(text, source.organisation) ? source.organisation : '',
        },
      ]),
  );
}

/** Whether one of the words begins with a capital, or with a letter of a script that has none. */
function isName(words: string): boolean {
  return /(?<![\p{L}\p{N}])(?:\p{Lu}|\p{Lt}|\p{Lo})/u.test(words);
}

/** Whether words stand in a {@link searchable} text as words of their own, in whatever case. */
export function standsIn(text: string, words: string): boolean {
  const sought = searchable(words);
  if (sought === '') return false;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + sought.length);
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

/** A text in which {@link standsIn} looks. */
export function searchable(text: string): string {
  return oneLine(text.normalize('NFC')).toLowerCase();
}

/** A field’s moment as ISO 8601 in UTC. */
export function timeOf(value: string | null): string | null {
  const time = value === null ? Number.NaN : Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
