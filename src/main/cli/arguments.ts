import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { defaultFolders } from '../app-folders.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';

export type CliRequest = { kind: 'help' | 'version' } | { kind: 'mistake'; problem: string } | CliRun;

export interface CliRun {
  kind: 'run';
  command: Command;
  words: string[];
  flags: Record<string, string | boolean | undefined>;
  library: string;
  settings: string;
}

/** Options of every command. */
const common = {
  library: { type: 'string' },
  settings: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

export function parseCliArguments(args: readonly string[]): CliRequest {
  try {
    const everyOption = Object.assign(
      {},
      ...commands.map(({ options }) => options),
    ) as ParseArgsOptionsConfig;
    const { values, positionals } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: { ...everyOption, ...common },
    });
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const [name, ...words] = positionals;
    if (name === undefined) return mistake('Say what to do.');
    const command = commands.find((candidate) => candidate.name === name);
    if (!command) return mistake(`There is no command “${name}”.`);
    const flags = plainFlags(values);
    const foreign = Object.keys(flags).find((flag) => !(flag in common) && !(flag in command.options));
    if (foreign !== undefined) return mistake(`“${name}” has no option --${foreign}.`);
    const [least, most] = command.words;
    if (words.length < least || words.length > most) {
      return mistake(`Use it as: copydesk ${command.name} ${command.takes}`.trim());
    }
    const folders = defaultFolders();
    return {
      kind: 'run',
      command,
      words,
      flags,
      library: resolve(textOf(values.library) ?? folders.library),
      settings: resolve(textOf(values.settings) ?? folders.settings),
    };
  } catch (error) {
    return mistake(error instanceof Error ? error.message : 'The options were not understood.');
  }
}

/** The help, made from the list of commands. */
export function cliUsage(): string {
  const rows = commands.map(({ name, takes, options, summary }) => {
    const flags = Object.entries(options).map(
      ([flag, { type }]) => `[--${flag}${type === 'string' ? ` ${flag.toUpperCase()}` : ''}]`,
    );
    return `  ${[name, takes, ...flags].filter((part) => part !== '').join(' ')}\n      ${summary}`;
  });
  return `Usage: copydesk [options] COMMAND

${rows.join('\n')}

Options of every command:
  --library DIR   the library’s folder
  --settings DIR  the folder of the settings file
  --json          prints JSON: parse one object for one file and an array for several, others one value a line
  --help          shows this
  --version       shows the version

Results are on standard output, progress and messages on standard error.
Exit codes: 0 done; 1 it failed, of several files all; 2 wrong usage; 3 the library cannot be opened;
            5 some of the files could not be taken, the others were. Each that was not is named.
`;
}

function mistake(problem: string): CliRequest {
  return { kind: 'mistake', problem };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** No option here may be given twice, so none is a list. */
function plainFlags(values: Record<string, unknown>): Record<string, string | boolean | undefined> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string | boolean] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'boolean',
    ),
  );
}
