import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface PageFile {
  bytes: Buffer;
  type: string;
  /** Its name holds a hash of its content, so it may be kept for good. */
  immutable: boolean;
}

/** The built page. Only names that a listing of its folder gave are ever read, so no path can lead out of it. */
export interface PageFiles {
  /** `path` as in a URL, from `/`; `/` is the page itself. Null when there is no such file. */
  read(path: string): Promise<PageFile | null>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

export function openPageFiles(folder: string): PageFiles {
  let names = list(folder);
  return {
    async read(path) {
      const name = path === '/' ? '/index.html' : path;
      // A page that was built again while we run has new names.
      if (name === '/index.html' || !names.has(name)) names = list(folder);
      const file = names.get(name);
      if (file === undefined) return null;
      return {
        bytes: await readFile(file),
        type: TYPES[extname(name)] ?? 'application/octet-stream',
        immutable: name.startsWith('/assets/'),
      };
    },
  };
}

/** Where the page lies: beside dist/main when built, in dist when this runs from source. */
export function builtPageFolder(): string {
  const beside = import.meta.url.endsWith('.ts') ? '../../dist/renderer' : '../renderer';
  return fileURLToPath(new URL(beside, import.meta.url));
}

function list(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(folder.length).split(sep).join('/').replace(/^\/*/, '/'), file];
    }),
  );
}
