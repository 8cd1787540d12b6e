import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createExport, type ExportHandlers } from '../../../src/main/publish/export/handlers.ts';
import type { FormatName } from '../../../src/shared/api/publish.ts';
import { FORMAT_NAMES } from '../../../src/shared/api/publish.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import type { TestLibrary } from '../../support/library-folder.ts';
import { article, insertion, type } from '../../support/typing.ts';
import { errorOf, testFolder, testLibrary } from '../library/with-library.ts';

/** A grey pixel as PNG. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';

interface Bench {
  library: TestLibrary;
  exports: ExportHandlers;
  folder: string;
}

async function bench(writesFiles = true): Promise<Bench> {
  const library = await testLibrary();
  const exports = createExport({
    writesFiles,
    library: {
      openStory: (id) => library.handlers['stories.open']({ id }),
      readVersion: (id, version) => library.handlers['versions.read']({ id, version }),
      readPicture: (hash) => library.handlers['media.read']({ hash }),
      keepReceipt: library.keepReceipt,
      writtenHashes: library.writtenHashes,
    },
  });
  return { library, exports, folder: join(await testFolder(), 'out') };
}

async function newStory({ library }: Bench, headline = 'Плотина', extra: unknown[] = []): Promise<string> {
  const doc = article({ headline, lede: 'The dam is dry.', language: 'ru' }) as { content: unknown[] };
  const { id } = await library.handlers['stories.create']({
    language: '',
    doc: { ...doc, content: [...doc.content, ...extra] },
  });
  return id;
}

async function write(
  { exports, folder }: Bench,
  story: string,
  formats: FormatName[] = ['html'],
): Promise<string[]> {
  const { receipts, failed } = await exports['export.write']({ story, formats, folder });
  expect(failed).toEqual([]);
  return receipts.map(({ target }) => target.slice(folder.length + 1));
}

function figure(media: string): unknown {
  return { type: 'figure', attrs: { media }, content: [{ type: 'text', text: 'The dam.' }] };
}

describe('a story that is written', () => {
  test('is one file a format, with a receipt of each, and nothing else', async () => {
    const one = await bench();
    const story = await newStory(one);
    expect(await write(one, story, [...FORMAT_NAMES])).toEqual([
      'plotina.ru.html',
      'plotina.ru.txt',
      'plotina.ru.md',
      'plotina.ru.json',
    ]);
    expect((await readdir(one.folder)).sort()).toEqual([
      'plotina.ru.html',
      'plotina.ru.json',
      'plotina.ru.md',
      'plotina.ru.txt',
    ]);
    expect(await readFile(join(one.folder, 'plotina.ru.txt'), 'utf8')).toBe('Плотина\n\nThe dam is dry.\n');
    const { receipts } = await one.library.handlers['receipts.list']({ story });
    expect(receipts.map(({ format }) => format)).toEqual(['ninjs', 'markdown', 'text', 'html']);
    expect(receipts[0]).toMatchObject({
      story,
      kind: 'file',
      target: join(one.folder, 'plotina.ru.json'),
      version: 0,
      notes: [],
      post: null,
    });
  });

  test('takes the place of the file that it was before, as long as nobody touched that', async () => {
    const one = await bench();
    const story = await newStory(one);
    await write(one, story, ['text']);
    await type(one.library, story, insertion('Today ', 10));
    expect(await write(one, story, ['text'])).toEqual(['plotina.ru.txt']);
    expect(await readFile(join(one.folder, 'plotina.ru.txt'), 'utf8')).toContain('Today The dam');
    const { receipts } = await one.library.handlers['receipts.list']({ story });
    expect(receipts.map(({ version }) => version)).toEqual([1, 0]);
    expect(receipts[0]?.content).not.toBe(receipts[1]?.content);
  });

  test('never takes the place of a file that is not ours, or no longer', async () => {
    const one = await bench();
    const story = await newStory(one);
    await mkdir(one.folder);
    await writeFile(join(one.folder, 'plotina.ru.txt'), 'a stranger');
    expect(await write(one, story, ['text'])).toEqual(['plotina-2.ru.txt']);
    await writeFile(join(one.folder, 'plotina-2.ru.txt'), 'changed by hand');
    expect(await write(one, story, ['text'])).toEqual(['plotina-3.ru.txt']);
    expect(await readFile(join(one.folder, 'plotina.ru.txt'), 'utf8')).toBe('a stranger');
    expect(await readFile(join(one.folder, 'plotina-2.ru.txt'), 'utf8')).toBe('changed by hand');
  });

  test('never takes the place of another story of the same name, nor of a folder or a link', async () => {
    const one = await bench();
    const [first, second] = [await newStory(one), await newStory(one, 'Плотина!')];
    await type(one.library, second, insertion('Today ', 11));
    await write(one, first, ['text']);
    expect(await write(one, second, ['text'])).toEqual(['plotina-2.ru.txt']);
    const elsewhere = join(await testFolder(), 'elsewhere');
    await writeFile(elsewhere, 'elsewhere');
    await mkdir(join(one.folder, 'plotina.ru.md'));
    await symlink(elsewhere, join(one.folder, 'plotina-2.ru.md'));
    expect(await write(one, first, ['markdown'])).toEqual(['plotina-3.ru.md']);
    expect(await readFile(elsewhere, 'utf8')).toBe('elsewhere');
    await rm(join(one.folder, 'plotina.ru.txt'));
    await mkdir(join(one.folder, 'plotina.ru.txt'));
    expect(await write(one, first, ['text'])).toEqual(['plotina-3.ru.txt']);
  });

  test('at the same moment as others of its name harms none of them', async () => {
    const one = await bench();
    const stories = await Promise.all(Array.from({ length: 8 }, () => newStory(one)));
    await Promise.all(stories.map((story, index) => type(one.library, story, insertion(`${index}: `, 10))));
    const names = (await Promise.all(stories.map((story) => write(one, story, ['text'])))).flat();
    expect(new Set(names).size).toBe(stories.length);
    for (const [index, name] of names.entries()) {
      expect(await readFile(join(one.folder, name), 'utf8')).toContain(`${index}: The dam`);
    }
    expect((await readdir(one.folder)).sort()).toEqual([...names].sort());
  });

  test('brings its pictures along, once for all formats, and says which are missing', async () => {
    const one = await bench();
    const { hash } = await one.library.handlers['media.add']({ name: 'dam.png', base64: PIXEL });
    const story = await newStory(one, 'Dam', [figure(hash), figure('0'.repeat(64)), figure(hash)]);
    await write(one, story, ['html', 'markdown', 'text']);
    const picture = await readFile(join(one.folder, 'media', `${hash}.png`));
    expect(createHash('sha256').update(picture).digest('hex')).toBe(hash);
    expect(await readdir(join(one.folder, 'media'))).toEqual([`${hash}.png`]);
    expect(await readFile(join(one.folder, 'dam.ru.html'), 'utf8')).toContain(`src="media/${hash}.png"`);
    expect(await readFile(join(one.folder, 'dam.ru.md'), 'utf8')).toContain(`](media/${hash}.png)`);
    const { receipts } = await one.library.handlers['receipts.list']({ story });
    expect(receipts.map(({ notes }) => notes)).toEqual([
      [],
      ['Pictures that are missing from the library: 1'],
      ['Pictures that are missing from the library: 1'],
    ]);
  });
});

describe('what keeps a story from being written', () => {
  async function refused(named: (folder: string) => string): Promise<unknown> {
    const one = await bench();
    const story = await newStory(one);
    await mkdir(one.folder);
    await writeFile(join(one.folder, 'file'), 'a file');
    const writing = one.exports['export.write']({ story, formats: ['text'], folder: named(one.folder) });
    const error = await errorOf(writing);
    expect(await one.library.handlers['receipts.list']({ story })).toEqual({ receipts: [] });
    expect(error.message).toContain('the story is unharmed');
    return error.code === 'not-written' ? error.data.reason : error.code;
  }

  test.each([
    ['a file in the place of the folder', (folder: string) => join(folder, 'file'), 'notAFolder'],
    ['a file in the place of a folder above', (folder: string) => join(folder, 'file', 'out'), 'notAFolder'],
    ['a path that is too long', (folder: string) => join(folder, 'x'.repeat(300)), 'tooLong'],
    ['a folder from nowhere', () => 'out', 'relative'],
  ])('%s is said', async (_, named, reason) => {
    expect(await refused(named)).toBe(reason);
  });

  test('with one file does not keep the others', async () => {
    const one = await bench();
    const { hash } = await one.library.handlers['media.add']({ name: 'dam.png', base64: PIXEL });
    const story = await newStory(one, 'Dam', [figure(hash)]);
    await mkdir(one.folder);
    await writeFile(join(one.folder, 'media'), 'where the pictures should go');
    const { receipts, failed } = await one.exports['export.write']({
      story,
      formats: ['html', 'text'],
      folder: one.folder,
    });
    expect(receipts.map(({ format }) => format)).toEqual(['text']);
    expect(failed).toMatchObject([
      { format: 'html', error: { code: 'not-written', data: { path: join(one.folder, 'media') } } },
    ]);
  });

  test('is that it is in the trash, is not there, or the page is in a browser', async () => {
    const one = await bench();
    const story = await newStory(one);
    await one.library.handlers['stories.trash']({ id: story });
    const trashed = one.exports['export.make']({ story, format: 'html' });
    expect(await errorOf(trashed)).toMatchObject({ code: 'read-only-story', data: { reason: 'trashed' } });
    const missing = one.exports['export.make']({ story: newId(), format: 'html' });
    expect((await errorOf(missing)).code).toBe('not-found');
    const web = await bench(false);
    const forbidden = web.exports['export.write']({ story, formats: ['text'], folder: web.folder });
    expect((await errorOf(forbidden)).code).toBe('not-allowed');
  });
});

test('a folder in the person’s own is named by ~', async () => {
  const one = await bench();
  const story = await newStory(one);
  const inHome = `~/${'x'.repeat(300)}`;
  const error = await errorOf(one.exports['export.write']({ story, formats: ['text'], folder: inHome }));
  expect(error).toMatchObject({ code: 'not-written', data: { path: join(homedir(), 'x'.repeat(300)) } });
});

describe('a story that is downloaded', () => {
  test('is made without being written, a page with its pictures in it', async () => {
    const one = await bench();
    const { hash } = await one.library.handlers['media.add']({ name: 'dam.png', base64: PIXEL });
    const story = await newStory(one, 'Dam', [figure(hash)]);
    const page = await one.exports['export.make']({ story, format: 'html' });
    expect(page).toMatchObject({ name: 'dam.ru.html', type: 'text/html', version: 0, notes: [] });
    expect(page.text).toContain('src="data:image/png;base64,');
    const markdown = await one.exports['export.make']({ story, format: 'markdown' });
    expect(markdown.notes).toEqual(['Pictures that did not go with this file: 1']);
    expect(await one.library.handlers['receipts.list']({ story })).toEqual({ receipts: [] });
  });

  test('tells receivers that it was killed', async () => {
    const one = await bench();
    const story = await newStory(one);
    await one.library.handlers['stories.setStatus']({ id: story, status: 'killed' });
    const { text } = await one.exports['export.make']({ story, format: 'ninjs' });
    expect(JSON.parse(text).pubStatus).toBe('canceled');
  });

  test('has a receipt once the page says so', async () => {
    const one = await bench();
    const story = await newStory(one);
    const { name, version, content, notes } = await one.exports['export.make']({ story, format: 'text' });
    const receipt = await one.exports['export.downloaded']({
      story,
      format: 'text',
      name,
      version,
      content,
      notes,
    });
    expect(receipt).toMatchObject({
      kind: 'file',
      format: 'text',
      target: 'plotina.ru.txt',
      version,
      content,
    });
    expect(await one.library.handlers['receipts.list']({ story })).toEqual({ receipts: [receipt] });
  });
});
