import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOfBytes, readMedium } from './store.ts';

/** The hashes of all stored media, in order. Files that are half written have other names. */
export async function storedMedia(media: string): Promise<string[]> {
  const folders = await readdir(media).catch(() => []);
  const hashes: string[] = [];
  for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name)).sort()) {
    const files = await readdir(join(media, folder));
    hashes.push(...files.filter((name) => /^[0-9a-f]{62}$/.test(name)).map((name) => folder + name));
  }
  return hashes;
}

/** Whether a medium's bytes still are what its name says. */
export async function isSoundMedium(media: string, hash: string): Promise<boolean> {
  return hashOfBytes(await readMedium(media, hash)) === hash;
}
