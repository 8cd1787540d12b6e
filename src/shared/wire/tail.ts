import { isAgency } from './agencies.ts';
import { type Author, bioOpening, bylineOf, isRoleBelow } from './byline.ts';
import { isCredit } from './credits.ts';
import type { Knowledge } from './knowledge.ts';
import type { WireByline } from './wire-story.ts';

/** What one of the closing paragraphs is. */
export type TailRole = 'byline' | 'bio' | 'credit';

export interface Tail {
  /** The index of the first closing paragraph. */
  from: number;
  roles: TailRole[];
  bylines: WireByline[];
}

/** So many paragraphs at the end are looked at: names, credits and bios are no longer. */
const LONGEST = 14;
const LONGEST_BIO = 900;
const MOST_OF_A_BIO = 6;

/**
 * The signature below a story: names alone or introduced, names repeated with a bio of several paragraphs, credits between
 * them. `paragraphs` are those of the body without furniture, the first of which (the lede) is never part of it;
 * `known` are the authors whom a line under the headline names.
 */
export function tailOf(
  paragraphs: readonly string[],
  known: readonly Author[],
  agency: string | null,
  knowledge: Knowledge,
): Tail {
  const first = Math.max(1, paragraphs.length - LONGEST);
  for (let from = first; from < paragraphs.length; from++) {
    const tail = readFrom(paragraphs, from, known, agency, knowledge);
    if (tail) return tail;
  }
  const unsigned = known.length === 0 ? withBioOnly(paragraphs, first, agency, knowledge) : null;
  if (unsigned) return unsigned;
  return { from: paragraphs.length, roles: [], bylines: known.map((author) => ({ ...author, bio: [] })) };
}

/** A story that only a bio signs: of somebody whom the story does not tell of. */
function withBioOnly(
  paragraphs: readonly string[],
  first: number,
  agency: string | null,
  knowledge: Knowledge,
): Tail | null {
  for (let from = first; from < paragraphs.length; from++) {
    const name = bioOpening(paragraphs[from] ?? '');
    const surname = name?.slice(name.lastIndexOf(' ') + 1) ?? '';
    if (name === null || paragraphs.slice(0, from).some((text) => text.includes(surname))) continue;
    const tail = readFrom(paragraphs, from, [{ name, role: null }], agency, knowledge);
    if (!tail) continue;
    // Credits right above it close the story too.
    let start = from;
    while (start > first && isCredit(paragraphs[start - 1] ?? '', knowledge)) start--;
    const credits = paragraphs.slice(start, from).map((): TailRole => 'credit');
    return { ...tail, from: start, roles: [...credits, ...tail.roles] };
  }
  return null;
}

function readFrom(
  paragraphs: readonly string[],
  from: number,
  known: readonly Author[],
  agency: string | null,
  knowledge: Knowledge,
): Tail | null {
  const bylines: WireByline[] = known.map((author) => ({ ...author, bio: [] }));
  const roles: TailRole[] = [];
  let current: WireByline | null = null;
  for (const paragraph of paragraphs.slice(from)) {
    const named = bioSubject(paragraph, bylines);
    if (current !== null && current.role === null && roles.at(-1) === 'byline' && isRoleBelow(paragraph)) {
      current.role = paragraph;
      roles.push('byline');
      continue;
    }
    const authors = named ? null : signature(paragraph, agency);
    if (authors) {
      for (const author of authors) current = signed(bylines, author);
      roles.push('byline');
    } else if (isCredit(paragraph, knowledge)) {
      roles.push('credit');
    } else if (named) {
      current = named;
      named.bio.push(paragraph);
      roles.push('bio');
    } else if (
      current &&
      current.bio.length > 0 &&
      current.bio.length < MOST_OF_A_BIO &&
      paragraph.length <= LONGEST_BIO &&
      /[.!?…»”"]$/u.test(paragraph)
    ) {
      current.bio.push(paragraph);
      roles.push('bio');
    } else return null;
  }
  return roles.includes('byline') || roles.includes('bio') ? { from, roles, bylines } : null;
}

function signature(line: string, agency: string | null): Author[] | null {
  const paragraph = line.replace(/,$/, '');
  if (paragraph.length < 60 && (isAgency(paragraph) || paragraph === agency))
    return [{ name: paragraph, role: null }];
  return bylineOf(paragraph);
}

function signed(bylines: WireByline[], author: Author): WireByline {
  const known = bylines.find((byline) => byline.name === author.name);
  if (known) {
    known.role ??= author.role;
    return known;
  }
  const byline = { ...author, bio: [] };
  bylines.push(byline);
  return byline;
}

/** The author with whose name a paragraph of prose begins. */
function bioSubject(paragraph: string, bylines: readonly WireByline[]): WireByline | null {
  if (paragraph.length > LONGEST_BIO) return null;
  return (
    bylines.find(
      ({ name }) =>
        paragraph.startsWith(name) &&
        /^[\s—–-]+\S/u.test(paragraph.slice(name.length)) &&
        paragraph.length > name.length + 15,
    ) ?? null
  );
}
