import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId } from '../../src/shared/article/ids.ts';
import { copydeskNode } from '../support/copydesk-server.ts';
import { type FaultyProxy, faultyProxy, firstWrites, writesPost } from '../support/wordpress/faulty-proxy.ts';
import { plainStory, Sender } from '../support/wordpress/sender.ts';
import { TestWordpress } from '../support/wordpress/wordpress.ts';

const CLI = fileURLToPath(new URL('../../src/main/cli.ts', import.meta.url));
const wordpress = new TestWordpress();
const { application_password: password } = wordpress.users.editor;
let proxy: FaultyProxy;
let title: string;
let story: string;
let folder: string;

/** A library with one story, that nobody has open. */
beforeEach(async () => {
  proxy = await faultyProxy(wordpress.url);
  title = `Killed ${newId()}`;
  const sender = await Sender.open({ address: proxy.url, user: 'editor', password });
  folder = sender.folder;
  story = await sender.create(plainStory(title));
  await sender.close();
});
afterEach(async () => {
  await proxy.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

function copydesk(...words: string[]): {
  child: ChildProcess;
  ended: Promise<{ code: number | null; said: string }>;
} {
  const child = spawn(
    copydeskNode(),
    [CLI, ...words, '--library', join(folder, 'library'), '--settings', join(folder, 'settings')],
    { env: { ...process.env, COPYDESK_WORDPRESS_PASSWORD: password } },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }));
  return { child, ended };
}

test('killed while the post is being made: the next send finds it', async () => {
  proxy.choose = firstWrites('slow=1');
  const { child, ended } = copydesk('send', story);
  await expect
    .poll(() => proxy.passed.some(({ method, path }) => writesPost(method, path)), { timeout: 20_000 })
    .toBe(true);
  child.kill('SIGKILL');
  await ended;
  await expect.poll(() => wordpress.postsTitled(title), { timeout: 20_000 }).toHaveLength(1);
  const again = await copydesk('send', story, '--json').ended;
  expect(again.code).toBe(0);
  expect(await wordpress.postsTitled(title)).toHaveLength(1);
});

test('the command line says what was sent, what was not, and ends accordingly', async () => {
  const sent = await copydesk('send', story).ended;
  const [post] = await wordpress.postsTitled(title);
  expect(sent).toMatchObject({ code: 0, said: expect.stringContaining(`${story}\t${post?.id}\thttp`) });
  await wordpress.call('POST', `posts/${post?.id}`, { content: 'Changed by the desk.' });
  const refused = await copydesk('send', story).ended;
  expect(refused).toMatchObject({
    code: 1,
    said: expect.stringContaining('Somebody changed the post there'),
  });
  expect((await copydesk('send', story, '--replace').ended).code).toBe(0);
  expect((await copydesk('send', 'nonsense').ended).code).toBe(2);
  const account = await copydesk('account').ended;
  expect(account).toMatchObject({ code: 0, said: expect.stringContaining('\nmay publish\n') });
});

test('the password is in nothing that was written, said or logged', async () => {
  proxy.choose = firstWrites('html500');
  const said = [
    await copydesk('send', story).ended,
    await copydesk('account', '--json').ended,
    await copydesk('call', 'publish.setup').ended,
  ]
    .map((each) => each.said)
    .join('\n');
  expect(said).toContain('"password":"environment"');
  const bare = password.replaceAll(' ', '');
  const forms = [password, bare, `editor:${password}`, `editor:${bare}`];
  const secrets = [...forms, ...forms.map((form) => Buffer.from(form).toString('base64'))];
  const files = everyFile(folder);
  expect(files.length).toBeGreaterThan(3);
  for (const secret of secrets) {
    expect(said).not.toContain(secret);
    for (const file of files) expect(readFileSync(file).includes(secret), file).toBe(false);
  }
});

function everyFile(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}
