import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { copydeskNode, TemporaryHome } from './copydesk-server.ts';

const source = (path: string): string => fileURLToPath(new URL(`../../src/main/${path}`, import.meta.url));
const mortalWriter = new URL('mortal-writer.ts', import.meta.url).href;

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** An entry run from source in a process and a home of its own. Its writer thread dies on SIGUSR2. */
export class EntryProcess {
  readonly home: TemporaryHome;
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
  #stdout = '';
  #stderr = '';

  constructor(entry: 'web.ts' | 'cli.ts', args: readonly string[], home = new TemporaryHome()) {
    this.home = home;
    this.child = spawn(copydeskNode(), ['--import', mortalWriter, source(entry), ...args], {
      cwd: home.path,
      env: home.environment,
    });
    this.child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      this.#stdout += chunk;
    });
    this.child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.#stderr += chunk;
    });
    this.ended = new Promise((resolve, reject) => {
      this.child.once('error', reject);
      this.child.once('close', (code) => resolve({ code, stdout: this.#stdout, stderr: this.#stderr }));
    });
  }

  /** Resolves with the first match in standard output; rejects when the process ends without one. */
  printed(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(this.#stdout);
        if (found) resolve(found);
      };
      this.child.stdout.on('data', look);
      look();
      this.ended.then(({ code, stderr }) =>
        reject(new Error(`It ended with ${code} and printed no ${pattern}:\n${stderr}`)),
      );
    });
  }

  killWriter(): void {
    this.child.kill('SIGUSR2');
  }

  /** Asks it to end, as Ctrl+C does, and waits. */
  stop(): Promise<Ended> {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}
