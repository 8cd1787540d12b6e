import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, SetupError } from './process.mjs';

function isNew(node) {
  try {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8', timeout: 10_000 });
    return Number(version.slice(1).split('.')[0]) >= 24;
  } catch {
    return false;
  }
}

/** The path of a Node 24: the one that npm installed for this machine, or the one that runs this script. */
export function node24() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules', `node-${windowsName()}-${process.arch}`, 'bin', file);
  if (existsSync(own) && isNew(own)) return own;
  if (isNew(process.execPath)) return process.execPath;
  throw new SetupError(
    process.platform === 'darwin'
      ? `Copydesk needs Node 24 or newer, and this is Node ${process.versions.node}. On a Mac it is not installed ` +
          'with the other packages: take it from https://nodejs.org and run the same command again.'
      : `Copydesk needs Node 24, which should be at ${own} and is not. Delete the folder node_modules and run the ` +
          'same command again; if your machine is neither x64 nor arm64, install Node 24 yourself first.',
  );
}

/**
 * Flags for every Copydesk that runs under Node. V8's bookkeeping of protected code pages can abort a process whose
 * threads come and go (`Check failed: jit_page.has_value()`) on processors with memory protection keys.
 */
export const nodeFlags = ['--no-memory-protection-keys'];

function windowsName() {
  return process.platform === 'win32' ? 'win' : process.platform;
}
