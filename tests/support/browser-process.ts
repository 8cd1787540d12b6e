import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumArgs, chromiumPath } from './chromium.ts';

const START_LIMIT = 60_000;

/** A browser of its own with a profile that outlives it: it can be killed with all its processes, and started again. */
export class BrowserProcess {
  readonly #profile = mkdtempSync(join(tmpdir(), 'copydesk-browser-'));
  #child: ChildProcess | null = null;
  #browser: Browser | null = null;

  /** Starts the browser and answers its first page. */
  async start(): Promise<Page> {
    const child = spawn(
      chromiumPath(),
      [
        ...chromiumArgs(),
        '--headless=new',
        '--remote-debugging-port=0',
        '--no-default-browser-check',
        '--hide-crash-restore-bubble',
        '--lang=en-GB',
        '--window-size=1280,800',
        `--user-data-dir=${this.#profile}`,
        'about:blank',
      ],
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: this.#profile } },
    );
    this.#child = child;
    this.#browser = await chromium.connectOverCDP(await addressOf(child));
    const context = this.#browser.contexts()[0];
    if (!context) throw new Error('The browser has no window.');
    return context.pages()[0] ?? context.newPage();
  }

  /** kill -9 of the browser and all its processes. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child?.pid === undefined) return;
    const gone = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    await this.#browser?.close().catch(() => undefined);
  }

  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** The address at which a browser that has just been started takes commands. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const tooLate = setTimeout(() => reject(new Error(`The browser did not start:\n${said}`)), START_LIMIT);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (!found?.[1]) return;
      clearTimeout(tooLate);
      resolve(found[1]);
    });
    child.once('exit', (code) => reject(new Error(`The browser ended (${code}):\n${said}`)));
  });
}
