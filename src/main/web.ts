import { ApiError } from '../shared/api/errors.ts';
import { type App, createApp } from './app.ts';
import { builtPageFolder } from './page-files.ts';
import { environmentSecret } from './secrets.ts';
import { openConfSettings } from './settings/conf-store.ts';
import { describeStartFailure, EXIT, exitCodeOf } from './start-failure.ts';
import { VERSION } from './version.ts';
import { openInBrowser } from './web/browser.ts';
import { lastTime, rememberTime } from './web/last-time.ts';
import { parseWebArguments, WEB_USAGE, type WebOptions } from './web/options.ts';
import { announce, linkOfRunning, withdraw } from './web/running.ts';
import { startWebServer, type WebServer } from './web/server.ts';

/** How long a start waits for another one that holds the library and has not yet said where it listens. */
const OTHER_START_MS = 3000;
/** The settings’ file writer raises every signal once more by itself, so what comes this soon is the same one. */
const SAME_SIGNAL_MS = 500;

const request = parseWebArguments(process.argv.slice(2));
switch (request.kind) {
  case 'help':
    process.stdout.write(WEB_USAGE);
    break;
  case 'version':
    process.stdout.write(`${VERSION}\n`);
    break;
  case 'mistake':
    process.stderr.write(`${request.problem}\n\n${WEB_USAGE}`);
    process.exitCode = EXIT.usage;
    break;
  case 'serve':
    await serve(request.options);
}

async function serve(options: WebOptions): Promise<void> {
  const running = await linkOfRunning(options.library);
  if (running) return showRunning(running, options);

  const app = await openApp(options);
  if (!app) return;
  const server = await openServer(app, options);
  if (!server) return app.close();

  quietly(() => announce(options.library, server));
  endOnSignals(async () => {
    withdraw(options.library, server);
    await server.close();
    await app.close();
  });
  show(server.freshLink(), options);
}

/** Opens the library. When another start is just opening it, that one’s link is shown instead. */
async function openApp(options: WebOptions): Promise<App | null> {
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
    if (link) showRunning(link, options);
    else refuseStart(describeStartFailure(error), exitCodeOf(error));
    return null;
  }
}

async function openServer(app: App, options: WebOptions): Promise<WebServer | null> {
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
    refusePort(options.port, error);
    return null;
  }
}

function refusePort(port: number | null, error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    refuseStart(
      `Port ${port} is in use by another program, so Copydesk did not start. Your stories are untouched. Choose another port with --port, or leave --port out.`,
      EXIT.portInUse,
    );
  } else if (code === 'EACCES') {
    refuseStart(
      `This system does not let Copydesk use port ${port}. Your stories are untouched. Choose a port above 1023 with --port, or leave --port out.`,
      EXIT.portInUse,
    );
  } else {
    refuseStart(describeStartFailure(error), EXIT.failed);
  }
}

function showRunning(url: string, options: WebOptions): void {
  log('Copydesk is already running with this library.');
  show(url, options);
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
          log(describeStartFailure(error));
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

function refuseStart(message: string, code: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
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
