import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { defaultFolders } from '../app-folders.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';

/** What was asked for. Help and mistakes are those of a command where one was named. */
export type CliRequest =
  | { kind: 'version' }
  | { kind: 'help'; command: Command | null }
  | { kind: 'mistake'; problem: string; command: Command | null }
  | CliRun;

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
  help: { type: 'boolean', short: 'h' },
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
    if (values.version) return { kind: 'version' };
    const [name, ...words] = positionals;
    const command = commands.find((candidate) => candidate.name === name) ?? null;
    if (name !== undefined && !command) return mistake(`There is no command “${name}”.`);
    if (values.help) return { kind: 'help', command };
    if (!command) return mistake('Say what to do.');
    const flags = plainFlags(values);
    const foreign = Object.keys(flags).find((flag) => !(flag in common) && !(flag in command.options));
    if (foreign !== undefined) return mistake(`“${name}” has no option --${foreign}.`, command);
    if (flags.library === '' || flags.settings === '')
      return mistake('A folder without a name is none.', command);
    const [least, most] = command.words;
    if (words.length < least || words.length > most) {
      return mistake(`Use it as: copydesk ${command.name} ${command.takes}`.trim(), command);
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

function mistake(problem: string, command: Command | null = null): CliRequest {
  return { kind: 'mistake', problem, command };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** An option that may be given several times is as one with commas between. */
function plainFlags(values: Record<string, unknown>): Record<string, string | boolean | undefined> {
  const joined = Object.entries(values).map(([flag, value]) => [
    flag,
    Array.isArray(value) ? value.join(',') : value,
  ]);
  return Object.fromEntries(
    joined.filter(
      (entry): entry is [string, string | boolean] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'boolean',
    ),
  );
}
