import type { Command } from './command.ts';
import { commands } from './commands.ts';

const COMMON = `  --library DIR   the library’s folder
  --settings DIR  the folder of the settings file
  --json          prints JSON: parse one object for one file and an array for several, others one value a line
  --help          shows this; after a command, that command’s
  --version       shows the version`;

const ENDS = `Results are on standard output, progress and messages on standard error.
Exit codes: 0 done; 1 it failed, of several files all; 2 wrong usage; 3 the library cannot be opened;
            5 some of the files or stories could not be done, the others were. Each that was not is named;
            6 WordPress takes nothing as it is set up; 7 it does not answer: try again later.`;

/** The help as a whole, or that of one command. */
export function cliUsage(command: Command | null = null): string {
  return command === null ? usageOfAll() : usageOf(command);
}

/** An option as it is typed: `--language LANGUAGE`. */
function typed(flag: string, { type }: Command['options'][string]): string {
  return `--${flag}${type === 'string' ? ` ${flag.toUpperCase()}` : ''}`;
}

function usageOfAll(): string {
  const rows = commands.map(({ name, takes, options, summary }) => {
    const flags = Object.entries(options).map(([flag, option]) => `[${typed(flag, option)}]`);
    return `  ${[name, takes, ...flags].filter((part) => part !== '').join(' ')}\n      ${summary}`;
  });
  return `Usage: copydesk [options] COMMAND

${rows.join('\n')}

Options of every command:
${COMMON}

${ENDS}
`;
}

function usageOf({ name, takes, summary, details, options, help = {} }: Command): string {
  const own = Object.entries(options).map(
    ([flag, option]) => [typed(flag, option), help[flag] ?? ''] as const,
  );
  const width = Math.max(...own.map(([flag]) => flag.length), 0) + 2;
  const rows = own.map(([flag, says]) => `  ${flag.padEnd(width)}${says}\n`);
  const head = `Usage: copydesk ${name} ${takes}`.trim();
  return `${head} [options]

${summary.charAt(0).toUpperCase()}${summary.slice(1)}.

${details}
${rows.length > 0 ? `\nIts own options:\n${rows.join('')}` : ''}
Options of every command:
${COMMON}

${ENDS}
`;
}
