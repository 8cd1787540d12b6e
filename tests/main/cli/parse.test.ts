import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { parseCliArguments } from '../../../src/main/cli/arguments.ts';
import { whyNot } from '../../../src/main/import/read-file.ts';
import { TemporaryHome } from '../../support/copydesk-server.ts';
import { type Ended, EntryProcess } from '../../support/entry-process.ts';

const STORY = `Bridge opens in Osh
By Aida Karimova

OSH, Kyrgyzstan, May 12 (AKIpress) — A bridge over the Ak-Buura opened on Tuesday, the mayor’s office said.

“It was time,” said Mayor Bakyt Asanov.

Share this article
`;

const home = new TemporaryHome();
afterAll(() => home.remove());

function file(name: string, content: string | Uint8Array): string {
  const path = join(home.path, name);
  writeFileSync(path, content);
  return path;
}

const good = file('good.txt', STORY);

/** Runs the command as the entry does, without the cost of a process. */
async function parse(...args: string[]): Promise<Ended> {
  const request = parseCliArguments(['parse', ...args]);
  if (request.kind !== 'run' || request.command.opens !== 'nothing') throw new Error('It is not understood');
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await request.command.run({
    words: request.words,
    flags: request.flags,
    stdin: Readable.from([]),
    out: (line) => stdout.push(`${line}\n`),
    note: (line) => stderr.push(`${line}\n`),
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

test('--json prints one object for one file, with every field', async () => {
  const { code, stdout, stderr } = await parse(good, '--json');
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({
    language: 'en',
    headline: 'Bridge opens in Osh',
    standfirst: null,
    byline: [{ name: 'Aida Karimova', role: null, bio: null }],
    dateline: {
      place: 'OSH, Kyrgyzstan',
      date: 'May 12',
      agency: 'AKIpress',
      printed: 'OSH, Kyrgyzstan, May 12 (AKIpress) — ',
    },
    lede: expect.stringMatching(/^A bridge over/),
    body: expect.arrayContaining([{ type: 'lede', text: expect.stringMatching(/^A bridge over/) }]),
    quotes: expect.any(Array),
    attributions: expect.any(Array),
    sources: expect.any(Array),
    dropped: ['Share this article'],
  });
});

test('several files are an array in their order, a bad one in its place, and the others go on', async () => {
  const binary = file('picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0));
  const { code, stdout, stderr } = await parse(good, binary, good, '--json');
  expect(code).toBe(5);
  expect(JSON.parse(stdout)).toEqual([
    expect.objectContaining({ headline: 'Bridge opens in Osh' }),
    { file: binary, error: { reason: 'binary', line: null, message: expect.stringContaining('plain text') } },
    expect.objectContaining({ headline: 'Bridge opens in Osh' }),
  ]);
  expect(stderr).toContain(`${binary}: It is not plain text.`);
  expect(stderr).toContain('1 of 3 files could not be parsed');
});

test('each kind of bad file has its own word, and its own reason', async () => {
  const large = file('large.txt', '');
  truncateSync(large, 50 * 1024 * 1024);
  const folder = join(home.path, 'folder');
  mkdirSync(folder);
  const bad = [
    [file('empty.txt', ''), 'empty'],
    [
      file(
        'binary.txt',
        Uint8Array.from({ length: 300 }, (_, index) => index % 256),
      ),
      'binary',
    ],
    [large, 'oversized'],
    [file('cut.txt', Buffer.from('Обрыв').subarray(0, -1)), 'undecodable'],
    [file('line.txt', 'word '.repeat(500_000)), 'unbroken'],
    [folder, 'folder'],
    [join(home.path, 'gone.txt'), 'missing'],
  ] as const;
  const { code, stdout, stderr } = await parse(...bad.map(([path]) => path), '--json');
  expect(code).toBe(1);
  const answers: { file: string; error: { reason: string; message: string } }[] = JSON.parse(stdout);
  expect(answers.map((answer) => [answer.file, answer.error.reason])).toEqual(bad);
  expect(new Set(answers.map(({ error }) => error.message)).size).toBe(bad.length);
  for (const [path] of bad) expect(stderr).toMatch(new RegExp(`^${path}: \\S`, 'm'));
});

test('a file may be called anything: its name never breaks a line', async () => {
  const odd = file('two\nlines\tand \u001b[31mred.txt', STORY);
  const name = join(home.path, 'two\\nlines\\tand \\u001b[31mred.txt');
  const text = await parse(odd, odd);
  expect([text.code, text.stderr]).toEqual([0, `parse: 1 of 2: ${name}\nparse: 2 of 2: ${name}\n`]);
  expect(text.stdout.split('\n')[0]).toBe(name);
  const gone = await parse(`${odd}.gone`, '--json');
  expect(gone.stderr).toBe(`${name}.gone: There is no such file.\n`);
  expect(JSON.parse(gone.stdout)).toMatchObject({ file: `${odd}.gone` });
});

test.each([
  ['ENOENT', 'missing'],
  ['ELOOP', 'missing'],
  ['ENAMETOOLONG', 'missing'],
  ['EACCES', 'forbidden'],
  ['EPERM', 'forbidden'],
  ['EISDIR', 'folder'],
  ['EIO', 'unreadable'],
])('what the system calls %s is %s', (code, problem) => {
  expect(whyNot(Object.assign(new Error('no'), { code }))).toBe(problem);
});

test('a single bad file is one object with its error', async () => {
  const gone = join(home.path, 'gone.txt');
  const { code, stdout, stderr } = await parse(gone, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ file: gone, error: { reason: 'missing' } });
  expect(stderr).toBe(`${gone}: There is no such file.\n`);
});

test('without --json a person reads what was found', async () => {
  const { code, stdout } = await parse(good);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^\S*good\.txt\n/);
  expect(stdout).toMatch(/Headline\s+Bridge opens in Osh\n/);
  expect(stdout).toMatch(/Byline\s+Aida Karimova\n/);
  expect(stdout).toMatch(/Dropped\s+Share this article\n/);
});

test('a reading that is only likely is noted', async () => {
  // «Да» without its marks, in windows-1251.
  const { code, stderr } = await parse(file('likely.txt', Uint8Array.of(0xc4, 0xe0)), '--json');
  expect(code).toBe(0);
  expect(stderr).toContain('read as windows-1251');
});

test('as a process it is quick, and makes neither library nor settings', async () => {
  const own = new TemporaryHome();
  const story = join(own.path, 'story.txt');
  writeFileSync(story, STORY);
  const before = readdirSync(own.path, { recursive: true });
  const { code, stdout, stderr } = await new EntryProcess('cli.ts', ['parse', story, '--json'], own).ended;
  expect([code, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ headline: 'Bridge opens in Osh' });
  expect(readdirSync(own.path, { recursive: true })).toEqual(before);
  own.remove();
});
