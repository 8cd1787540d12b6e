import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBuilder } from 'vite';

const project = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** As @electron/fuses finds them: this text, the version, the count, and one byte a fuse, all off. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_COUNT = 9;

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content, { mode: 0o755 });
}

/**
 * Makes a project in `folder` that can be packed without Electron: the real package.json, packing rules and bundled
 * programs, a small page, and beside them all that must stay out: source, tests, and every package we depend on.
 */
export async function makePackProject(folder: string): Promise<void> {
  for (const name of ['package.json', 'electron-builder.yml']) cpSync(project(name), join(folder, name));
  await buildPrograms(join(folder, 'dist/main'));
  write(join(folder, 'dist/renderer/index.html'), '<!doctype html><title>Copydesk</title>');
  write(join(folder, 'dist/renderer/assets/index-abcd1234.js'), 'export {};');

  write(join(folder, 'dist/.built'), 'stamp');
  for (const outside of [
    'src/main/web.ts',
    'tests/x.test.ts',
    'scripts/start.mjs',
    '.env',
    'docs/x.md',
    'assets/x.png',
  ]) {
    write(join(folder, outside), 'stays out');
  }
  const {
    dependencies,
    optionalDependencies,
  }: Record<'dependencies' | 'optionalDependencies', Record<string, string>> = JSON.parse(
    readFileSync(project('package.json'), 'utf8'),
  );
  for (const [name, version] of Object.entries({ ...dependencies, ...optionalDependencies })) {
    write(join(folder, 'node_modules', name, 'package.json'), JSON.stringify({ name, version }));
    write(join(folder, 'node_modules', name, 'bin/node'), 'stays out');
  }
}

/** Makes a folder that electron-builder takes for Electron: a program with fuses, and little else. */
export function makeStandInElectron(folder: string, version: string): void {
  const fuses = Buffer.concat([
    Buffer.from(FUSE_SENTINEL),
    Buffer.from([1, FUSE_COUNT]),
    Buffer.alloc(FUSE_COUNT, '0'),
  ]);
  write(join(folder, 'electron'), Buffer.concat([Buffer.from('a stand-in '), fuses, Buffer.from(' ends')]));
  write(join(folder, 'version'), version);
  write(join(folder, 'LICENSE'), 'none');
  write(join(folder, 'locales/en-US.pak'), '');
}

/** The fuses of a packed program, as text of 0 and 1 in their order. */
export function fusesOf(program: string): string {
  const bytes = readFileSync(program);
  const at = bytes.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2;
  return bytes.subarray(at, at + FUSE_COUNT).toString('latin1');
}

async function buildPrograms(outDir: string): Promise<void> {
  const builder = await createBuilder({
    configFile: project('vite.main.config.ts'),
    logLevel: 'error',
    environments: { main: { build: { outDir } }, preload: { build: { outDir } } },
  });
  await builder.buildApp();
}
