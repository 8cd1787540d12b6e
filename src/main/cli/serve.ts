import { EXIT } from '../start-failure.ts';
import { parsePort } from '../web/options.ts';
import type { Command } from './command.ts';

/** Copydesk for a browser on this machine: the web entry, by another name. */
export const serve: Command = {
  name: 'serve',
  opens: 'server',
  takes: '',
  summary: 'serves Copydesk to a browser on this machine, at 127.0.0.1 only',
  details: `Prints one line with the address, opens the browser, and serves until it is ended, as by Ctrl+C. Where another Copydesk
serves this library already, its address is printed, and this one ends.
Ends with 0 on a signal, 3 where the library cannot be opened, 4 where the port is in use.`,
  options: { port: { type: 'string' }, 'no-open': { type: 'boolean' } },
  help: {
    port: 'the port; without it the one used last, or any free one',
    'no-open': 'does not open the browser',
  },
  words: [0, 0],
  async run({ library, settings, flags, note }) {
    const port = parsePort(typeof flags.port === 'string' ? flags.port : undefined);
    if (port === 'mistake') {
      note('--port takes a number from 0 to 65535.');
      return EXIT.usage;
    }
    // The server’s own code is loaded only here.
    const entry = await import('../web/serve.ts');
    return entry.serve({ library, settings, port, open: flags['no-open'] !== true });
  },
};
