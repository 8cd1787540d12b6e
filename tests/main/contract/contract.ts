import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  calls,
  MAX_CALL_BYTES,
  type PushName,
  type PushValue,
  pushes,
} from '../../../src/shared/api/api.ts';
import { apiErrorSchema, type ErrorCode } from '../../../src/shared/api/errors.ts';
import { FORMAT_NAMES } from '../../../src/shared/api/publish.ts';
import type { Reply, Seam } from '../../../src/shared/api/seam.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { generatedStory } from '../../support/fill-library.ts';
import { recordSeam, type SeamRecorder } from '../../support/seam-recorder.ts';
import { smallWordpress } from '../../support/wordpress/small-wordpress.ts';

/** An entry that runs over an empty library of its own, seen from its caller’s side. */
export interface RunningEntry {
  readonly host: 'electron' | 'web' | 'cli';
  readonly seam: Seam;
  /** Sends what no caller of ours would send, past every check of the caller’s side. */
  raw(name: unknown, input: unknown): Promise<Reply<unknown>>;
  /** Makes the library’s writer thread die. */
  killWriter(): void;
  stop(): Promise<void>;
}

/** A grey pixel as PNG. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

const WIRE_TEXT = `Mine reopens after a year

KARAGANDA, Kazakhstan, March 4 (KazInform) — The mine reopened on Monday, its owner said.

Miners welcomed the decision and returned to work in the morning.
`;

const PASSWORD = 'abcd EFGH ijkl MNOP';

/** What every entry does alike. One suite, run against each. */
export function describeContract(name: string, start: () => Promise<RunningEntry>): void {
  describe(`the contract, ${name}`, () => {
    let entry: RunningEntry;
    let recorder: SeamRecorder;
    let seam: Seam;

    beforeAll(async () => {
      // What the entry is started with; the desktop’s own process takes it out of here.
      process.env.COPYDESK_WORDPRESS_PASSWORD = PASSWORD;
      entry = await start();
      delete process.env.COPYDESK_WORDPRESS_PASSWORD;
      recorder = recordSeam(entry.seam);
      seam = recorder.seam;
    }, 60_000);
    afterAll(() => entry?.stop());

    async function must<N extends CallName>(call: N, input: CallInput<N>): Promise<CallOutput<N>> {
      const reply = await seam.call(call, input);
      if (!reply.ok) throw new Error(`${call}: ${reply.error.code}: ${reply.error.message}`);
      const parsed = calls[call].output.safeParse(reply.value);
      expect(parsed.error?.issues ?? [], `the output of ${call}`).toEqual([]);
      return reply.value;
    }

    async function refused(call: unknown, input: unknown, code: ErrorCode): Promise<Record<string, unknown>> {
      const reply = await entry.raw(call, input);
      if (reply.ok) throw new Error(`${String(call)} was answered with a value`);
      expect(apiErrorSchema.safeParse(reply.error).success).toBe(true);
      expect(reply.error.code).toBe(code);
      expect(reply.error.message).not.toBe('');
      return reply.error.data;
    }

    function heard<P extends PushName>(
      push: P,
      fits: (value: PushValue<P>) => boolean = () => true,
    ): Promise<PushValue<P>> {
      return new Promise((resolve) => {
        const stop = seam.on(push, (value) => {
          if (!fits(value)) return;
          expect(pushes[push].safeParse(value).error?.issues ?? [], `the push ${push}`).toEqual([]);
          stop();
          resolve(value);
        });
      });
    }

    /** A step that types into the lede of an empty story. */
    async function typing(id: string, text: string): Promise<{ version: number; step: unknown }> {
      const { version } = await must('stories.open', { id });
      const slice = { content: [{ type: 'text', text }] };
      return { version, step: { stepType: 'replace', from: 3, to: 3, slice } };
    }

    test('it says which Copydesk it is', async () => {
      const info = await must('app.info', {});
      expect(info.host).toBe(entry.host);
      expect(info.version).toMatch(/^\d+\.\d+\.\d+/);
    });

    test('a story is made, written in, read back, and told about', async () => {
      // The samples are told of too, when they are counted in a pause.
      const samples = (await must('stories.list', {})).stories.map((story) => story.id);
      const created = heard('stories.changed', ({ ids }) => ids.some((each) => !samples.includes(each)));
      const { id } = await must('stories.create', { language: 'kk' });
      expect((await created).ids).toContain(id);

      const client = newId();
      const { version, step } = await typing(id, 'Қазақ тілі — “Oʻzbek”');
      const told = heard('stories.appended', (value) => value.id === id);
      expect(await must('stories.append', { id, version, client, steps: [step] })).toEqual({
        version: version + 1,
      });
      expect(await told).toMatchObject({ id, version: version + 1, steps: [{ client }] });

      const since = await must('stories.since', { id, version });
      expect(since.steps).toEqual([{ client, step: expect.anything() }]);
      const { doc } = await must('versions.read', { id, version: since.version });
      expect(JSON.stringify(doc)).toContain('Қазақ тілі — “Oʻzbek”');
      await must('stories.close', { id, client });

      const list = await must('stories.list', { language: 'kk' });
      expect(list.stories.map((story) => story.id)).toEqual([id]);
      await expect.poll(async () => (await must('stories.search', { text: 'қазақ' })).hits.length).toBe(1);
    });

    test('steps at an old version are refused with the version to catch up to', async () => {
      const { id } = await must('stories.create', {});
      const { version, step } = await typing(id, 'one');
      await must('stories.append', { id, version, client: 'a', steps: [step] });
      const data = await refused(
        'stories.append',
        { id, version, client: 'b', steps: [step] },
        'version-conflict',
      );
      expect(data).toEqual({ version: version + 1 });
    });

    test('steps that do not fit are refused whole', async () => {
      const { id } = await must('stories.create', {});
      const { version, step } = await typing(id, 'kept?');
      const broken = { stepType: 'replace', from: 4000, to: 4001 };
      await refused('stories.append', { id, version, client: 'a', steps: [step, broken] }, 'steps-rejected');
      expect((await must('stories.since', { id, version: 0 })).steps).toEqual([]);
    });

    test('status, trash and restore', async () => {
      const { id } = await must('stories.create', {});
      await must('stories.setStatus', { id, status: 'review' });
      await must('stories.trash', { id });
      expect((await must('stories.open', { id })).readOnly).toBe('trashed');
      await must('stories.restore', { id });
      expect((await must('stories.open', { id })).summary).toMatchObject({ status: 'review', trashed: null });
    });

    test('versions are named, listed and read', async () => {
      const { id } = await must('stories.create', {});
      const named = await must('versions.name', { id, name: 'As filed' });
      const { versions } = await must('versions.list', { id });
      expect(versions).toContainEqual(named);
    });

    test('conflict copies are kept, listed, settled and told about', async () => {
      const { id: story } = await must('stories.create', {});
      const told = heard('conflicts.changed', (value) => value.story === story);
      const { id } = await must('conflicts.keep', { story, blocks: [], text: 'слова', reason: 'unsent' });
      await told;
      expect((await must('conflicts.list', { story })).copies).toMatchObject([{ id, text: 'слова' }]);
      await must('conflicts.settle', { id, settled: true });
      expect((await must('conflicts.list', {})).copies).toEqual([]);
    });

    test('bytes of wire text become a story that keeps what it was made from', async () => {
      const base64 = Buffer.from(WIRE_TEXT).toString('base64');
      const { story, origin } = await must('import.file', { name: 'mine.txt', base64 });
      expect(origin).toMatchObject({ story, name: 'mine.txt', encoding: 'utf-8', certain: true });
      const { summary } = await must('stories.open', { id: story });
      expect(summary).toMatchObject({ headline: 'Mine reopens after a year', language: 'en' });
      expect((await must('origins.list', { story })).origins).toEqual([origin]);
      expect(await must('origins.read', { id: origin.id })).toMatchObject({ text: WIRE_TEXT, base64 });
      await refused('origins.read', { id: newId() }, 'not-found');
    });

    test('bytes that are sent again under the same id make no second story', async () => {
      const input = { name: 'mine.txt', base64: Buffer.from(WIRE_TEXT).toString('base64'), story: newId() };
      const first = await must('import.file', input);
      expect(first.story).toBe(input.story);
      expect(await must('import.file', input)).toEqual(first);
    });

    test('bytes that are no text are refused with the reason', async () => {
      const base64 = Buffer.from('\x89PNG\r\n', 'latin1').toString('base64');
      const data = await refused('import.file', { name: 'mine.png', base64 }, 'not-a-story');
      expect(data).toEqual({ name: 'mine.png', reason: 'binary', line: null });
    });

    test('what is pasted into a story is kept beside it', async () => {
      const { id: story } = await must('stories.create', {});
      const removed = [{ kind: 'furniture' as const, text: 'Share this article', after: 3 }];
      const origin = await must('origins.keep', { story, name: '', text: WIRE_TEXT, removed });
      expect((await must('origins.list', { story })).origins).toEqual([origin]);
    });

    test('files are imported by their paths, as a job, but not for a page in a browser', async () => {
      const paths = ['/nowhere/story.txt'];
      if (entry.host === 'web') {
        await refused('import.start', { paths }, 'not-allowed');
        await refused('import.result', { job: newId() }, 'not-found');
        return;
      }
      const ended = heard('jobs.changed', ({ kind, state }) => kind === 'import' && state !== 'running');
      const { job } = await must('import.start', { paths });
      expect(await ended).toMatchObject({ id: job, state: 'done', failures: [{ what: paths[0] }] });
      expect(await must('import.result', { job })).toEqual({ stories: [] });
    });

    test('a picture goes in and comes out', async () => {
      const { hash, type } = await must('media.add', { name: 'pixel.png', base64: PIXEL });
      expect(type).toBe('image/png');
      expect((await must('media.read', { hash })).type).toBe('image/png');
      await refused('media.read', { hash: '0'.repeat(64) }, 'not-found');
    });

    test('a story is made in every form, and what was downloaded leaves a receipt', async () => {
      const { id: story } = await must('stories.create', { doc: generatedStory(7, 60) });
      for (const format of FORMAT_NAMES) {
        const made = await must('export.make', { story, format });
        expect(made.name).toMatch(/^[a-z0-9.-]+$/);
        expect(made.text.length).toBeGreaterThan(200);
        const told = heard('receipts.changed', (value) => value.story === story);
        const { name, version, content, notes } = made;
        const receipt = await must('export.downloaded', { story, format, name, version, content, notes });
        expect(receipt).toMatchObject({ story, format, target: name, version, content });
        await told;
      }
      const { receipts } = await must('receipts.list', { story });
      expect(receipts.map(({ format }) => format)).toEqual([...FORMAT_NAMES].reverse());
      await refused('export.make', { story: newId(), format: 'html' }, 'not-found');
      await refused('export.make', { story, format: 'pdf' }, 'bad-input');
    });

    test('a story is written into a folder, but not for a page in a browser', async () => {
      const { id: story } = await must('stories.create', { doc: generatedStory(8, 60) });
      const folder = mkdtempSync(join(tmpdir(), 'copydesk-out-'));
      try {
        const input = { story, formats: [...FORMAT_NAMES], folder };
        if (entry.host === 'web') return void (await refused('export.write', input, 'not-allowed'));
        const { receipts, failed } = await must('export.write', input);
        expect(failed).toEqual([]);
        expect(receipts.map(({ target }) => basename(target)).sort()).toEqual(readdirSync(folder).sort());
        expect(await must('receipts.list', { story })).toEqual({ receipts: receipts.toReversed() });
        const nowhere = await refused('export.write', { ...input, folder: 'nowhere' }, 'not-written');
        expect(nowhere).toEqual({ path: 'nowhere', reason: 'relative' });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    test('a folder is asked for where there is a window to ask in', async () => {
      if (entry.host !== 'electron') return void (await refused('export.chooseFolder', {}, 'not-allowed'));
      expect(await must('export.chooseFolder', { folder: '/out' })).toEqual({ folder: null });
    });

    test('a story is sent to WordPress as a job, by an account that says what it may do', async () => {
      const { id: story } = await must('stories.create', { doc: generatedStory(10, 60) });
      const site = await smallWordpress();
      try {
        expect(await refused('publish.account', {}, 'not-published')).toMatchObject({ problem: 'notSetUp' });
        await must('settings.change', { wordpress: { address: site.url, user: 'aida' } });
        expect(await must('publish.setup', {})).toEqual({
          address: site.url,
          user: 'aida',
          password: 'environment',
          keepsPassword: entry.host === 'electron',
          variable: 'COPYDESK_WORDPRESS_PASSWORD',
        });
        expect(await must('publish.account', {})).toMatchObject({ user: 'Aida', can: { draft: true } });
        const ended = heard('jobs.changed', ({ kind, state }) => kind === 'send' && state !== 'running');
        const { job } = await must('publish.send', { story });
        expect(await ended).toMatchObject({ id: job, state: 'done' });
        const { receipt, error } = await must('publish.result', { job });
        expect(error).toBeNull();
        expect((await must('receipts.list', { story })).receipts).toEqual([receipt]);
        expect((await must('stories.open', { id: story })).summary.status).toBe('sent');

        const failed = heard('jobs.changed', ({ kind, state }) => kind === 'send' && state === 'failed');
        const { job: other } = await must('publish.send', { story: newId() });
        await failed;
        expect((await must('publish.result', { job: other })).error?.code).toBe('not-found');
        await refused('publish.result', { job: newId() }, 'not-found');
        await refused('publish.send', { story: 'x' }, 'bad-input');
        if (entry.host === 'electron') await must('publish.keepPassword', { password: PASSWORD });
        else await refused('publish.keepPassword', { password: PASSWORD }, 'unsupported');
      } finally {
        await site.close();
      }
    });

    test('a translation is made once, listed, and what is known of its blocks kept and told about', async () => {
      const { id: source } = await must('stories.create', { doc: generatedStory(9, 60) });
      const input = { id: newId(), source, language: 'ru', translator: 'Aida Osmonova' };
      const told = heard('stories.changed', ({ ids }) => ids.includes(source));
      expect(await must('translations.create', input)).toEqual({ id: input.id });
      await told;
      expect(await must('translations.create', input)).toEqual({ id: input.id });
      const { summary } = await must('stories.open', { id: input.id });
      expect(summary).toMatchObject({
        translationOf: source,
        language: 'ru',
        byline: expect.stringMatching(/Aida Osmonova$/),
      });

      const hash = 'a'.repeat(64);
      const record = {
        block: newId(),
        kind: 'checked' as const,
        source: hash,
        target: hash,
        sourceBlocks: [],
      };
      const known = heard('translations.changed', ({ translation }) => translation === input.id);
      await must('translations.record', { translation: input.id, records: [record] });
      await known;
      const records = async () => (await must('translations.records', { translation: input.id })).records;
      expect(await records()).toEqual([record]);
      await must('translations.record', { translation: input.id, records: [], forget: [record.block] });
      expect(await records()).toEqual([]);

      const { words } = (await must('stories.open', { id: source })).summary;
      await expect
        .poll(async () => (await must('translations.list', { source })).translations)
        .toEqual([
          {
            id: input.id,
            language: 'ru',
            headline: '',
            status: 'draft',
            progress: { words, empty: words, draft: 0, checked: 0, stale: 0 },
          },
        ]);
      await refused('translations.create', { source: newId(), language: 'ru' }, 'not-found');
      await refused('translations.create', { source, language: '' }, 'bad-input');
      await refused('translations.list', { source: newId() }, 'not-found');
      await refused('translations.records', { translation: newId() }, 'not-found');
      const wrong = { ...record, source: 'no hash' };
      await refused('translations.record', { translation: input.id, records: [wrong] }, 'bad-input');
    });

    test('the library says that it can be written to', async () => {
      expect(await must('library.health', {})).toEqual({ state: 'ok' });
    });

    test('settings are read, changed, kept and told about', async () => {
      const before = await must('settings.read', {});
      const told = heard('settings.changed');
      const after = await must('settings.change', { theme: 'dark', layout: { listWidth: 400 } });
      expect(after).toEqual({ ...before, theme: 'dark', layout: { ...before.layout, listWidth: 400 } });
      expect(await told).toEqual(after);
      expect(await must('settings.read', {})).toEqual(after);
    });

    test('a job tells its progress and its end', async () => {
      const ended = heard('jobs.changed', ({ kind, state }) => kind === 'verify' && state !== 'running');
      const { job } = await must('library.verify', {});
      expect(await ended).toMatchObject({ id: job, state: 'done', failures: [] });
      expect((await must('jobs.list', {})).jobs).toContainEqual(
        expect.objectContaining({ id: job, state: 'done' }),
      );
    });

    test('a job that is cancelled ends and says so', async () => {
      for (let seed = 0; seed < 30; seed++) await must('stories.create', { doc: generatedStory(seed, 3000) });
      const ended = heard('jobs.changed', ({ kind, state }) => kind === 'reindex' && state !== 'running');
      const { job } = await must('library.reindex', {});
      await must('jobs.cancel', { job });
      expect(await ended).toMatchObject({ id: job, state: 'cancelled' });
      await refused('jobs.cancel', { job: newId() }, 'not-found');
    });

    test('names that are no call are refused, inherited ones too', async () => {
      for (const unknown of [
        'stories.burn',
        'constructor',
        '__proto__',
        'toString',
        'hasOwnProperty',
        '',
        null,
        7,
        {},
        ['stories.list'],
      ]) {
        await refused(unknown, {}, 'unknown-call');
      }
    });

    test('input of the wrong shape is refused with what is wrong', async () => {
      expect(await refused('stories.open', { id: 'no id' }, 'bad-input')).toMatchObject({
        problems: [expect.stringContaining('id')],
      });
      for (const input of [null, 'text', 7, [], { id: newId(), more: 1 }, {}]) {
        await refused('stories.open', input, 'bad-input');
      }
      await refused('stories.open', { id: newId() }, 'not-found');
    });

    test('input that is too large is refused, and the next call is answered', async () => {
      const data = await refused('stories.search', { text: 'x'.repeat(MAX_CALL_BYTES + 1) }, 'too-large');
      expect(data).toMatchObject({ limit: MAX_CALL_BYTES });
      await must('app.info', {});
    }, 30_000);

    test('input that is nested without end is refused', async () => {
      let nested: unknown = {};
      for (let depth = 0; depth < 900; depth++) nested = { nested };
      await refused('stories.create', { doc: nested }, 'bad-input');
    });

    test('calls at once are all answered, each with its own answer', async () => {
      const languages = Array.from({ length: 30 }, (_, index) => `x-${index}`);
      const ids = await Promise.all(
        languages.map(async (language) => (await must('stories.create', { language })).id),
      );
      const opened = await Promise.all(ids.map((id) => must('stories.open', { id })));
      expect(opened.map(({ summary }) => summary.language)).toEqual(languages);
    });

    test('a writer that dies is told about and comes back', async () => {
      const back = heard('library.health', ({ state }) => state === 'ok');
      entry.killWriter();
      await back;
      await must('stories.create', {});
    });

    test('every call and every push of the contract was used above', () => {
      const notHere = [
        ...(entry.host === 'web' ? ['import.start', 'import.result', 'export.write'] : []),
        ...(entry.host === 'electron' ? [] : ['publish.keepPassword', 'export.chooseFolder']),
      ];
      const untouched = [
        ...(Object.keys(calls) as CallName[])
          .filter((call) => !notHere.includes(call))
          .filter((call) => !recorder.answered.has(call)),
        ...(Object.keys(pushes) as PushName[]).filter((push) => !recorder.heard.has(push)),
      ];
      expect(untouched).toEqual([]);
    });
  });
}
