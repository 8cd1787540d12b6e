import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project’s folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Something that a person has to settle. The message says what happened, what was kept and what to do. */
export class SetupError extends Error {
  constructor(message) {
    super(message);
    this.name = 'SetupError';
  }
}

/** The environment in which the project’s own tools, its Node first among them, are found before the machine’s. */
export function toolEnvironment(extra = {}) {
  return {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    ...extra,
  };
}

const running = new Set();
const windows = process.platform === 'win32';

/** Signals a child and all that it started. A group that is gone already is no error. */
export function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}

/**
 * Starts a program as the head of a process group of its own, so that a signal to this process is passed on once,
 * and so that a time limit ends what the program itself has started.
 */
export function launch(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, env: toolEnvironment(), detached: !windows, ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Passes SIGINT, SIGTERM and SIGHUP on to whatever runs. Returns a function that says which signal came last. */
export function passSignalsOn() {
  let last = null;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      last = signal;
      for (const child of running) signalGroup(child, signal);
    });
  }
  return () => last;
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{limit: number, show?: NodeJS.WritableStream, env?: NodeJS.ProcessEnv, onStart?: (pid: number) => void}}
 *   options `limit` in milliseconds; then the group is ended. `show` is where its output is let through to.
 * @returns {Promise<{code: number, output: string, timedOut: boolean}>} `code` is -1 where it could not be started
 *   or was ended by a signal; `output` holds both streams.
 */
export function run(command, args, { limit, show, env, onStart }) {
  return new Promise((resolve) => {
    const child = launch(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(env ? { env } : {}),
      shell: windows && !command.endsWith('.exe'),
    });
    if (child.pid !== undefined) onStart?.(child.pid);
    let output = '';
    let timedOut = false;
    const take = (chunk) => {
      output += chunk;
      show?.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    const timer = setTimeout(() => {
      timedOut = true;
      signalGroup(child, 'SIGTERM');
      setTimeout(() => signalGroup(child, 'SIGKILL'), 5000).unref();
    }, limit);
    const end = (code) => {
      clearTimeout(timer);
      resolve({ code, output, timedOut });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      end(-1);
    });
    child.once('close', (code) => end(code ?? -1));
  });
}

/** The last lines of a program’s output, for a message. */
export function lastLines(output, count = 8) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
