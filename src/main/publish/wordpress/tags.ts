import { z } from 'zod';
import { readEntities } from './plain-words.ts';
import type { Site } from './site.ts';

const tagSchema = z.object({ id: z.number().int(), name: z.string() });

/**
 * The tags of these names: found, or made where the account may. `missing` are those that are not there and could not
 * be made, which is no reason not to send.
 * @throws ApiError `not-published` where the site does not answer, `cancelled`
 */
export async function tagsFor(
  site: Site,
  names: readonly string[],
): Promise<{ ids: number[]; missing: string[] }> {
  const ids = new Set<number>();
  const missing: string[] = [];
  for (const name of names) {
    const id = (await findTag(site, name)) ?? (await makeTag(site, name));
    if (id === null) missing.push(name);
    else ids.add(id);
  }
  return { ids: [...ids], missing };
}

async function findTag(site: Site, name: string): Promise<number | null> {
  const found = await site.ask('tags', {
    params: { search: name, per_page: '100', _fields: 'id,name' },
    schema: z.array(tagSchema),
  });
  const same = (tag: { name: string }) => readEntities(tag.name).toLowerCase() === name.toLowerCase();
  return found.find(same)?.id ?? null;
}

/** Safe to repeat: a tag that is there already is answered with its number. */
async function makeTag(site: Site, name: string): Promise<number | null> {
  const made = await site.repeat('tags', {
    method: 'POST',
    json: { name },
    params: { _fields: 'id,name' },
    schema: tagSchema,
  });
  if (made.ok) return made.value.id;
  if (made.said?.code === 'term_exists') return made.said.data?.term_id ?? null;
  const { value } = made.error;
  if (value.code === 'not-published' && ['notPermitted', 'refused'].includes(value.data.problem)) return null;
  throw made.error;
}
