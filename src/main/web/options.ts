import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultFolders } from '../app-folders.ts';

export interface WebOptions {
  library: string;
  settings: string;
  /** Null takes the port that this library was served on last, where it is free. */
  port: number | null;
  open: boolean;
}

/** What the arguments ask for; or a text to print, and whether it answers a mistake. */
export type WebRequest =
  | { kind: 'serve'; options: WebOptions }
  | { kind: 'help' | 'version' }
  | { kind: 'mistake'; problem: string };

export const WEB_USAGE = `Usage: web.js [options]

Serves Copydesk to a browser on this machine, at 127.0.0.1 only.

  --library DIR   the library’s folder
  --settings DIR  the folder of the settings file
  --port N        the port; without it the one used last, or any free one
  --no-open       does not open the browser
  --help          shows this
  --version       shows the version

Exit codes: 0 ended by a signal, or another Copydesk serves this library already and gave a link;
1 an unforeseen failure; 2 wrong usage; 3 the library cannot be opened; 4 the port is in use.
`;

export function parseWebArguments(args: readonly string[]): WebRequest {
  const folders = defaultFolders();
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        library: { type: 'string' },
        settings: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean' },
        version: { type: 'boolean' },
      },
    });
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const port = parsePort(values.port);
    if (port === 'mistake') return { kind: 'mistake', problem: '--port takes a number from 0 to 65535.' };
    return {
      kind: 'serve',
      options: {
        library: resolve(values.library ?? folders.library),
        settings: resolve(values.settings ?? folders.settings),
        port,
        open: values['no-open'] !== true,
      },
    };
  } catch (error) {
    return {
      kind: 'mistake',
      problem: error instanceof Error ? error.message : 'The options were not understood.',
    };
  }
}

/** The port that a text names, null where none is given. */
export function parsePort(text: string | undefined): number | null | 'mistake' {
  if (text === undefined) return null;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65535 ? port : 'mistake';
}
