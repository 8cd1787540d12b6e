import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { account } from '../../../src/main/cli/account.ts';
import type { Command } from '../../../src/main/cli/command.ts';
import { send } from '../../../src/main/cli/send.ts';
import { cliUsage } from '../../../src/main/cli/usage.ts';
import type { Ended } from '../../support/entry-process.ts';
import { plainStory, Sender } from '../../support/wordpress/sender.ts';
import { type SmallWordpress, smallWordpress } from '../../support/wordpress/small-wordpress.ts';

let site: SmallWordpress;
let sender: Sender;
let stories: string[];

beforeAll(async () => {
  site = await smallWordpress();
  sender = await Sender.open({ address: site.url, user: 'aida', password: 'abcd EFGH' });
  stories = [];
  for (const title of ['A dam', 'A bridge', 'A road']) stories.push(await sender.create(plainStory(title)));
});
afterEach(async () => {
  site.interfere = () => false;
  site.asked.length = 0;
  await sender.ask('settings.change', { wordpress: { address: site.url } });
});
afterAll(async () => {
  await sender.close();
  sender.remove();
  await site.close();
});

async function run(command: Command, words: string[], flags: Record<string, boolean> = {}): Promise<Ended> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  if (command.opens !== 'library') throw new Error('It works on the library');
  const code = await command.run({
    app: sender.app,
    words,
    flags,
    stdin: Readable.from(['']),
    out: (line) => void stdout.push(`${line}\n`),
    note: (line) => void stderr.push(`${line}\n`),
  });
  return { code, stdout: stdout.join(''), stderr: stderr.join('') };
}

function answerPosts(status: number, code: string, isMet: (posts: number) => boolean = () => true): void {
  let posts = 0;
  site.interfere = (request, response) => {
    if (request.method !== 'POST' || !request.url?.includes('/posts')) return false;
    posts += 1;
    if (!isMet(posts)) return false;
    response.writeHead(status).end(JSON.stringify({ code, message: 'No.' }));
    return true;
  };
}

function refuseLogin(): void {
  site.interfere = (request, response) => {
    if (!request.url?.includes('users/me')) return false;
    response.writeHead(401).end('{"code":"incorrect_password","message":"No."}');
    return true;
  };
}

test('stories that went end with 0, a line each', async () => {
  const { code, stdout } = await run(send, stories);
  expect(code).toBe(0);
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[0]),
  ).toEqual(stories);
});

test('a wrong password ends with 6, and is not tried for every story', async () => {
  refuseLogin();
  const { code, stdout, stderr } = await run(send, stories, { json: true });
  expect(code).toBe(6);
  expect(JSON.parse(stdout)).toMatchObject({
    story: stories[0],
    error: { code: 'not-published', data: { problem: 'badLogin' } },
  });
  expect(stderr).toContain('were not tried');
  expect(site.asked.filter(({ path }) => path.includes('users/me'))).toHaveLength(1);
  expect((await run(account, [])).code).toBe(6);
});

test('a site where nobody answers ends with 7', async () => {
  await sender.ask('settings.change', { wordpress: { address: 'http://127.0.0.1:9' } });
  const { code, stderr } = await run(send, stories);
  expect(code).toBe(7);
  expect(stderr).toContain('Nobody answers at its address');
  expect((await run(account, [])).code).toBe(7);
});

test('stories that are refused for reasons of their own end with 1, each told', async () => {
  for (const id of stories) {
    const { version } = await sender.ask('stories.open', { id });
    const steps = [
      { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'New ' }] } },
    ];
    await sender.ask('stories.append', { id, version, client: 'test', steps });
  }
  answerPosts(400, 'odd');
  const all = await run(send, stories);
  expect(all.code).toBe(1);
  expect(all.stderr.match(/It refused/g)).toHaveLength(3);
  answerPosts(400, 'odd', (posts) => posts === 2);
  expect((await run(send, stories)).code).toBe(5);
});

test('the help says what each end means', () => {
  for (const command of [send, account]) {
    expect(cliUsage(command)).toMatch(/6 where the address, the user or the password/);
    expect(cliUsage(command)).toMatch(/7 where the site does not answer/);
  }
});
