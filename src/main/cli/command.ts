import type { ParseArgsOptionsConfig } from 'node:util';
import type { App } from '../app.ts';

/** What a command is given. */
export interface CommandContext {
  /** What stands after the command’s name. */
  words: readonly string[];
  flags: Readonly<Record<string, string | boolean | undefined>>;
  stdin: NodeJS.ReadableStream;
  /** Writes a line to standard output. */
  out(line: string): void;
  /** Writes a line to standard error: progress and complaints. */
  note(line: string): void;
}

/** What a command on the library is given: `app` is open, and is closed after the command. */
export interface LibraryContext extends CommandContext {
  app: App;
}

/** What a command is given that opens the library for others: where that is. */
export interface ServerContext extends CommandContext {
  library: string;
  settings: string;
}

/** One command of the command line: on the library, on files alone, or one that serves the library. */
export type Command = CommandShape &
  (
    | {
        opens: 'library';
        /** Does it and resolves with the exit code; a failed call that is not caught becomes code 1. */
        run(context: LibraryContext): Promise<number>;
      }
    | { opens: 'nothing'; run(context: CommandContext): Promise<number> }
    /** Resolves when it serves; what it listens to keeps the process alive. */
    | { opens: 'server'; run(context: ServerContext): Promise<number> }
  );

interface CommandShape {
  name: string;
  /** What follows the name in the usage, such as `ID`. */
  takes: string;
  summary: string;
  /** What its own help says beside the summary: what it prints, and how it ends. */
  details: string;
  /** Options beside the ones that every command has. */
  options: ParseArgsOptionsConfig;
  /** What each of these is for. */
  help?: Readonly<Record<string, string>>;
  /** How many words it takes at least and at most. */
  words: readonly [least: number, most: number];
}
