import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { ApiError } from '../../../shared/api/errors.ts';
import { schema } from '../../../shared/article/schema.ts';
import { published } from '../../../shared/article/views.ts';
import type { PictureAddresses } from '../../../shared/export/exported-story.ts';
import { pictureName } from '../../../shared/export/file-name.ts';
import { fileNote } from '../../../shared/export/file-notes.ts';
import type { PublishLibrary } from '../library.ts';
import { putFile } from './put-file.ts';

/** The most bytes of pictures that go inside a page: what a browser is to download has to pass the seam in one piece. */
const MOST_INSIDE = 24 * 1024 * 1024;

export interface Picture {
  readonly hash: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** Where the pictures of a story are for its reader, and what is to be said about those that are not there. */
export interface PicturesOut {
  readonly addresses: PictureAddresses;
  readonly notes: readonly string[];
}

/** The pictures that would be published with a story, each once. Those that the library does not have are counted. */
export async function picturesOf(
  library: PublishLibrary,
  doc: Node,
): Promise<{ pictures: Picture[]; missing: number }> {
  const hashes = new Set<string>();
  published(doc).forEach(({ type, attrs }) => {
    if (type === schema.nodes.figure && attrs.media !== null) hashes.add(attrs.media);
  });
  const pictures: Picture[] = [];
  for (const hash of hashes) {
    const picture = await readPicture(library, hash);
    if (picture) pictures.push(picture);
  }
  return { pictures, missing: hashes.size - pictures.length };
}

async function readPicture(library: PublishLibrary, hash: string): Promise<Picture | null> {
  try {
    const { type, base64 } = await library.readPicture(hash);
    return { hash, type, bytes: Buffer.from(base64, 'base64') };
  } catch (error) {
    if (error instanceof ApiError && error.value.code === 'not-found') return null;
    throw error;
  }
}

/** Pictures as part of the page itself, so that one file is all there is to download. Of too many, none. */
export async function picturesInside(library: PublishLibrary, doc: Node): Promise<PicturesOut> {
  const { pictures, missing } = await picturesOf(library, doc);
  const size = pictures.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const inside = size <= MOST_INSIDE ? pictures : [];
  return {
    addresses: new Map(
      inside.map(({ hash, type, bytes }) => [hash, `data:${type};base64,${bytes.toString('base64')}`]),
    ),
    notes: notes(missing, pictures.length - inside.length),
  };
}

/** Pictures by the names that they have beside the file, without being there yet. */
export async function picturesElsewhere(library: PublishLibrary, doc: Node): Promise<PicturesOut> {
  const { pictures, missing } = await picturesOf(library, doc);
  const addresses = new Map(pictures.map(({ hash, type }) => [hash, `media/${pictureName(hash, type)}`]));
  return { addresses, notes: notes(missing, pictures.length) };
}

/** Writes the pictures into `media` in a folder. `makeFolder` makes that where there are any. */
export async function picturesBeside(
  library: PublishLibrary,
  doc: Node,
  folder: string,
  makeFolder: (path: string) => Promise<string>,
): Promise<PicturesOut> {
  const { pictures, missing } = await picturesOf(library, doc);
  const addresses = new Map<string, string>();
  if (pictures.length > 0) {
    const media = await makeFolder(join(folder, 'media'));
    for (const { hash, type, bytes } of pictures) {
      // Its name is its hash: what has it and is not it, is not ours.
      const path = await putFile(media, pictureName(hash, type), bytes, async () => []);
      addresses.set(hash, `media/${path.slice(media.length + 1)}`);
    }
  }
  return { addresses, notes: notes(missing, 0) };
}

function notes(missing: number, separate: number): string[] {
  return [
    ...(missing > 0 ? [fileNote('missing', missing)] : []),
    ...(separate > 0 ? [fileNote('separate', separate)] : []),
  ];
}
