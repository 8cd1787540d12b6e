import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from '../../../src/main/app.ts';
import { parseCliArguments } from '../../../src/main/cli/arguments.ts';
import { cliUsage } from '../../../src/main/cli/usage.ts';
import { ApiError } from '../../../src/shared/api/errors.ts';
import { bareApp } from '../../support/bare-app.ts';
import { TemporaryHome } from '../../support/copydesk-server.ts';
import { type Ended, EntryProcess } from '../../support/entry-process.ts';
import { generatedStory } from '../../support/fill-library.ts';

const home = new TemporaryHome();
let app: App;
let id: string;

beforeAll(async () => {
  app = await bareApp(home.library, 'cli');
  const reply = await app.call('stories.create', { doc: generatedStory(4, 200) });
  if (!reply.ok) throw new Error(reply.error.message);
  ({ id } = reply.value);
});
afterAll(async () => {
  await app.close();
  home.remove();
});

/** Runs a command on the open library, as the entry does, without the cost of a process. */
async function copydesk(args: readonly string[], input = ''): Promise<Ended> {
  const request = parseCliArguments(args);
  if (request.kind !== 'run' || request.command.opens === 'server')
    return { code: 2, stdout: '', stderr: request.kind };
  const { command, words, flags } = request;
  const stdout: string[] = [];
  const stderr: string[] = [];
  const out = (line: string): void => void stdout.push(`${line}\n`);
  const note = (line: string): void => void stderr.push(`${line}\n`);
  const code = await command
    .run({ app, words, flags, stdin: Readable.from([input]), out, note })
    .catch((error) => {
      if (!(error instanceof ApiError)) throw error;
      note(error.message);
      return 1;
    });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

test('list prints a line for each story, or JSON', async () => {
  const text = await copydesk(['list']);
  expect(text.code).toBe(0);
  expect(text.stderr).toBe('');
  const line = text.stdout.split('\n').find((row) => row.startsWith(id));
  expect(line?.split('\t')).toHaveLength(5);

  const json = await copydesk(['list', '--json', '--language', 'en']);
  const stories: { id: string; language: string }[] = json.stdout
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row));
  expect(stories.map((story) => story.id)).toContain(id);
  expect(new Set(stories.map((story) => story.language))).toEqual(new Set(['en']));
});

test('list and show tell what translates what', async () => {
  const reply = await app.call('translations.create', { source: id, language: 'kk', translator: '' });
  if (!reply.ok) throw new Error(reply.error.message);
  const translation = reply.value.id;
  const text = await copydesk(['list']);
  const line = text.stdout.split('\n').find((row) => row.startsWith(id));
  expect(line?.split('\t')[5]).toBe('kk 0%');
  const source = JSON.parse((await copydesk(['show', id, '--json'])).stdout);
  expect(source).toMatchObject({ translationOf: null, translations: [{ id: translation, language: 'kk' }] });
  const made = JSON.parse((await copydesk(['show', translation, '--json'])).stdout);
  expect(made).toMatchObject({ translationOf: id, translations: [] });
});

test('search finds by words, also those of the samples', async () => {
  const { code, stdout } = await copydesk(['search', 'водохранилище']);
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(1);
  expect((await copydesk(['search', 'nosuchword'])).stdout).toBe('');
});

test('show prints the story as text, or whole', async () => {
  const text = await copydesk(['show', id]);
  expect(text.code).toBe(0);
  expect(text.stdout.split('\n\n').length).toBeGreaterThan(2);
  const whole = JSON.parse((await copydesk(['show', id, '--json'])).stdout);
  expect(whole).toMatchObject({ id, doc: { type: 'doc' } });
});

test('import makes a story of each file, names what it could not take, and what it passed over', async () => {
  const folder = join(home.path, 'wire');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'a.txt'),
    'A headline\n\nOSH, May 12 (AKIpress) — A lede, long enough for one.\n',
  );
  writeFileSync(join(folder, 'b.txt'), '');
  writeFileSync(join(folder, 'c.json'), '{}');
  const { code, stdout, stderr } = await copydesk(['import', folder, join(folder, 'gone.txt')]);
  expect(code).toBe(5);
  const [story = '', path] = stdout.trim().split('\t');
  expect(path).toBe(join(folder, 'a.txt'));
  expect((await copydesk(['show', story])).stdout).toContain('A headline');
  expect(stderr).toContain(`${join(folder, 'b.txt')}: There is no text in it.`);
  expect(stderr).toContain(`${join(folder, 'gone.txt')}: There is no such file.`);
  expect(stderr).toContain(`${join(folder, 'c.json')}: passed over`);
  expect(stderr).toMatch(/import: done, 3 of 3, 2 failed\n$/);

  const bad = await copydesk(['import', join(folder, 'b.txt'), '--json']);
  expect(bad.code).toBe(1);
  expect(JSON.parse(bad.stdout)).toEqual({ path: join(folder, 'b.txt'), error: 'There is no text in it.' });
});

test.each([[['import', '']], [['search', ' ']]])('%j asks for nothing, and ends with 2', async (args) => {
  const { code, stdout, stderr } = await copydesk(args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/\S/);
});

