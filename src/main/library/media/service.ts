import type { CallOutput } from '../../../shared/api/api.ts';
import { fail } from '../../../shared/api/errors.ts';
import type { LibraryFolder } from '../folder.ts';
import { type CleanPicture, cleanPicture } from './clean.ts';
import { type PictureType, sniffPicture } from './sniff.ts';
import { readMedium, storeMedium } from './store.ts';

async function clean(bytes: Buffer, type: PictureType): Promise<CleanPicture> {
  try {
    return await cleanPicture(bytes, type);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw fail(
      'unsupported',
      'This picture’s file is damaged, so it was not added. Open it in a picture program, save it anew and add that.',
      { what: type },
    );
  }
}

/**
 * Takes a picture in: caption and credit are read, everything about camera and place is cut off, and what is left is
 * stored under its hash.
 * @throws ApiError `unsupported`
 */
export async function addPicture(folder: LibraryFolder, base64: string): Promise<CallOutput<'media.add'>> {
  const given = Buffer.from(base64, 'base64');
  const type = sniffPicture(given);
  if (type === null) {
    throw fail(
      'unsupported',
      'This file is not a JPEG, PNG, WebP or GIF picture, so it was not added. Save it as one of these and add it again.',
      { what: 'picture' },
    );
  }
  const { bytes, facts } = await clean(given, type);
  const hash = await storeMedium(folder.media, bytes);
  return { hash, type, bytes: bytes.length, caption: facts.caption, credit: facts.credit };
}

export async function readPicture(folder: LibraryFolder, hash: string): Promise<CallOutput<'media.read'>> {
  const bytes = await readMedium(folder.media, hash);
  return { type: sniffPicture(bytes) ?? 'application/octet-stream', base64: bytes.toString('base64') };
}
