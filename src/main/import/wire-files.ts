import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FileProblem } from '../../shared/wire/file-problems.ts';
import { whyNot } from './read-file.ts';

/** What an import has before it: files, with what is known to be wrong with some, and what was left aside in folders. */
export interface WireFiles {
  files: { path: string; problem: FileProblem | null }[];
  passedOver: string[];
}

/**
 * The files that paths lead to. A file that is named is taken whatever it is called; of a folder and the folders in it,
 * in the order of names, the `.txt` files. Hidden ones are not looked at; links in folders are not followed.
 */
export async function findWireFiles(paths: readonly string[]): Promise<WireFiles> {
  const found: WireFiles = { files: [], passedOver: [] };
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (entry) => entry.isDirectory(),
      () => false,
    );
    if (!isFolder) found.files.push({ path, problem: null });
    else {
      const before = found.files.length;
      await walk(path, found);
      if (found.files.length === before) found.files.push({ path, problem: 'empty' });
    }
  }
  return found;
}

async function walk(folder: string, found: WireFiles): Promise<void> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    const order = new Intl.Collator('en', { numeric: true });
    for (const entry of entries.sort((a, b) => order.compare(a.name, b.name))) {
      const path = join(folder, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await walk(path, found);
      else if (entry.isFile() && extname(entry.name).toLowerCase() === '.txt')
        found.files.push({ path, problem: null });
      else found.passedOver.push(path);
    }
  } catch (error) {
    found.files.push({ path: folder, problem: whyNot(error) });
  }
}
