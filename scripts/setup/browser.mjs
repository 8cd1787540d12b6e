import { accessSync, constants, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { lastLines, root, run, SetupError } from './process.mjs';

const APT_LIMIT = 10 * 60_000;
const DOWNLOAD_LIMIT = 5 * 60_000;

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, name)).find(isProgram) ?? null;
}

function playwrightsOwn() {
  try {
    const path = createRequire(join(root, 'package.json'))('playwright-core').chromium.executablePath();
    return isProgram(path) ? path : null;
  } catch {
    return null;
  }
}

/** A Chromium that is there: the one named by COPYDESK_CHROMIUM, the machine’s, or Playwright’s. Null if none is. */
export function findChromium() {
  const named = process.env.COPYDESK_CHROMIUM;
  if (named && isProgram(named)) return named;
  return (
    onPath('chromium') ??
    onPath('chromium-browser') ??
    onPath('google-chrome') ??
    onPath('google-chrome-stable') ??
    playwrightsOwn()
  );
}

function isDebianAsRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

async function fromApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { limit: APT_LIMIT, env });
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    limit: APT_LIMIT,
    env,
  });
}

function fromPlaywright() {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  return run(process.execPath, [cli, 'install', 'chromium'], { limit: DOWNLOAD_LIMIT });
}

/**
 * Finds a Chromium for the tests and installs one where there is none.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>} its path
 */
export async function ensureChromium(say) {
  const there = findChromium();
  if (there) return there;
  say('Installing a browser for the tests (once) …');
  const { output } = isDebianAsRoot() ? await fromApt() : await fromPlaywright();
  const installed = findChromium();
  if (installed) return installed;
  throw new SetupError(
    `No browser could be installed for the tests. The installer said last:\n\n${lastLines(output)}\n\n` +
      'Install Chromium yourself and put it on the PATH, or name it in COPYDESK_CHROMIUM.',
  );
}
