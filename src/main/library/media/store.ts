import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail } from '../../../shared/api/errors.ts';
import { newId } from '../../../shared/article/ids.ts';

export function hashOfBytes(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where a medium is: `media/ab/cdef…`, so that no folder grows too large to list. */
export function mediumPath(media: string, hash: string): string {
  return join(media, hash.slice(0, 2), hash.slice(2));
}

/**
 * Stores bytes under their hash. They are written beside their place, brought to the disk and renamed, so that a file
 * of that name is always whole. What is there already is left alone.
 */
export async function storeMedium(media: string, bytes: Buffer): Promise<string> {
  const hash = hashOfBytes(bytes);
  const path = mediumPath(media, hash);
  const there = await stat(path).catch(() => null);
  if (there?.size === bytes.length) return hash;

  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const part = join(folder, `.${newId()}.part`);
  try {
    const file = await open(part, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return hash;
}

/** Brings a rename to the disk. Windows cannot open a folder and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** @throws ApiError `not-found` */
export async function readMedium(media: string, hash: string): Promise<Buffer> {
  try {
    return await readFile(mediumPath(media, hash));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw fail('not-found', 'This picture is not in the library.', { what: 'picture', id: hash });
    }
    throw error;
  }
}
