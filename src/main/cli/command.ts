import type { ParseArgsOptionsConfig } from 'node:util';
import type { App } from '../app.ts';

/** What a command is given. `app` is open, and is closed after the command. */
export interface CommandContext {
  app: App;
  /** What stands after the command’s name. */
  words: readonly string[];
  flags: Readonly<Record<string, string | boolean | undefined>>;
  stdin: NodeJS.ReadableStream;
  /** Writes a line to standard output. */
  out(line: string): void;
  /** Writes a line to standard error: progress and complaints. */
  note(line: string): void;
}

/** One command of the command line. */
export interface Command {
  name: string;
  /** What follows the name in the usage, such as `ID`. */
  takes: string;
  summary: string;
  /** Options beside the ones that every command has. */
  options: ParseArgsOptionsConfig;
  /** How many words it takes at least and at most. */
  words: readonly [least: number, most: number];
  /** Does it and resolves with the exit code; a failed call that is not caught becomes code 1. */
  run(context: CommandContext): Promise<number>;
}
