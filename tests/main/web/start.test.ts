import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { linkOfRunning } from '../../../src/main/web/running.ts';
import { TemporaryHome } from '../../support/copydesk-server.ts';
import { EntryProcess } from '../../support/entry-process.ts';

const LINE = /^Copydesk is at http:\/\/127\.0\.0\.1:(\d+)\/\?token=([\w-]{43})\n/;
let home: TemporaryHome;
const started: EntryProcess[] = [];

afterEach(async () => {
  for (const process of started.splice(0)) {
    process.child.kill('SIGKILL');
    await process.ended;
  }
  home.remove();
});

/** Starts the web entry on the home’s library. */
function start(...args: string[]): EntryProcess {
  const process = new EntryProcess('web.ts', ['--library', home.library, ...args], home);
  started.push(process);
  return process;
}

test('it prints one line with the address, ends cleanly on a signal, and leaves no announcement', async () => {
  home = new TemporaryHome();
  const first = start();
  await first.printed(LINE);
  expect(statSync(join(home.library, 'running.json')).mode & 0o077).toBe(0);
  expect(statSync(join(home.library, 'web-session.json')).mode & 0o077).toBe(0);
  const { code, stdout, stderr } = await first.stop();
  expect(code).toBe(0);
  expect(stdout.replace(LINE, '')).toBe('');
  expect(stderr).toBe('');
  expect(existsSync(join(home.library, 'running.json'))).toBe(false);
});

test('a second start gives a fresh link to the first, and ends well', async () => {
  home = new TemporaryHome();
  const [, port, token] = await start().printed(LINE);
  const second = await start().ended;
  expect(second.code).toBe(0);
  const [, samePort, freshToken] = LINE.exec(second.stdout) ?? [];
  expect(samePort).toBe(port);
  expect(freshToken).not.toBe(token);
  const response = await fetch(`http://127.0.0.1:${port}/?token=${freshToken}`, { redirect: 'manual' });
  expect(response.status).toBe(303);
});

test('an address of another place is not taken from whoever listens at an announced port', async () => {
  home = new TemporaryHome();
  const stranger = createHttpServer((_request, response) => response.end(JSON.stringify({ url: elsewhere })));
  stranger.listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  onTestFinished(() => void stranger.close());
  const { port } = stranger.address() as AddressInfo;
  const elsewhere = `http://127.0.0.1:${port}@example.org/?token=x`;
  mkdirSync(home.library, { recursive: true });
  writeFileSync(join(home.library, 'running.json'), JSON.stringify({ port, control: 'secret' }));
  expect(await linkOfRunning(home.library)).toBe(null);
});

test('two starts at the same moment end in one server and two links', async () => {
  home = new TemporaryHome();
  const both = [start(), start()];
  const [a, b] = await Promise.all(both.map((process) => process.printed(LINE)));
  expect(a?.[1]).toBe(b?.[1]);
});

test('after kill -9 it comes back on the same port, and the cookie of before still opens it', async () => {
  home = new TemporaryHome();
  const first = start();
  const [, port, token] = await first.printed(LINE);
  const entered = await fetch(`http://127.0.0.1:${port}/?token=${token}`, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  first.child.kill('SIGKILL');
  await first.ended;

  const [, samePort] = await start().printed(LINE);
  expect(samePort).toBe(port);
  const response = await fetch(`http://127.0.0.1:${port}/control/nothing`, { headers: { cookie } });
  expect(response.status).toBe(404);
});

test('a port that is in use is refused with what to do, and the library is let go', async () => {
  home = new TemporaryHome();
  const blocker = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => blocker.once('listening', resolve));
  const { port } = blocker.address() as AddressInfo;
  const { code, stdout, stderr } = await start('--port', String(port)).ended;
  blocker.close();
  expect(code).toBe(4);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^Port \d+ is in use .* untouched\. Choose another port with --port/);
  await start().printed(LINE);
});

test('when the port used last is taken by something else, another one serves', async () => {
  home = new TemporaryHome();
  const first = start();
  const [, port] = await first.printed(LINE);
  await first.stop();
  const blocker = createServer().listen(Number(port), '127.0.0.1');
  await new Promise((resolve) => blocker.once('listening', resolve));
  const [, other] = await start().printed(LINE);
  blocker.close();
  expect(other).not.toBe(port);
});

test('a library that cannot be opened is told about, with an exit code of its own', async () => {
  home = new TemporaryHome();
  mkdirSync(join(home.library, 'library.db'), { recursive: true });
  const { code, stdout, stderr } = await start().ended;
  expect(code).toBe(3);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^Copydesk could not start\. \S/);
});

test('wrong usage has an exit code of its own, and shows the usage', async () => {
  home = new TemporaryHome();
  const { code, stdout, stderr } = await new EntryProcess('web.ts', ['--prot', '1'], home).ended;
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('--prot');
  expect(stderr).toContain('Usage:');
});

test('without --library it uses the system’s own folder for data', async () => {
  home = new TemporaryHome();
  const process = new EntryProcess('web.ts', ['--no-open'], home);
  started.push(process);
  await process.printed(LINE);
  expect(existsSync(join(home.path, '.local/share/copydesk/library.db'))).toBe(true);
  expect(readFileSync(join(home.path, '.local/share/copydesk/web-session.json'), 'utf8')).toContain('secret');
});
