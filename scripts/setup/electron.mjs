import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24 } from './node24.mjs';
import { root, run } from './process.mjs';

const folder = join(root, 'node_modules', 'electron');
const RELEASES = 'https://github.com/electron/electron/releases/download';
const CONNECT_LIMIT = 4_000;
const DOWNLOAD_LIMIT = 5 * 60_000;

/** The path of Electron’s binary where it is unpacked and whole, else null. Never downloads anything. */
export function findElectron() {
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8').trim();
    const distribution = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
    const binary = join(distribution, name);
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/** Whether a window can be shown at all. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Where the binary comes from: the very file, so that a page that answers for another does not deceive. */
function downloadAddress() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  if (mirror) return mirror;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${RELEASES}/v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

async function canDownload() {
  try {
    const answer = await fetch(downloadAddress(), {
      method: 'HEAD',
      signal: AbortSignal.timeout(CONNECT_LIMIT),
    });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Electron’s package downloads its binary when it is first asked for. That is done here instead, in a process of its
 * own and only where the download answers at once, so that a start without a connection waits four seconds at most.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<{path: string} | {missing: string}>} the binary, or why there is none
 */
export async function ensureElectron(say) {
  const there = findElectron();
  if (there) return { path: there };
  if (!existsSync(join(folder, 'install.js'))) return { missing: 'Electron is not installed' };
  if (!(await canDownload())) return { missing: 'Electron could not be downloaded: no connection to it' };
  say('Downloading Electron (once) …');
  const { timedOut } = await run(node24(), [join(folder, 'install.js')], { limit: DOWNLOAD_LIMIT });
  const path = findElectron();
  if (path) return { path };
  return {
    missing: timedOut
      ? 'downloading Electron took more than five minutes'
      : 'Electron could not be downloaded',
  };
}
