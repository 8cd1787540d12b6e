import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPackage } from '@electron/asar';
import { Ajv } from 'ajv';
import { build, Platform } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/library-folder.ts';
import { fusesOf, makePackProject, makeStandInElectron } from '../../support/pack-project.ts';

const require = createRequire(import.meta.url);
/** electron-builder’s own reader of its rules. */
const yaml: { load(text: string): unknown } = createRequire(require.resolve('app-builder-lib'))('js-yaml');
const rules = fileURLToPath(new URL('../../../electron-builder.yml', import.meta.url));

test('the packing rules are what electron-builder’s own schema accepts', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const accepts = ajv.compile(require('app-builder-lib/scheme.json'));
  accepts(yaml.load(readFileSync(rules, 'utf8')));
  expect(accepts.errors ?? []).toEqual([]);
  expect(accepts({ productNames: 'x' })).toBe(false);
});

describe('packed against a stand-in for Electron', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let packed: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    const projectDir = join(folder.path, 'project');
    const electronDist = join(folder.path, 'electron');
    mkdirSync(projectDir);
    await makePackProject(projectDir);
    const { version } = require('electron/package.json');
    makeStandInElectron(electronDist, version);
    await build({
      projectDir,
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
      config: { extends: 'electron-builder.yml', electronDist, electronVersion: version },
    });
    packed = join(projectDir, 'release/linux-unpacked');
  }, 120_000);
  afterAll(() => folder.remove());

  test('the archive holds the programs, the page and package.json, and nothing else', () => {
    const files = listPackage(join(packed, 'resources/app.asar'), { isPack: false });
    for (const needed of [
      '/package.json',
      '/dist/main/electron.js',
      '/dist/main/preload.cjs',
      '/dist/main/writer-thread.js',
      '/dist/main/reader-thread.js',
      '/dist/main/import-thread.js',
      '/dist/renderer/index.html',
      '/dist/renderer/assets/index-abcd1234.js',
    ]) {
      expect(files).toContain(needed);
    }
    const strange = files.filter(
      (file) => !/^\/(package\.json|dist(\/main(\/[\w-]+\.c?js)?|\/renderer(\/.*)?)?)$/.test(file),
    );
    expect(strange).toEqual([]);
  });

  test('the programs need no package beside them, and only the desktop one needs Electron', () => {
    const programs = join(folder.path, 'project/dist/main');
    expect(outsideImports(programs, 'electron.js')).toEqual(['electron']);
    for (const program of ['web.js', 'cli.js', 'writer-thread.js', 'reader-thread.js', 'import-thread.js']) {
      expect(outsideImports(programs, program)).toEqual([]);
    }
    expect(readFileSync(join(programs, 'preload.cjs'), 'utf8').match(/require\(.*?\)/g)).toEqual([
      'require("electron")',
    ]);
  });

  test('the fuses are as the rules name them', () => {
    // RunAsNode, cookie encryption, NODE_OPTIONS, inspect, archive integrity, only from the archive, own snapshot,
    // file: privileges; the last one is not ours to set.
    expect(fusesOf(join(packed, 'copydesk')).slice(0, 8)).toBe('01001100');
  });
});

/** What a built program and all its parts import that is neither Node’s nor a part of it. */
function outsideImports(folder: string, program: string): string[] {
  const seen = new Set<string>();
  const outside = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const code = readFileSync(join(folder, file), 'utf8');
    for (const [, name = ''] of code.matchAll(/^(?:import|export)[^'"\n]*?(?:from )?"([^"\n]+)";?$/gm)) {
      if (name.startsWith('./')) follow(name.slice(2));
      else if (!name.startsWith('node:')) outside.add(name);
    }
  };
  follow(program);
  return [...outside];
}