test('show says what an id is where it is given something else', async () => {
  expect(await copydesk(['show', 'a\nb'])).toEqual({
    code: 1,
    stdout: '',
    stderr: '“a\\nb” is no id of a story. “copydesk list” shows the ids.\n',
  });
});

test('call makes one call and prints its reply', async () => {
  const good = await copydesk(['call', 'stories.setStatus', JSON.stringify({ id, status: 'review' })]);
  expect(good).toMatchObject({ code: 0, stdout: '{"ok":true,"value":{}}\n' });
  const fromInput = await copydesk(['call', 'stories.open', '-'], JSON.stringify({ id }));
  expect(JSON.parse(fromInput.stdout)).toMatchObject({ ok: true, value: { summary: { status: 'review' } } });
});

test('a call that fails prints its error and ends with 1', async () => {
  for (const args of [['stories.open', '{"id":"x"}'], ['stories.open', '{'], ['constructor']]) {
    const { code, stdout } = await copydesk(['call', ...args]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { message: expect.any(String) } });
  }
  const unknown = await copydesk(['show', '01890000-0000-7000-8000-000000000000']);
  expect(unknown.code).toBe(1);
  expect(unknown.stderr).not.toBe('');
  expect(unknown.stdout).toBe('');
});

test('a call that starts a job waits for its end, with progress on standard error', async () => {
  const { code, stdout, stderr } = await copydesk(['call', 'library.reindex']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ ok: true, value: { job: expect.any(String) } });
  expect(stderr).toMatch(/reindex: done, \d+ of \d+, 0 failed\n$/);
});

test('--lines answers every line, and ends with its input', async () => {
  const lines = [
    '{"id":1,"name":"app.info","input":{}}',
    '',
    'no json',
    '{"ping":2}',
    '{"id":"x","name":"nope","input":null}',
  ];
  const { code, stdout } = await copydesk(['call', '--lines'], lines.join('\n'));
  expect(code).toBe(0);
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toContainEqual(
    expect.objectContaining({ id: 1, reply: expect.objectContaining({ ok: true }) }),
  );
  expect(answers).toContainEqual({ pong: 2 });
  expect(answers.filter(({ reply }) => reply?.ok === false).map((answer) => answer.id)).toEqual(
    expect.arrayContaining([null, 'x']),
  );
  expect(answers).toHaveLength(4);
});

test.each([['parse'], ['import'], ['list'], ['search'], ['show'], ['export'], ['serve'], ['call']])(
  '%s has a help of its own, which names its options',
  (name) => {
    const request = parseCliArguments([name, '--help']);
    if (request.kind !== 'help' || !request.command) throw new Error('It shows no help');
    const help = cliUsage(request.command);
    expect(help).toMatch(new RegExp(`^Usage: copydesk ${name} `));
    expect(help).toContain('--json');
    for (const option of Object.keys(request.command.options)) {
      expect(help).toMatch(new RegExp(`--${option}\\b.*\\s{2,}\\S`));
      expect(request.command.help).toHaveProperty(option);
    }
    expect(parseCliArguments(['-h', name])).toEqual(request);
  },
);

test.each([
  [[]],
  [['burn']],
  [['show']],
  [['show', 'a', 'b']],
  [['list', '--lines']],
  [['--nope', 'list']],
  [['list', '--library', '']],
  [['burn', '--help']],
])('%j is a mistake, and it is said which', (args) => {
  expect(parseCliArguments(args)).toMatchObject({ kind: 'mistake', problem: expect.stringMatching(/\S/) });
});

describe('as a process', () => {
  const own = new TemporaryHome();
  afterAll(() => own.remove());
  const run = (...args: string[]): Promise<Ended> => new EntryProcess('cli.ts', args, own).ended;

  test('help and version are answered without a library, on standard output', async () => {
    const help = await run('--help');
    expect(help.code).toBe(0);
    for (const name of ['parse', 'import', 'list', 'search', 'show', 'export', 'serve', 'call'])
      expect(help.stdout).toContain(`  ${name}`);
    expect((await run('--version')).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('wrong usage ends with 2, and shows the usage on standard error', async () => {
    const { code, stdout, stderr } = await run('burn');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/“burn”[\s\S]*Usage:/);
    expect((await run('call')).code).toBe(2);
  });

  test('a failed call ends with 1, its error on standard error', async () => {
    const { code, stdout, stderr } = await run('show', '01890000-0000-7000-8000-000000000000');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/\S/);
  });

  test('a library that cannot be opened ends with 3 and says why', async () => {
    const broken = join(own.path, 'broken');
    mkdirSync(join(broken, 'library.db'), { recursive: true });
    const { code, stderr } = await run('--library', broken, 'list');
    expect(code).toBe(3);
    expect(stderr).toMatch(/^Copydesk could not start\. \S/);
  });

  test('a library in use ends with 3, and the one that uses it goes on', async () => {
    const { code, stderr } = await run('--library', home.library, 'list');
    expect(code).toBe(3);
    expect(stderr).toMatch(/^Copydesk could not start\. \S/);
    expect((await app.call('app.info', {})).ok).toBe(true);
  });
});
