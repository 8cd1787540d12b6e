import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const ADDRESS = /Copydesk is at (http:\/\/127\.0\.0\.1:(\d+)\/\?token=\S+)/;
const START_LIMIT = 60_000;

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** The Node that Copydesk is started with, whatever runs the tests. */
export function copydeskNode(): string {
  const own = join(project, 'node_modules/.bin/node');
  return existsSync(own) ? own : process.execPath;
}

/** The built program’s file, `web.js` or `cli.js`. */
export function builtEntry(name: string): string {
  return join(project, 'dist/main', name);
}

/** A home folder of its own, so that no test reads or changes the settings of whoever runs it. */
export class TemporaryHome {
  readonly path = mkdtempSync(join(tmpdir(), 'copydesk-home-'));

  get environment(): NodeJS.ProcessEnv {
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...rest } = process.env;
    return {
      ...rest,
      HOME: this.path,
      XDG_CONFIG_HOME: join(this.path, '.config'),
      XDG_DATA_HOME: join(this.path, '.local/share'),
      APPDATA: join(this.path, 'AppData'),
    };
  }

  get library(): string {
    return join(this.path, 'library');
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 5 });
  }
}

export interface ServerOptions {
  /** Where the library is; a fresh folder in the home without it. */
  library?: string;
  /** 0 takes a free port; a restart then takes the same one again. */
  port?: number;
  /** Put before the command, to start it under another program: `['prlimit', '--fsize=…']`. */
  under?: readonly string[];
  /** Variables that the process is given beside those of its home. */
  environment?: Readonly<Record<string, string>>;
}

/** How a start ended that did not come to serving. */
export interface FailedStart {
  code: number | null;
  output: string;
}

/** The real web entry, built, as a process of its own that can be killed and started again. */
export class CopydeskServer {
  readonly home: TemporaryHome;
  readonly library: string;
  #options: ServerOptions;
  #child: Child | null = null;
  #output = '';
  #link = '';
  #port: number;

  constructor(options: ServerOptions = {}, home = new TemporaryHome()) {
    this.home = home;
    this.library = options.library ?? home.library;
    this.#options = options;
    this.#port = options.port ?? 0;
    mkdirSync(this.library, { recursive: true });
  }

  static async start(options: ServerOptions = {}): Promise<CopydeskServer> {
    const server = new CopydeskServer(options);
    await server.start();
    return server;
  }

  /** The address with its one-time token, as the last start printed it. */
  get link(): string {
    return this.#link;
  }

  /** A link of its own, asked for as a second start asks: the printed one opens only once. */
  async newLink(): Promise<string> {
    const { control } = JSON.parse(readFileSync(join(this.library, 'running.json'), 'utf8'));
    const headers = { authorization: `Bearer ${control}` };
    const response = await fetch(`${this.origin}/control/link`, { method: 'POST', headers });
    return (await response.json()).url;
  }

  get port(): number {
    return this.#port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Everything that the process has printed, all starts together. */
  get output(): string {
    return this.#output;
  }

  /** Starts the process and waits until it serves. */
  async start(): Promise<void> {
    const failed = await this.tryStart();
    if (failed) throw new Error(`Copydesk did not start (${failed.code}):\n${failed.output}`);
  }

  /** Starts the process; answers how it failed where it ended before it served, else null. */
  tryStart(): Promise<FailedStart | null> {
    if (this.#child) throw new Error('This server runs already.');
    const child = this.#spawn();
    this.#child = child;
    let said = '';
    return new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => {
        child.kill('SIGKILL');
        reject(new Error(`Copydesk did not serve within ${START_LIMIT / 1000} s:\n${said}`));
      }, START_LIMIT);
      const hear = (chunk: string) => {
        said += chunk;
        this.#output += chunk;
        const found = ADDRESS.exec(said);
        if (!found?.[1]) return;
        clearTimeout(tooLate);
        this.#link = found[1];
        this.#port = Number(found[2]);
        resolve(null);
      };
      child.stdout.setEncoding('utf8').on('data', hear);
      child.stderr.setEncoding('utf8').on('data', hear);
      child.once('error', reject);
      child.once('close', (code) => {
        clearTimeout(tooLate);
        if (this.#child === child) this.#child = null;
        resolve({ code, output: said });
      });
    });
  }

  /** kill -9: no handler runs, nothing is written any more. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Asks the process to close, as Ctrl+C does. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Ends the process and removes its home. */
  async dispose(): Promise<void> {
    await this.#end('SIGKILL');
    this.home.remove();
  }

  #spawn(): Child {
    const command = [
      ...(this.#options.under ?? []),
      copydeskNode(),
      builtEntry('web.js'),
      ...['--library', this.library, '--port', String(this.#port), '--no-open'],
    ];
    return spawn(command[0] ?? '', command.slice(1), {
      cwd: this.home.path,
      env: { ...this.home.environment, ...this.#options.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child) return Promise.resolve();
    return new Promise((resolve) => {
      child.once('close', () => resolve());
      child.kill(signal);
    });
  }
}
