import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { node24 } from './node24.mjs';
import { lastLines, root, run, SetupError } from './process.mjs';

const BUILD_LIMIT = 5 * 60_000;
const stampFile = join(root, 'dist', '.built');

const sources = [
  'src',
  'assets',
  'index.html',
  'vite.config.ts',
  'vite.main.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];

/** What the build is made of: the page and the processes behind it. */
const halves = [
  { name: 'the window', config: 'vite.config.ts', makes: 'dist/renderer/index.html' },
  { name: 'the processes behind it', config: 'vite.main.config.ts', makes: 'dist/main/web.js' },
];

function isFresh(print) {
  try {
    return (
      readFileSync(stampFile, 'utf8') === print && halves.every((half) => existsSync(join(root, half.makes)))
    );
  } catch {
    return false;
  }
}

async function buildHalf(half) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', half.config, '--logLevel', 'warn'];
  const { code, output, timedOut } = await run(node24(), args, { limit: BUILD_LIMIT });
  if (code !== 0) {
    throw new SetupError(
      `Building ${half.name} ${timedOut ? 'took more than five minutes and was stopped' : 'failed'}:\n\n` +
        `${lastLines(output, 30)}\n\nThe build that was there before is no longer whole; mend this and run again.`,
    );
  }
}

/**
 * Builds dist/ anew when anything that it is made of has changed, judged by content.
 *
 * @param {(line: string) => void} say
 * @param {{force?: boolean}} options
 */
export async function ensureBuilt(say, { force = false } = {}) {
  if (!force && isFresh(fingerprint(sources))) return;
  await withLock('building', async () => {
    const print = fingerprint(sources);
    if (!force && isFresh(print)) return;
    say('Building Copydesk …');
    rmSync(stampFile, { force: true });
    for (const half of halves) await buildHalf(half);
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stampFile, print);
  });
}
