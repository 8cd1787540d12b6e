import { ApiError } from '../../shared/api/errors.ts';
import { type App, createApp } from '../app.ts';
import { builtPageFolder } from '../page-files.ts';
import { environmentSecret } from '../secrets.ts';
import { openConfSettings } from '../settings/conf-store.ts';
import { describeEndFailure, describeStartFailure, EXIT, exitCodeOf } from '../start-failure.ts';
import { openInBrowser } from './browser.ts';
import { lastTime, rememberTime } from './last-time.ts';
import type { WebOptions } from './options.ts';
import { announce, linkOfRunning, withdraw } from './running.ts';
import { startWebServer, type WebServer } from './server.ts';

/** How long a start waits for another one that holds the library and has not yet said where it listens. */
const OTHER_START_MS = 3000;
/** The settings’ file writer raises every signal once more by itself, so what comes this soon is the same one. */
const SAME_SIGNAL_MS = 500;

/**
 * Serves Copydesk to a browser on this machine, until a signal ends the process. Resolves with the exit code as soon as it
 * serves, or with that of a start that came to nothing; the reason is then on standard error.
 */
export async function serve(options: WebOptions): Promise<number> {
  const running = await linkOfRunning(options.library);
  if (running) return showRunning(running, options);

  const app = await openApp(options);
  if (typeof app === 'number') return app;
  const server = await openServer(app, options);
  if (typeof server === 'number') {
    await app.close();
    return server;
  }

  quietly(() => announce(options.library, server));
  endOnSignals(async () => {
    withdraw(options.library, server);
    await server.close();
    await app.close();
  });
  show(server.freshLink(), options);
  return EXIT.ok;
}

/** Opens the library, or gives the exit code where it cannot be. When another start is just opening it, that one’s link is shown instead. */
async function openApp(options: WebOptions): Promise<App | number> {
  try {
    return await createApp({
      libraryPath: options.library,
      settings: openConfSettings(options.settings, log),
      secrets: environmentSecret(process.env),
      host: 'web',
      locales: [Intl.DateTimeFormat().resolvedOptions().locale],
      log,
    });
  } catch (error) {
    const link = isInUse(error) ? await waitForLink(options.library) : null;
    if (link) return showRunning(link, options);
    return refuseStart(describeStartFailure(error), exitCodeOf(error));
  }
}

async function openServer(app: App, options: WebOptions): Promise<WebServer | number> {
  const before = lastTime(options.library);
  const start = (port: number): Promise<WebServer> =>
    startWebServer({ app, page: builtPageFolder(), port, secret: before.secret });
  try {
    const server = await (options.port === null
      ? start(before.port).catch(() => start(0))
      : start(options.port));
    quietly(() => rememberTime(options.library, { secret: before.secret, port: server.port }));
    return server;
  } catch (error) {
    return refusePort(options.port, error);
  }
}

function refusePort(port: number | null, error: unknown): number {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return refuseStart(
      `Port ${port} is in use by another program, so Copydesk did not start. Your stories are untouched. Choose another port with --port, or leave --port out.`,
      EXIT.portInUse,
    );
  }
  if (code === 'EACCES') {
    return refuseStart(
      `This system does not let Copydesk use port ${port}. Your stories are untouched. Choose a port above 1023 with --port, or leave --port out.`,
      EXIT.portInUse,
    );
  }
  return refuseStart(describeStartFailure(error), EXIT.failed);
}

function showRunning(url: string, options: WebOptions): number {
  log('Copydesk is already running with this library.');
  show(url, options);
  return EXIT.ok;
}

/** The one line with the address that scripts and people look for. */
function show(url: string, { open }: WebOptions): void {
  process.stdout.write(`Copydesk is at ${url}\n`);
  if (open) openInBrowser(url);
}

async function waitForLink(library: string): Promise<string | null> {
  const until = Date.now() + OTHER_START_MS;
  while (Date.now() < until) {
    const link = await linkOfRunning(library);
    if (link) return link;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}

function endOnSignals(close: () => Promise<void>): void {
  let since: number | null = null;
  const end = (): void => {
    if (since === null) {
      since = performance.now();
      close().then(
        () => process.exit(EXIT.ok),
        (error: unknown) => {
          log(describeEndFailure(error));
          process.exit(EXIT.failed);
        },
      );
    } else if (performance.now() - since > SAME_SIGNAL_MS) {
      // Somebody asked again, and does not want to wait.
      process.exit(EXIT.failed);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

function refuseStart(message: string, code: number): number {
  log(message);
  return code;
}

function isInUse(error: unknown): boolean {
  return error instanceof ApiError && error.value.code === 'library-in-use';
}

/** For what is a convenience only: on a full disk Copydesk still runs, and the next start asks for a new page. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    log('the place of this start could not be written beside the library');
  }
}

function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
