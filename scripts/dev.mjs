import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './setup/install.mjs';
import { node24 } from './setup/node24.mjs';
import { launch, passSignalsOn, root, SetupError } from './setup/process.mjs';

/**
 * Copydesk from its source: Vite serves the page and reloads what changes in it; the processes behind it run as they
 * are written and start again when they change. One address with a token opens both.
 */

const say = (line) => process.stderr.write(`${line}\n`);
const LINK = /http:\/\/127\.0\.0\.1:(\d+)\/\?token=(\S+)/;
const SETTLE_MS = 150;

function readOptions() {
  const { values } = parseArgs({
    options: {
      library: { type: 'string', default: join(root, '.copydesk', 'library') },
      port: { type: 'string', default: '5210' },
    },
  });
  return { library: values.library, port: Number(values.port) };
}

/** The web entry from source, started again on demand; the port of the first start is kept. */
class Backend {
  #library;
  #child = null;
  port = 0;

  constructor(library) {
    this.#library = library;
  }

  /** @returns {Promise<string | null>} the one-time token, or null where it did not start */
  async start() {
    const args = ['--library', this.#library, '--settings', join(root, '.copydesk', 'settings'), '--no-open'];
    const child = launch(node24(), [join(root, 'src/main/web.ts'), ...args, '--port', String(this.port)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    return new Promise((resolve) => {
      child.once('exit', () => resolve(null));
      child.stdout.setEncoding('utf8').on('data', (text) => {
        const [, port, token] = LINK.exec(text) ?? [];
        if (!token) return;
        this.port = Number(port);
        resolve(token);
      });
    });
  }

  async restart() {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await this.start();
  }
}

/** Sends to the web entry what is its own: the exchange of the token, the socket, the pictures. */
async function servePage(backend, port) {
  const { createServer } = await import('vite');
  const target = `http://127.0.0.1:${backend.port}`;
  const behind = {
    target,
    changeOrigin: true,
    // The web entry lets in only what comes from its own address.
    configure: (proxy) => {
      for (const event of ['proxyReq', 'proxyReqWs']) {
        proxy.on(event, (request) => request.getHeader('origin') && request.setHeader('origin', target));
      }
    },
  };
  const server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    server: {
      host: '127.0.0.1',
      port,
      proxy: { '^/\\?token=': behind, '^/socket$': { ...behind, ws: true }, '^/media/': behind },
    },
  });
  await server.listen();
  return server.config.server.port;
}

async function main() {
  const { library, port } = readOptions();
  const lastSignal = passSignalsOn();
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => pause(500).then(() => process.exit(130)));
  await ensureInstalled(say);
  const backend = new Backend(library);
  const token = await backend.start();
  if (!token) throw new SetupError('The web entry did not start; what it said is above.');
  const shown = await servePage(backend, port);
  say(`Copydesk from source is at http://127.0.0.1:${shown}/?token=${token}`);

  let pending = null;
  const changed = (_event, file) => {
    if (lastSignal() || !/\.(?:ts|json)$/.test(file ?? '')) return;
    clearTimeout(pending);
    pending = setTimeout(() => {
      say(`${file} changed: starting again.`);
      backend.restart();
    }, SETTLE_MS);
  };
  for (const folder of ['src/main', 'src/shared']) watch(join(root, folder), { recursive: true }, changed);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
