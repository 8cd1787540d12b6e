import { z } from 'zod';
import type { ApiError } from '../../../shared/api/errors.ts';
import type { FiledTerm } from '../../../shared/api/publish.ts';
import { asciiSlug } from '../../../shared/export/slug.ts';
import { readEntities } from './plain-words.ts';
import type { Site } from './site.ts';

const termSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  slug: z.string().default(''),
  /** Of a category inside another; 0 for one that is in none. */
  parent: z.number().default(0),
});
type SiteTerm = z.infer<typeof termSchema>;
const fields = { _fields: 'id,name,slug,parent' };

export type Taxonomy = 'categories' | 'tags';

export interface FoundTerms {
  terms: FiledTerm[];
  /** Names that were not there and have been made. */
  made: string[];
  /** Names that are not there and may not be made, which is no reason not to send. */
  missing: string[];
}

/**
 * A site’s categories or tags of these names: those that are `known` from before, those that are found there, and new ones
 * where the account may make them.
 * @throws ApiError `not-published` where the site does not answer, `cancelled`
 */
export async function termsFor(
  site: Site,
  taxonomy: Taxonomy,
  names: readonly string[],
  known: readonly FiledTerm[],
  mayMake: boolean,
): Promise<FoundTerms> {
  const found: FoundTerms = { terms: [], made: [], missing: [] };
  for (const name of names) {
    const there = known.find((term) => isSameName(term.name, name)) ?? (await findTerm(site, taxonomy, name));
    const made = there || !mayMake ? null : await makeTerm(site, taxonomy, name);
    const id = there?.id ?? made?.id;
    if (id === undefined) found.missing.push(name);
    else if (!found.terms.some((term) => term.id === id)) found.terms.push({ id, name });
    if (made?.isNew) found.made.push(name);
  }
  return found;
}

function isSameName(a: string, b: string): boolean {
  const bare = (name: string) => name.normalize('NFC').toLowerCase();
  return bare(a) === bare(b);
}

/** By its name, else by its short name in addresses. Of several with one name, the one that is in no other. */
async function findTerm(site: Site, taxonomy: Taxonomy, name: string): Promise<SiteTerm | null> {
  const found = await ask(site, taxonomy, { search: searchedFor(name), per_page: '100' });
  const [first] = found.filter((term) => isSameName(readEntities(term.name), name)).sort(outermostFirst);
  const slug = asciiSlug(name, '');
  if (first || slug === '') return first ?? null;
  const [bySlug = null] = await ask(site, taxonomy, { slug });
  return bySlug;
}

/** None where the site has no such list or shows it to nobody: that keeps no story back. */
async function ask(site: Site, taxonomy: Taxonomy, params: Record<string, string>): Promise<SiteTerm[]> {
  const found = await site.repeat(taxonomy, {
    params: { ...fields, ...params },
    schema: z.array(termSchema),
  });
  if (found.ok) return found.value;
  if (isRefusal(found.error)) return [];
  throw found.error;
}

/** Whether a site answers and will not, which is another thing than a site that cannot be reached. */
function isRefusal({ value }: ApiError): boolean {
  return (
    value.code === 'not-published' && ['notPermitted', 'refused', 'notWordpress'].includes(value.data.problem)
  );
}

function outermostFirst(a: SiteTerm, b: SiteTerm): number {
  return Math.sign(a.parent) - Math.sign(b.parent) || a.id - b.id;
}

/** The longest part of a name that WordPress keeps as it is written: `вода & свет` lies there as `вода &amp; свет`. */
function searchedFor(name: string): string {
  const parts = name.split(/[&<>"'\\]/).map((part) => part.trim());
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '') || name;
}

/** Safe to repeat: a term that is there already is answered with its number. Null where the site refuses it. */
async function makeTerm(
  site: Site,
  taxonomy: Taxonomy,
  name: string,
): Promise<{ id: number; isNew: boolean } | null> {
  const made = await site.repeat(taxonomy, {
    method: 'POST',
    json: { name },
    params: fields,
    schema: termSchema,
  });
  if (made.ok) return { id: made.value.id, isNew: true };
  if (made.said?.code === 'term_exists') {
    const id = made.said.data?.term_id;
    return id === undefined ? null : { id, isNew: false };
  }
  if (isRefusal(made.error)) return null;
  throw made.error;
}
