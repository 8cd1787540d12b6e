import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Node } from 'prosemirror-model';
import { type App, createApp } from '../../../src/main/app.ts';
import type { Timing } from '../../../src/main/publish/wordpress/site.ts';
import { environmentSecret } from '../../../src/main/secrets.ts';
import { openConfSettings } from '../../../src/main/settings/conf-store.ts';
import type { CallInput, CallName, CallOutput } from '../../../src/shared/api/api.ts';
import type { ApiErrorValue } from '../../../src/shared/api/errors.ts';
import type { Receipt } from '../../../src/shared/api/publish.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { schema } from '../../../src/shared/article/schema.ts';

/** Waits as short as a test can bear. */
export const QUICK: Timing = {
  answer: 1500,
  again: [30, 60],
  longestWait: 200,
  late: [0, 100, 300],
  recheck: 600_000,
};

export interface SenderOptions {
  address: string;
  user: string;
  password: string;
  timing?: Partial<Timing>;
  /** A home that is there already: its library, settings and all. */
  folder?: string;
}

/** Copydesk with a library of its own, set up to send. */
export class Sender {
  readonly app: App;
  readonly folder: string;
  /** Everything that was logged. */
  readonly log: string[];

  private constructor(app: App, folder: string, log: string[]) {
    this.app = app;
    this.folder = folder;
    this.log = log;
  }

  static async open({ address, user, password, timing, folder }: SenderOptions): Promise<Sender> {
    const home = folder ?? mkdtempSync(join(tmpdir(), 'copydesk-sender-'));
    const log: string[] = [];
    const settings = openConfSettings(join(home, 'settings'), (line) => log.push(line));
    settings.change({ wordpress: { address, user } });
    const app = await createApp({
      libraryPath: join(home, 'library'),
      settings,
      secrets: environmentSecret({ COPYDESK_WORDPRESS_PASSWORD: password }),
      timing: { ...QUICK, ...timing },
      host: 'cli',
      locales: ['en'],
      log: (line) => log.push(line),
    });
    return new Sender(app, home, log);
  }

  async ask<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
    const reply = await this.app.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code}: ${reply.error.message}`);
    return reply.value;
  }

  async create(doc: Node): Promise<string> {
    return (await this.ask('stories.create', { doc: doc.toJSON() })).id;
  }

  /** Starts a send and gives its job. */
  async start(story: string, replace = false): Promise<string> {
    return (await this.ask('publish.send', { story, replace })).job;
  }

  /** Waits for the end of a send. */
  async result(job: string): Promise<{ receipt: Receipt | null; error: ApiErrorValue | null }> {
    await this.ended(job);
    return this.ask('publish.result', { job });
  }

  async send(story: string, replace = false): Promise<Receipt> {
    const { receipt, error } = await this.result(await this.start(story, replace));
    if (!receipt) throw new Error(`Not sent: ${JSON.stringify(error)}`);
    return receipt;
  }

  /** The problem that a send ends with. */
  async refusal(story: string, replace = false): Promise<string> {
    const { error } = await this.result(await this.start(story, replace));
    return error?.code === 'not-published' ? error.data.problem : (error?.code ?? 'sent');
  }

  async close(): Promise<void> {
    await this.app.close();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  private ended(id: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = this.app.on('jobs.changed', (job) => {
        if (job.id === id && job.state !== 'running') finish();
      });
      const finish = (): void => {
        stop();
        resolve();
      };
      this.ask('jobs.list', {}).then(({ jobs }) => {
        if (jobs.some((job) => job.id === id && job.state !== 'running')) finish();
      }, reject);
    });
  }
}

/** A small story under a title. */
export function plainStory(title: string, words = 'The dam holds.', keywords: string[] = []): Node {
  return schema.node('doc', { language: 'en', keywords }, [
    schema.node('headline', { id: newId() }, schema.text(title)),
    schema.node('lede', { id: newId() }, schema.text(words)),
    // Its tag is one that WordPress writes in another way for accounts that it trusts less.
    schema.node('divider', { id: newId() }),
    schema.node('paragraph', { id: newId() }, schema.text('Engineers say it will hold.')),
  ]);
}
