import type { Node } from 'prosemirror-model';
import { z } from 'zod';
import { ApiError } from '../../../shared/api/errors.ts';
import { published } from '../../../shared/article/views.ts';
import type { SitePicture } from '../../../shared/export/block-markup.ts';
import type { PublishLibrary } from '../library.ts';
import { pause, type Site } from './site.ts';

/** A picture of a story: where it is in the library, and what is said of it. */
interface Picture {
  hash: string | null;
  alt: string;
  caption: string;
}

const mediaSchema = z.object({ id: z.number().int(), source_url: z.string(), slug: z.string() });
/** Why a picture stays behind and its story goes all the same. */
const REFUSALS: ReadonlySet<string> = new Set(['notPermitted', 'refused', 'tooLarge']);
const fields = { _fields: 'id,source_url,slug' };

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

/**
 * Brings the pictures of a story to the site, each once however often it is sent: it lies there under a name that is made
 * of its hash. `behind` are those that could not go, by what is said of them.
 */
export async function picturesFor(
  site: Site,
  doc: Node,
  library: PublishLibrary,
  mayAdd: boolean,
): Promise<{ pictures: Map<string, SitePicture>; behind: string[] }> {
  const pictures = new Map<string, SitePicture>();
  const behind: string[] = [];
  for (const picture of picturesOf(doc)) {
    const { hash } = picture;
    if (hash !== null && pictures.has(hash)) continue;
    const there = hash === null ? null : ((await findPicture(site, hash)) ?? (await add(picture, hash)));
    if (hash !== null && there) pictures.set(hash, there);
    else behind.push(picture.caption || picture.alt || '—');
  }
  return { pictures, behind };

  async function add({ alt }: Picture, hash: string): Promise<SitePicture | null> {
    const read = mayAdd ? await readPicture(library, hash) : null;
    return read && addPicture(site, hash, alt, read);
  }
}

function picturesOf(doc: Node): Picture[] {
  const found: Picture[] = [];
  published(doc).descendants((node) => {
    if (node.type.name !== 'figure') return true;
    const { media, alt } = node.attrs;
    found.push({ hash: media === null ? null : String(media), alt: String(alt), caption: node.textContent });
    return false;
  });
  return found;
}

async function readPicture(
  library: PublishLibrary,
  hash: string,
): Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  try {
    const { type, base64 } = await library.readPicture(hash);
    return { type, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
  } catch (error) {
    if (error instanceof ApiError && error.value.code === 'not-found') return null;
    throw error;
  }
}

function nameOf(hash: string): string {
  return `copydesk-${hash.slice(0, 24)}`;
}

async function findPicture(site: Site, hash: string): Promise<SitePicture | null> {
  const [there] = await site.ask('media', {
    params: { ...fields, slug: nameOf(hash) },
    schema: z.array(mediaSchema),
  });
  return there ? { id: there.id, url: there.source_url } : null;
}

/** Looks before every further attempt, for the first may have arrived. Null where the site refuses the picture. */
async function addPicture(
  site: Site,
  hash: string,
  alt: string,
  { type, bytes }: { type: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<SitePicture | null> {
  const name = `${nameOf(hash)}.${EXTENSIONS[type] ?? 'bin'}`;
  const file = {
    bytes,
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  };
  for (const wait of [...site.timing.again, null]) {
    const sent = await site.attempt('media', { method: 'POST', params: fields, file, schema: mediaSchema });
    if (sent.ok) {
      await sayWhatItShows(site, sent.value.id, alt);
      return { id: sent.value.id, url: sent.value.source_url };
    }
    if (sent.error.value.code !== 'not-published') throw sent.error;
    const { problem } = sent.error.value.data;
    if (REFUSALS.has(problem)) return null;
    if (wait === null) throw sent.error;
    await pause(Math.max(wait, sent.wait), site.signal);
    const there = await findPicture(site, hash);
    if (there) return there;
  }
  return null;
}

async function sayWhatItShows(site: Site, id: number, alt: string): Promise<void> {
  if (alt !== '')
    await site.ask(`media/${id}`, {
      method: 'POST',
      params: fields,
      json: { alt_text: alt },
      schema: mediaSchema,
    });
}
