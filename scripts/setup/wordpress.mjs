import { existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastLines, root, run } from './process.mjs';

const START_LIMIT = 6 * 60_000;
const STOP_LIMIT = 60_000;
const script = (name) => join(root, 'tests', 'support', 'wordpress', name);

/**
 * Starts a real WordPress with its own database in a folder of its own, on a free port of this machine; packages that it
 * needs are installed where this may be done (Debian, as root).
 *
 * @param {(line: string) => void} say
 * @returns {Promise<{told: string, stop: () => Promise<void>} | {missing: string}>} `told` is the file in which it
 *   says where it is and who may do what there; `missing` says why there is none.
 */
export async function startWordpress(say) {
  if (process.platform !== 'linux') return { missing: 'a WordPress for tests can be started on Linux only' };
  if (process.getuid() !== 0) return { missing: 'a WordPress for tests can be started as root only' };
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-wordpress-'));
  const stop = async () => {
    await run('bash', [script('wordpress-down.sh'), folder, '--purge'], { limit: STOP_LIMIT });
  };
  say('Starting a WordPress of the tests’ own; the first time this installs PHP and MariaDB.');
  const started = await run('bash', [script('wordpress-up.sh'), folder, String(await freePort())], {
    limit: START_LIMIT,
  });
  const told = join(folder, 'out.json');
  if (started.code === 0 && existsSync(told)) return { told, stop };
  await stop();
  return { missing: `a WordPress could not be started:\n${lastLines(started.output)}` };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
