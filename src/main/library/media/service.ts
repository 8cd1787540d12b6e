import type { CallOutput } from '../../../shared/api/api.ts';
import { fail } from '../../../shared/api/errors.ts';
import type { LibraryFolder } from '../folder.ts';
import { sniffPicture } from './sniff.ts';
import { readMedium, storeMedium } from './store.ts';

/** Takes a picture in: caption and credit are read first, then everything about camera and place is cut off. */
export async function addPicture(folder: LibraryFolder, base64: string): Promise<CallOutput<'media.add'>> {
  const bytes = Buffer.from(base64, 'base64');
  const type = sniffPicture(bytes);
  if (type === null) {
    throw fail(
      'unsupported',
      'This file is not a JPEG, PNG, WebP or GIF picture, so it was not added. Save it as one of these and add it again.',
      { what: 'picture' },
    );
  }
  const hash = await storeMedium(folder.media, bytes);
  return { hash, type, bytes: bytes.length, caption: '', credit: '' };
}

export async function readPicture(folder: LibraryFolder, hash: string): Promise<CallOutput<'media.read'>> {
  const bytes = await readMedium(folder.media, hash);
  return { type: sniffPicture(bytes) ?? 'application/octet-stream', base64: bytes.toString('base64') };
}
