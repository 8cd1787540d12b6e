import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createImport, type ImportControl, type ImportService } from '../../../src/main/import/service.ts';
import { fail } from '../../../src/shared/api/errors.ts';
import type { IncomingOrigin, Origin } from '../../../src/shared/api/origin.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { readDocument } from '../../../src/shared/article/migrate.ts';
import { SCHEMA_VERSION } from '../../../src/shared/article/schema.ts';
import { summarise } from '../../../src/shared/article/summary.ts';
import { temporaryFolder } from '../../support/library-folder.ts';

const STORY = `Bridge opens in Osh

OSH, Kyrgyzstan, May 12 (AKIpress) — A bridge over the Ak-Buura opened on Tuesday, the mayor’s office said.

Traffic went over it from noon.
`;

interface Ended {
  failures: { what: string; why: string }[];
  progress: [number, number | null][];
  thrown: unknown;
}

/** The service over a library that only remembers what it is given. */
function importService(add?: (origin: IncomingOrigin) => void) {
  const taken: { doc: unknown; origin: IncomingOrigin }[] = [];
  const jobs = new Map<string, Promise<Ended>>();
  const abort = new AbortController();
  const service: ImportService = createImport({
    readsPaths: true,
    log: (line) => process.stderr.write(`${line}\n`),
    startJob(_kind, run) {
      const id = newId();
      const ended: Ended = { failures: [], progress: [], thrown: null };
      const control: ImportControl = {
        progress: (done, total) => ended.progress.push([done, total]),
        fail: (what, why) => ended.failures.push({ what, why }),
        signal: abort.signal,
      };
      const work = run(control).catch((error: unknown) => {
        ended.thrown = error;
      });
      jobs.set(
        id,
        work.then(() => ended),
      );
      return id;
    },
    async createFrom(doc, origin): Promise<Origin> {
      add?.(origin);
      taken.push({ doc, origin });
      const { original: _, ...kept } = origin;
      return { ...kept, id: newId(), story: newId(), created: new Date(0).toISOString() };
    },
  });
  onTestFinished(() => service.close());
  const { handlers } = service;
  async function importAll(paths: string[]) {
    const { job, passedOver } = await handlers['import.start']({ paths });
    const ended = await jobs.get(job);
    if (!ended) throw new Error('The job was not started');
    const { stories } = await handlers['import.result']({ job });
    return { ...ended, passedOver, stories };
  }
  return { handlers, taken, abort, importAll };
}

async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const { path, remove } = await temporaryFolder();
  onTestFinished(remove);
  for (const [name, content] of Object.entries(files)) await writeFile(join(path, name), content);
  return path;
}

test('bytes become an article with headline, dateline and language', async () => {
  const { handlers, taken } = importService();
  await handlers['import.file']({ name: 'osh.txt', base64: Buffer.from(STORY).toString('base64') });
  const read = readDocument(taken[0]?.doc, SCHEMA_VERSION);
  expect(read.ok && summarise(read.doc)).toMatchObject({
    headline: 'Bridge opens in Osh',
    language: 'en',
    place: 'OSH, Kyrgyzstan',
  });
  expect(taken[0]?.origin).toMatchObject({ name: 'osh.txt', encoding: 'utf-8', certain: true });
});

test('a folder with every kind of bad file: the good ones are taken, each bad one is named with a reason', async () => {
  const path = await folderOf({
    '01-good.txt': STORY,
    '02-empty.txt': '',
    '03-spaces.txt': ' \n\t\n',
    '04-binary.txt': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3),
    '05-cut.txt': Buffer.from('Обрыв на полуслове').subarray(0, -1),
    '06-line.txt': 'word '.repeat(60_000),
    '07-large.txt': Buffer.alloc(17 * 1024 * 1024, 'A line of text.\n'),
    '08-good.txt': STORY,
    'label.json': '{}',
  });
  const gone = join(path, 'gone.txt');
  const empty = join(path, 'empty-folder');
  await mkdir(empty);
  const { importAll, taken } = importService();
  const { stories, failures, passedOver, progress, thrown } = await importAll([path, gone, empty]);

  expect(thrown).toBeNull();
  expect(stories.map((made) => made.path)).toEqual([join(path, '01-good.txt'), join(path, '08-good.txt')]);
  expect(taken.map(({ origin }) => origin.name)).toEqual(['01-good.txt', '08-good.txt']);
  expect(passedOver).toEqual([join(path, 'label.json')]);
  const reasons = failures.map(({ what, why }) => [what.slice(path.length + 1), why]);
  expect(reasons).toEqual([
    ['02-empty.txt', expect.stringContaining('no text')],
    ['03-spaces.txt', expect.stringContaining('no text')],
    ['04-binary.txt', expect.stringContaining('not plain text')],
    ['05-cut.txt', expect.stringMatching(/cannot be read.* line 1\./)],
    ['06-line.txt', expect.stringMatching(/characters.* line 1\./)],
    ['07-large.txt', expect.stringContaining('16 MB')],
    ['gone.txt', expect.stringContaining('no such file')],
    ['empty-folder', expect.stringContaining('no text')],
  ]);
  expect(progress.at(-1)).toEqual([10, 10]);
});

test('a web page that is named is refused, and not printed with its marks', async () => {
  const path = await folderOf({ 'page.html': '<html><body><p>Bridge opens in Osh</p></body></html>' });
  const { importAll, taken } = importService();
  const { failures } = await importAll([join(path, 'page.html')]);
  expect(failures).toEqual([
    { what: join(path, 'page.html'), why: expect.stringContaining('not plain text') },
  ]);
  expect(taken).toEqual([]);
});

test('an import that is stopped keeps what it has made and takes no more', async () => {
  const path = await folderOf({ 'a.txt': STORY, 'b.txt': STORY, 'c.txt': STORY });
  const { importAll, abort } = importService(() => abort.abort());
  const { stories, failures, progress } = await importAll([path]);
  expect(stories.map((made) => made.path)).toEqual([join(path, 'a.txt')]);
  expect(failures).toEqual([]);
  expect(progress.at(-1)).toEqual([1, 3]);
});

test('a full disk ends the import at once, for every other file would fail as well', async () => {
  const path = await folderOf({ 'a.txt': STORY, 'b.txt': STORY });
  const { importAll, taken } = importService(() => {
    throw fail('disk-full', 'The disk is full.', {});
  });
  const { stories, thrown } = await importAll([path]);
  expect(thrown).toMatchObject({ value: { code: 'disk-full' } });
  expect([stories, taken]).toEqual([[], []]);
});

test('while a large text is understood, this thread goes on answering', async () => {
  const { handlers } = importService();
  const base64 = Buffer.from(STORY.repeat(20_000)).toString('base64');
  let longest = 0;
  let last = performance.now();
  const heart = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  await handlers['import.file']({ name: 'long.txt', base64 });
  clearInterval(heart);
  expect(longest).toBeLessThan(1000);
});

test('the result of an import that nobody remembers is not found', async () => {
  const { handlers } = importService();
  await expect(handlers['import.result']({ job: newId() })).rejects.toMatchObject({
    value: { code: 'not-found' },
  });
});
