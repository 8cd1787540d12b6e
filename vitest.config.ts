import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const fakeElectron = fileURLToPath(new URL('tests/support/fake-electron.ts', import.meta.url));

// The desktop entry's own code is run against a stand-in: the real package is not a library but a program.
const resolve = { alias: [{ find: /^electron$/, replacement: fakeElectron }] };

// V8 can abort a process whose threads come and go where code pages have protection keys; see scripts/setup/node24.mjs.
const execArgv = ['--no-memory-protection-keys'];

// What is waited for comes or does not come; how fast the machine is must not matter.
const poll = { timeout: 20_000 };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/{e2e,faults,bench,wordpress}/**'],
          pool: 'forks',
          execArgv,
          // It imports Electron too, so it has to come through the alias.
          server: { deps: { inline: ['electron-store', /prosemirror-/] } },
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll },
        },
      },
      {
        resolve,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          pool: 'forks',
          execArgv,
          // Each of these measures how one process behaves when another is killed: side by side they would disturb.
          fileParallelism: false,
          expect: { poll },
          testTimeout: 10 * 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'wordpress',
          include: ['tests/wordpress/**/*.test.ts'],
          pool: 'forks',
          execArgv,
          // One WordPress answers all of them, with few workers: side by side they would wait for each other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll },
        },
      },
    ],
  },
});
