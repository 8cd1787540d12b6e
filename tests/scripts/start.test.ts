import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../scripts/start.mjs', import.meta.url));

function start(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    timeout: 15_000,
  });
  return { status, stdout, stderr };
}

test('--help names every option on standard output', () => {
  const { status, stdout } = start('--help');
  expect(status).toBe(0);
  for (const option of ['--library', '--port', '--no-open', '--host']) expect(stdout).toContain(option);
});

test.each([
  [['--libary', '/tmp'], "'--libary'"],
  [['stray'], "'stray'"],
  [['--port', '70000'], '--port needs a number from 1 to 65535'],
  [['--port', '-1'], '--port'],
  [['--host', 'firefox'], '--host is electron or web'],
  [['--library='], '--library needs'],
])('%j is refused with what is wrong and the usage, and nothing is started', (args, wrong) => {
  const { status, stderr } = start(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(wrong);
  expect(stderr).toContain('npm start -- [options]');
});
