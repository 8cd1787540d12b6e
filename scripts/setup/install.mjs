import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { lastLines, root, run, SetupError } from './process.mjs';

const stampFile = join(root, 'node_modules', '.copydesk-installed.json');
const INSTALL_LIMIT = 15 * 60_000;

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

function wanted() {
  return JSON.stringify({
    lockfile: fingerprint(['package-lock.json']),
    platform: `${process.platform}-${process.arch}`,
  });
}

/** Whether what package.json asks for is in its place: a look at folders, to notice one that was deleted. */
function isInPlace() {
  const { dependencies, devDependencies } = readJson(join(root, 'package.json')) ?? {};
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) =>
    existsSync(join(root, 'node_modules', name, 'package.json')),
  );
}

function isStamped() {
  try {
    return readFileSync(stampFile, 'utf8') === wanted() && isInPlace();
  } catch {
    return false;
  }
}

/** Whether a package of the lockfile is meant for this machine. */
function isForHere(entry) {
  const fits = (list, here) =>
    !list ||
    (list.includes(`!${here}`) ? false : list.every((name) => name.startsWith('!')) || list.includes(here));
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch);
}

/**
 * Whether npm itself says that everything in the lockfile is there. npm writes `node_modules/.package-lock.json`
 * at the very end of an installation, so a person who ran `npm ci` by hand need not wait for it again.
 */
function npmFinished() {
  const lock = readJson(join(root, 'package-lock.json'))?.packages;
  const there = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!lock || !there) return false;
  return Object.entries(lock).every(([path, entry]) => {
    if (path === '' || entry.link || entry.optional || entry.peer || !isForHere(entry)) return true;
    return there[path]?.version === entry.version && there[path]?.integrity === entry.integrity;
  });
}

async function install(say, hold) {
  say('Installing what Copydesk needs (once, a minute or two) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--fetch-retries=2'];
  const options = { limit: INSTALL_LIMIT, env: process.env, onStart: hold };
  const { code, output, timedOut } = await run(npm, args, options);
  if (code === 0) return;
  throw new SetupError(
    `What Copydesk needs could not be installed${timedOut ? ' within 15 minutes' : ''}. npm said:\n\n` +
      `${npmErrors(output)}\n\n` +
      'Your stories are not touched by this. The packages come from a package registry, so a connection is ' +
      'needed this one time: connect, then run the same command again.',
  );
}

/** What npm says went wrong, without its warnings and its page of usage. */
function npmErrors(output) {
  const errors = output.split('\n').filter((line) => /^npm (?:error|ERR!) ./.test(line));
  return (errors.length > 0 ? errors.slice(0, 12) : [lastLines(output)]).join('\n');
}

/**
 * Makes node_modules what the lockfile says: missing, interrupted and stale installations are made anew. A stamp
 * with the lockfile’s hash is written last, so an installation that was cut short is never taken for a whole one.
 *
 * @param {(line: string) => void} say
 */
export async function ensureInstalled(say) {
  if (isStamped()) return;
  await withLock('installing', async (hold) => {
    if (isStamped()) return;
    if (!npmFinished() || !isInPlace()) await install(say, hold);
    writeFileSync(stampFile, wanted());
  });
}
