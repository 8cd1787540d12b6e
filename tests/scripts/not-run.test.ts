import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const scripts = new URL('../../scripts/', import.meta.url);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-no-wordpress-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a program over the scripts where `bash`, which would install and start a WordPress, fails as without a package server. */
function runWithoutPackages(program: string): string {
  const fake = join(folder, 'bash');
  const asked = join(folder, 'asked');
  writeFileSync(
    fake,
    `#!/bin/sh\necho "$@" >> "${asked}"\necho "E: Unable to locate package wordpress" >&2\nexit 100\n`,
  );
  chmodSync(fake, 0o755);
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

test('where no WordPress can be started, its part says so and why, cleans up, and counts as not run', () => {
  const parts = JSON.stringify(new URL('test/parts.mjs', scripts).href);
  const program = `
    // Only root on Linux gets as far as trying.
    Object.defineProperty(process, 'platform', { value: 'linux' });
    process.getuid = () => 0;
    const { parts } = await import(${parts});
    const said = [];
    const part = parts.find(({ name }) => name === 'wordpress');
    const count = await part.run({ say: (line) => said.push(line), chromium: null });
    console.log(JSON.stringify({ said, count }));`;
  const { said, count } = JSON.parse(runWithoutPackages(program));
  expect(said.at(-1)).toMatch(
    /^NOT RUN: a WordPress could not be started:.*Unable to locate package wordpress/s,
  );
  expect(count).toEqual({ passed: 0, failed: 0, notRun: true });
  const [up = '', down = ''] = readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n');
  expect(up).toContain('wordpress-up.sh');
  expect(down).toMatch(/wordpress-down\.sh .* --purge$/);
  const madeFor = down.split(' ')[1] ?? '';
  expect(madeFor).toContain('copydesk-wordpress-');
  if (existsSync(madeFor)) rmSync(madeFor, { recursive: true });
});

test.each([
  [{ passed: 7, failed: 0, notRun: [] }, 0, ['7 passed, 0 failed']],
  [
    { passed: 7, failed: 0, notRun: ['wordpress'] },
    0,
    ['Not run here, and not counted: wordpress', '7 passed, 0 failed'],
  ],
  [
    { passed: 0, failed: 0, notRun: ['wordpress'] },
    0,
    ['Not run here, and not counted: wordpress', '0 passed, 0 failed'],
  ],
  [{ passed: 7, failed: 1, notRun: ['wordpress'] }, 1, expect.anything()],
  [{ passed: 0, failed: 0, notRun: [] }, 1, ['0 passed, 0 failed']],
])('a run of %o ends with %i', (total, code, lines) => {
  const program = `import { outcomeOf } from ${JSON.stringify(new URL('test/reports.mjs', scripts).href)};
    console.log(JSON.stringify(outcomeOf(${JSON.stringify(total)})));`;
  expect(JSON.parse(runWithoutPackages(program))).toEqual({ lines, code });
});
