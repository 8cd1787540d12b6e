import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultFolders } from '../app-folders.ts';

export interface DesktopOptions {
  library: string;
  settings: string;
}

/** Reads our own options; what else is there is for Chromium and is left to it. */
export function parseDesktopArguments(args: readonly string[]): DesktopOptions {
  const folders = defaultFolders();
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { library: { type: 'string' }, settings: { type: 'string' } },
  });
  return {
    library: resolve(typeof values.library === 'string' ? values.library : folders.library),
    settings: resolve(typeof values.settings === 'string' ? values.settings : folders.settings),
  };
}
