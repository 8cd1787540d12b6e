import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { link, lstat, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../../../shared/article/ids.ts';
import { numberedName } from '../../../shared/export/file-name.ts';
import { asNotWritten, errnoOf, notWritten } from './write-errors.ts';

/** Nobody has so many files of one name; where they do, something else is wrong. */
const MOST_NAMES = 1000;
/** What file systems without hard links say when asked for one: FAT on a stick, some network folders. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES']);

export function hashOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Puts bytes into a folder as a whole file or not at all: they are written under a name of their own, brought to the disk, and
 * then renamed. A file that is there is replaced only where `ours` knows the hash of its bytes; else the new one gets a number.
 * Gives the path.
 * @throws ApiError `not-written`
 */
export async function putFile(
  folder: string,
  name: string,
  bytes: Uint8Array,
  ours: (path: string) => Promise<readonly string[]>,
): Promise<string> {
  const part = join(folder, `.copydesk-${newId()}.part`);
  let path = join(folder, name);
  try {
    await writeWhole(part, bytes);
    for (let number = 1; number <= MOST_NAMES; number += 1) {
      path = join(folder, numberedName(name, number));
      if (await settle(part, path, bytes, ours)) {
        await syncFolder(folder);
        return path;
      }
    }
    throw notWritten(path, 'failed');
  } catch (error) {
    throw asNotWritten(path, error);
  } finally {
    await rm(part, { force: true });
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives the file its name, where that is free or stands for a file of ours. False where somebody else has it. */
async function settle(
  part: string,
  path: string,
  bytes: Uint8Array,
  ours: (path: string) => Promise<readonly string[]>,
): Promise<boolean> {
  const there = await lstat(path).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (!there) return claim(part, path);
  if (!there.isFile()) return false;
  const known = await ours(path);
  if (known.length === 0 && there.size !== bytes.length) return false;
  const found = await hashOfFile(path);
  if (found === hashOfBytes(bytes)) return true;
  if (!known.includes(found)) return false;
  await rename(part, path);
  return true;
}

/** Takes a free name, never one that somebody took in the meantime. */
async function claim(part: string, path: string): Promise<boolean> {
  try {
    await link(part, path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(errnoOf(error))) throw error;
  }
  try {
    await (await open(path, 'wx')).close();
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await rename(part, path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return true;
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

/** Brings a rename to the disk. Windows cannot open a folder and needs no such thing; some network folders cannot either. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  try {
    await handle.sync();
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(errnoOf(error))) throw error;
  } finally {
    await handle.close();
  }
}
