import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { TemporaryHome } from '../../support/copydesk-server.ts';
import { EntryProcess } from '../../support/entry-process.ts';

const LINE = /^Copydesk is at http:\/\/127\.0\.0\.1:(\d+)\/\?token=([\w-]{43})\n/;
const homes: TemporaryHome[] = [];
const started: EntryProcess[] = [];

afterEach(async () => {
  for (const process of started.splice(0)) {
    process.child.kill('SIGKILL');
    await process.ended;
  }
  for (const home of homes.splice(0)) home.remove();
});

function newHome(): TemporaryHome {
  const home = new TemporaryHome();
  homes.push(home);
  return home;
}

function serve(home: TemporaryHome, ...args: string[]): EntryProcess {
  const process = new EntryProcess(
    'cli.ts',
    ['serve', '--library', home.library, '--no-open', ...args],
    home,
  );
  started.push(process);
  return process;
}

test('serve gives an address that answers, a second one gives the first’s, and a signal ends it well', async () => {
  const home = newHome();
  const first = serve(home);
  const [, port] = await first.printed(LINE);
  // Without the cookie that the link gives, the door is shut; but somebody is behind it.
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(403);

  const second = await serve(home).ended;
  expect(second.code).toBe(0);
  expect(LINE.exec(second.stdout)?.[1]).toBe(port);

  const { code, stderr } = await first.stop();
  expect([code, stderr]).toEqual([0, '']);
});

test('a port in use ends with 4, and says so', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  const { code, stdout, stderr } = await serve(newHome(), '--port', String(port)).ended;
  taken.close();
  expect([code, stdout]).toEqual([4, '']);
  expect(stderr).toContain(`Port ${port} is in use`);
});

test('a port that is none is wrong usage', async () => {
  const { code, stderr } = await serve(newHome(), '--port', 'x').ended;
  expect([code, stderr]).toEqual([2, '--port takes a number from 0 to 65535.\n']);
});
