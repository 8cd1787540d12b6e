import { execFileSync } from 'node:child_process';
import { cpus, totalmem, type } from 'node:os';
import { chromiumPath } from '../support/chromium.ts';

export interface Machine {
  processor: string;
  cores: number;
  memoryGB: number;
  system: string;
  node: string;
  browser: string;
}

/** What the figures were taken on: a figure without its machine says nothing. */
export function thisMachine(): Machine {
  const browser = execFileSync(chromiumPath(), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${process.arch}`,
    node: process.version,
    browser: browser.trim(),
  };
}
