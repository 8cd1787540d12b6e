import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../../src/main/app.ts';
import { parseCliArguments } from '../../../src/main/cli/arguments.ts';
import { exportStories } from '../../../src/main/cli/export.ts';
import { bareApp } from '../../support/bare-app.ts';
import { TemporaryHome } from '../../support/copydesk-server.ts';
import type { Ended } from '../../support/entry-process.ts';
import { article } from '../../support/typing.ts';

const home = new TemporaryHome();
const out = join(home.path, 'out');
let app: App;
let id: string;

beforeAll(async () => {
  app = await bareApp(home.library, 'cli');
  const doc = article({ headline: 'Bridge opens', lede: 'It opened on Tuesday.' });
  const reply = await app.call('stories.create', { doc });
  if (!reply.ok) throw new Error(reply.error.message);
  ({ id } = reply.value);
});
afterAll(async () => {
  await app.close();
  home.remove();
});

async function run(words: string[], flags: Record<string, string | boolean> = {}): Promise<Ended> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  if (exportStories.opens !== 'library') throw new Error('It works on the library');
  const code = await exportStories.run({
    app,
    words,
    flags,
    stdin: Readable.from(['']),
    out: (line) => void stdout.push(`${line}\n`),
    note: (line) => void stderr.push(`${line}\n`),
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

test('one story in one form goes to standard output, and leaves no receipt', async () => {
  const ended = await run([id], { format: 'text' });
  expect(ended).toEqual({ code: 0, stdout: 'Bridge opens\n\nIt opened on Tuesday.\n', stderr: '' });
  const receipts = await app.call('receipts.list', { story: id });
  expect(receipts).toEqual({ ok: true, value: { receipts: [] } });
});

test('all forms go into a folder, a line each, or their receipts', async () => {
  const { code, stdout } = await run([id], { format: 'all', out });
  expect(code).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  expect(lines).toEqual([
    [id, 'html', join(out, 'bridge-opens.en.html')],
    [id, 'text', join(out, 'bridge-opens.en.txt')],
    [id, 'markdown', join(out, 'bridge-opens.en.md')],
    [id, 'ninjs', join(out, 'bridge-opens.en.json')],
  ]);
  expect(JSON.parse(readFileSync(join(out, 'bridge-opens.en.json'), 'utf8'))).toMatchObject({
    uri: `urn:uuid:${id}`,
  });

  const json = await run([id], { format: 'html, markdown', out, json: true });
  const receipts = json.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(receipts).toMatchObject([
    { story: id, format: 'html' },
    { story: id, format: 'markdown' },
  ]);
});

test('what is wrong with one story or form is told, the rest is written, and it ends with 5', async () => {
  const gone = '01890000-0000-7000-8000-000000000000';
  const { code, stdout, stderr } = await run([gone, id], { format: 'text', out });
  expect(code).toBe(5);
  expect(stdout.trim().split('\t')).toHaveLength(3);
  expect(stderr).toMatch(new RegExp(`^${gone}: \\S`, 'm'));
  expect(stderr).toContain('export: 2 of 2');

  const json = await run([gone, id], { format: 'text', out, json: true });
  const [missing, receipt] = json.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(missing).toMatchObject({ story: gone, format: null, error: { code: 'not-found' } });
  expect(receipt).toMatchObject({ story: id, format: 'text' });
});

test('ALL is every story that is not in the trash, each under a name of its own', async () => {
  const doc = article({ headline: 'Bridge opens', lede: 'Another bridge.' });
  const [other, trashed] = await Promise.all([
    app.call('stories.create', { doc }),
    app.call('stories.create', { doc }),
  ]);
  if (!other.ok || !trashed.ok) throw new Error('There are no stories');
  await app.call('stories.trash', { id: trashed.value.id });
  const folder = join(home.path, 'all');
  const { code, stdout } = await run(['ALL'], { format: 'text', out: folder });
  expect(code).toBe(0);
  const lines = stdout.trim().split('\n');
  const listed = await app.call('stories.list', { limit: 500 });
  const every = listed.ok ? listed.value.stories.map((each) => each.id) : [];
  expect(lines.map((line) => line.split('\t')[0])).toEqual(every.toSorted());
  expect(every).toEqual(expect.arrayContaining([id, other.value.id]));
  expect(every).not.toContain(trashed.value.id);
  const named = lines.filter((line) => line.includes('bridge')).map((line) => line.split('\t')[2]);
  expect(named).toEqual([join(folder, 'bridge-opens.en.txt'), join(folder, 'bridge-opens-2.en.txt')]);
  // Written again, each file is still its own story’s.
  expect((await run(['ALL'], { format: 'text', out: folder })).stdout).toBe(stdout);
  expect((await run(['ALL', id], { format: 'text', out: folder })).code).toBe(2);
  expect((await run(['ALL'], { format: 'text' })).code).toBe(2);
  await app.call('stories.trash', { id: other.value.id });
});

test('forms may be named one by one, with commas or all at once', () => {
  const formats = (...args: string[]) => {
    const request = parseCliArguments(['export', id, ...args]);
    return request.kind === 'run' ? request.flags.format : request.kind;
  };
  expect(formats('--format', 'html', '--format', 'text')).toBe('html,text');
  expect(formats('--format', 'html,text')).toBe('html,text');
});

test('a folder that cannot be one ends with 1', async () => {
  const file = join(home.path, 'file');
  writeFileSync(file, '');
  const { code, stdout, stderr } = await run([id, '01890000-0000-7000-8000-000000000000'], {
    format: 'all',
    out: file,
  });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr.match(/A file stands where the folder should be/g)).toHaveLength(1);
  rmSync(file);
});

test.each([
  [{}, 'Name the form with --format'],
  [{ format: 'pdf' }, 'Name the form with --format'],
  [{ format: 'all,pdf' }, 'Name the form with --format'],
  [{ format: 'html,pdf' }, 'Name the form with --format'],
  [{ format: 'all' }, 'Name a folder with --out'],
  [{ format: 'html', out: '' }, 'A folder without a name is none'],
])('%o is wrong usage, and it is said how it is right', async (flags, words) => {
  const { code, stdout, stderr } = await run([id], flags);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
});

test('an id that is none is named, and nothing is written', async () => {
  const { code, stdout, stderr } = await run([id, id.slice(0, 8)], { format: 'text', out });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`“${id.slice(0, 8)}” is no id of a story`);
});
