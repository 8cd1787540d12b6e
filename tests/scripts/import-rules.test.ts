import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/import-rules.mjs', import.meta.url));
const trees: string[] = [];

/** Writes a small project and answers what the check finds in it, one line each. */
function breaches(files: Record<string, string>): string[] {
  const project = mkdtempSync(join(tmpdir(), 'copydesk-rules-'));
  trees.push(project);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  const lines = execFileSync('sh', ['-c', '"$0" "$1" "$2" 2>&1 || true', process.execPath, script, project], {
    encoding: 'utf8',
  });
  return lines.trimEnd().split('\n').slice(0, -1);
}

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

test('a tree that keeps to the rules has no breach', () => {
  expect(
    breaches({
      'src/shared/a.ts': "import { z } from 'zod'; import type { B } from './b.ts'; export const a: B = z;",
      'src/shared/b.ts': 'export type B = unknown;',
      'src/main/app.ts': "import './library/service.ts'; import './settings/service.ts';",
      'src/main/library/service.ts': "import 'node:sqlite'; import '../../shared/a.ts';",
      'src/main/settings/service.ts': "import 'conf';",
      'src/main/electron.ts': "import { app } from 'electron';",
      'src/renderer/shell/shell.tsx': "import '../library/list.tsx'; import '../details/panel.tsx';",
      'src/renderer/library/list.tsx': "import '../ui/button.tsx';",
      'src/renderer/details/panel.tsx': "import '../editor/session.ts';",
      'src/renderer/editor/session.ts': '',
      'src/renderer/ui/button.tsx': "import 'react';",
    }),
  ).toEqual([]);
});

const bad: [says: string, files: Record<string, string>, breach: RegExp][] = [
  [
    'shared imports Node',
    { 'src/shared/a.ts': "import { readFileSync } from 'node:fs';" },
    /a\.ts:1 .*shared is pure/,
  ],
  ['shared imports a page library', { 'src/shared/a.ts': "import 'react';" }, /shared is pure/],
  [
    'shared imports main',
    { 'src/shared/a.ts': "import '../main/b.ts';", 'src/main/b.ts': '' },
    /shared is pure/,
  ],
  [
    'the window imports a type from main',
    {
      'src/renderer/a.tsx': "\n\nimport type { B } from '../main/b.ts';",
      'src/main/b.ts': 'export type B = 1;',
    },
    /a\.tsx:3 .*main and renderer never/,
  ],
  [
    'the window names a main file inside a type',
    {
      'src/renderer/a.tsx': "type B = import('../main/b.ts').B;",
      'src/main/b.ts': 'export type B = 1;',
    },
    /main and renderer never/,
  ],
  ['the window imports Node', { 'src/renderer/a.ts': "await import('node:fs');" }, /in a sandbox/],
  ['main imports React', { 'src/main/a.ts': "export * from 'react-dom/server';" }, /draws nothing/],
  [
    'Electron beyond the four doors',
    { 'src/main/web.ts': "import type { App } from 'electron';" },
    /electron and electron-store only/,
  ],
  [
    'Electron by require',
    { 'src/main/desktop/ipc.ts': "const e = require('electron');" },
    /electron and electron-store only/,
  ],
  [
    'a service imports another',
    { 'src/main/library/a.ts': "import '../settings/b.ts';", 'src/main/settings/b.ts': '' },
    /services meet only in app\.ts/,
  ],
  [
    'two services meet in an entry',
    {
      'src/main/web.ts': "import './settings/b.ts'; import './library/a.ts';",
      'src/main/library/a.ts': '',
      'src/main/settings/b.ts': '',
    },
    /services meet only in app\.ts/,
  ],
  [
    'a service knows its entry',
    { 'src/main/library/a.ts': "import '../rpc.ts';", 'src/main/rpc.ts': '' },
    /a service knows itself/,
  ],
  [
    'a common thing knows a feature',
    { 'src/renderer/ui/a.tsx': "import '../library/b.tsx';", 'src/renderer/library/b.tsx': '' },
    /the commons .* know no feature/,
  ],
  [
    'two features meet outside the shell',
    { 'src/renderer/details/a.tsx': "import '../library/b.tsx';", 'src/renderer/library/b.tsx': '' },
    /features meet only in shell/,
  ],
  [
    'a feature knows the shell',
    { 'src/renderer/details/a.tsx': "import '../shell/b.tsx';", 'src/renderer/shell/b.tsx': '' },
    /features meet only in shell/,
  ],
  [
    'a circle of types',
    {
      'src/shared/a.ts': "import type { B } from './b.ts'; export type A = B;",
      'src/shared/b.ts': "import type { A } from './a.ts'; export type B = A;",
    },
    /src\/shared\/a\.ts → src\/shared\/b\.ts → src\/shared\/a\.ts/,
  ],
  [
    'a thread that closes a circle',
    {
      'src/main/library/a.ts': "new Worker(new URL('./b.ts', import.meta.url));",
      'src/main/library/b.ts': "import './a.ts';",
    },
    /must not import in a circle/,
  ],
  ['a file that is not there', { 'src/main/a.ts': "import './gone.ts';" }, /no such file/],
  [
    'a file beside src and assets',
    { 'src/main/a.ts': "import '../../tests/b.ts';", 'tests/b.ts': '' },
    /nothing beside them/,
  ],
];

test.each(bad)('%s', (_says, files, breach) => {
  const found = breaches(files);
  expect(
    found.some((line) => breach.test(line)),
    found.join('\n'),
  ).toBe(true);
});
