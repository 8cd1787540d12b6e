import { ApiError } from '../shared/api/errors.ts';
import type { App } from './app.ts';
import { type CliRun, parseCliArguments } from './cli/arguments.ts';
import { endOfOutput } from './cli/output-end.ts';
import { cliUsage } from './cli/usage.ts';
import { describeStartFailure, EXIT, exitCodeOf } from './start-failure.ts';
import { VERSION } from './version.ts';

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const note = (line: string): void => void process.stderr.write(`${line}\n`);

process.stdout.on('error', (error) => {
  const { code, says } = endOfOutput(error);
  if (says) note(says);
  process.exit(code);
});

const request = parseCliArguments(process.argv.slice(2));
switch (request.kind) {
  case 'help':
    out(cliUsage(request.command).trimEnd());
    break;
  case 'version':
    out(VERSION);
    break;
  case 'mistake':
    note(`${request.problem}\n\n${cliUsage(request.command).trimEnd()}`);
    process.exitCode = EXIT.usage;
    break;
  case 'run':
    process.exitCode = await run(request);
}

async function run(request: CliRun): Promise<number> {
  const { command, words, flags } = request;
  const context = { words, flags, stdin: process.stdin, out, note };
  if (command.opens === 'nothing') return command.run(context);
  if (command.opens === 'server') {
    return command.run({ ...context, library: request.library, settings: request.settings });
  }
  let app: App;
  try {
    app = await open(request);
  } catch (error) {
    note(describeStartFailure(error));
    return exitCodeOf(error);
  }
  try {
    return await command.run({ app, ...context });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    note(error.message);
    return EXIT.failed;
  } finally {
    await app.close();
  }
}

/** The library’s own code is loaded only here: what works on files alone starts without it. */
async function open(request: CliRun): Promise<App> {
  const [{ createApp }, { environmentSecret }, { openConfSettings }] = await Promise.all([
    import('./app.ts'),
    import('./secrets.ts'),
    import('./settings/conf-store.ts'),
  ]);
  return createApp({
    libraryPath: request.library,
    settings: openConfSettings(request.settings, note),
    secrets: environmentSecret(process.env),
    host: 'cli',
    locales: [Intl.DateTimeFormat().resolvedOptions().locale],
    log: note,
  });
}
