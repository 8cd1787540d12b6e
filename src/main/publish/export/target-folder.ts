import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, normalize } from 'node:path';
import { asNotWritten, notWritten } from './write-errors.ts';

/**
 * The folder that is meant, which is made where it is not there. `~` is the person’s own.
 * @throws ApiError `not-written`
 */
export async function targetFolder(named: string): Promise<string> {
  const home = /^~(?=$|[/\\])/;
  const path = home.test(named) ? join(homedir(), named.slice(1)) : named;
  if (!isAbsolute(path)) throw notWritten(named, 'relative');
  const folder = normalize(path);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw asNotWritten(folder, error);
  }
  return folder;
}
