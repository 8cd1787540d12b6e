import { mkdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, normalize } from 'node:path';
import { asNotWritten, errnoOf, notWritten } from './write-errors.ts';

/** A path with the person’s own folder in the place of `~`. */
export function homeFolder(named: string): string {
  return /^~(?=$|[/\\])/.test(named) ? join(homedir(), named.slice(1)) : named;
}

/**
 * The folder that is meant, which is made where it is not there. `~` is the person’s own.
 * @throws ApiError `not-written`
 */
export async function targetFolder(named: string): Promise<string> {
  const path = homeFolder(named);
  if (!isAbsolute(path)) throw notWritten(named, 'relative');
  const folder = normalize(path);
  try {
    await makeFolder(folder);
  } catch (error) {
    throw asNotWritten(folder, error);
  }
  return folder;
}

/** Node’s own `recursive` says of a disk that can only be read that there is no such folder. */
async function makeFolder(path: string): Promise<void> {
  try {
    if (!(await stat(path)).isDirectory()) throw notWritten(path, 'notAFolder');
    return;
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    // Somebody was faster.
    if (errnoOf(error) !== 'EEXIST') throw error;
  });
}
