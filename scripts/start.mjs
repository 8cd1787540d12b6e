import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './setup/build.mjs';
import { ensureElectron, hasDisplay } from './setup/electron.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { node24, nodeFlags } from './setup/node24.mjs';
import { launch, passSignalsOn, root, SetupError } from './setup/process.mjs';

const usage = `npm start -- [options]

  --library DIR        the folder in which your stories live
  --port N             the port of the web host, 1 to 65535
  --no-open            do not open a browser
  --host electron|web  the desktop window, or your browser; without it: the desktop window where there can be one
  --help               this text
`;

const say = (line) => process.stderr.write(`${line}\n`);

/** @returns {{library?: string, port?: string, open: boolean, host?: string} | null} null where help was asked for */
function readOptions() {
  const { values } = parseArgs({
    options: {
      library: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      host: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return null;
  const { library, port, host } = values;
  if (library === '') throw new TypeError('--library needs the path of a folder.');
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535)) {
    throw new TypeError(`--port needs a number from 1 to 65535, not “${port}”.`);
  }
  if (host !== undefined && host !== 'electron' && host !== 'web') {
    throw new TypeError(`--host is electron or web, not “${host}”.`);
  }
  return { library, port, host, open: !values['no-open'] };
}

/** Which binary shows the window: Electron’s, or null for the browser, with the reason said in one line. */
async function chooseHost(options) {
  if (options.host === 'web') return null;
  const forced = options.host === 'electron';
  let missing = 'there is no display for a window';
  if (hasDisplay()) {
    if (!forced && options.port !== undefined) return null;
    const electron = await ensureElectron(say);
    if ('path' in electron) return electron.path;
    missing = electron.missing;
  }
  if (forced) {
    throw new SetupError(
      `The desktop window cannot be opened: ${missing}. Nothing was changed. ` +
        'Start without --host electron to use Copydesk in your browser.',
    );
  }
  say(`Copydesk ${options.open ? 'opens in the browser' : 'is served for a browser'}: ${missing}.`);
  return null;
}

/** Looks whether the library that was asked for can be one, and says where a new one is made: it may be a misspelt name. */
function lookAtLibrary(library, folder) {
  const path = resolve(folder, library);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) say(`There is no library in ${path} yet: a new one is made there.`);
  else if (!found.isDirectory()) {
    throw new SetupError(
      `${path} is a file, not a folder. Nothing was changed. Give --library the folder in which your stories live.`,
    );
  }
}

function commandOf(electron, options) {
  const args = options.library === undefined ? [] : ['--library', options.library];
  if (electron) {
    const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return { program: electron, args: [root, ...sandbox, ...args] };
  }
  if (options.port !== undefined) args.push('--port', options.port);
  if (!options.open) args.push('--no-open');
  return { program: node24(), args: [...nodeFlags, join(root, 'dist', 'main', 'web.js'), ...args] };
}

async function main() {
  let options;
  try {
    options = readOptions();
  } catch (error) {
    say(`${error.message}\n\n${usage}`);
    return 2;
  }
  if (!options) {
    process.stdout.write(usage);
    return 0;
  }
  if (!existsSync(join(root, 'package-lock.json'))) {
    throw new SetupError(
      'package-lock.json is missing: this is not a whole copy of Copydesk. Take a new one.',
    );
  }
  const folder = process.env.INIT_CWD ?? process.cwd();
  if (options.library !== undefined) lookAtLibrary(options.library, folder);
  const lastSignal = passSignalsOn();
  await ensureInstalled(say);
  await ensureBuilt(say);
  const electron = await chooseHost(options);
  if (lastSignal()) return 130;
  const { program, args } = commandOf(electron, options);
  const child = launch(program, args, { stdio: 'inherit', cwd: folder });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(`Copydesk could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
