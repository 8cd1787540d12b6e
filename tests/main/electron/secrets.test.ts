import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { TemporaryHome } from '../../support/copydesk-server.ts';
import { loadDesktop } from '../../support/desktop.ts';
import type { FakePage } from '../../support/fake-electron.ts';

const home = new TemporaryHome();
afterEach(() => home.remove());

const PASSWORD = 'abcd EFGH ijkl';

interface Bridge {
  call(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>;
}

function bridgeOf(page: FakePage): Bridge {
  const bridge = Object.values(page.world).find((api) => typeof Object(api).call === 'function');
  if (!bridge) throw new Error('The page has no bridge');
  return bridge as Bridge;
}

async function start(keychain: 'system' | 'plain' | 'none') {
  const desktop = await loadDesktop(home, ({ desk }) => {
    desk.keychain = keychain;
  });
  const loading = desktop.electron.desk.nextPage();
  desktop.becomeReady();
  return { desktop, bridge: bridgeOf(await loading) };
}

test('the desktop keeps the password in the system’s keychain, and in no file as it reads', async () => {
  const first = await start('system');
  await first.bridge.call('publish.keepPassword', { password: PASSWORD });
  await first.desktop.quit();
  const second = await start('system');
  expect(await second.bridge.call('publish.setup', {})).toMatchObject({
    value: { password: 'kept', keepsPassword: true },
  });
  await second.desktop.quit();
  for (const name of readdirSync(home.path, { recursive: true, encoding: 'utf8' })) {
    const file = join(home.path, name);
    if (statSync(file).isFile()) expect(readFileSync(file).includes(PASSWORD), name).toBe(false);
  }
});

test.each(['plain', 'none'] as const)(
  'with a keychain that is %s the password is not kept',
  async (keychain) => {
    const { desktop, bridge } = await start(keychain);
    expect(await bridge.call('publish.setup', {})).toMatchObject({ value: { keepsPassword: false } });
    expect(await bridge.call('publish.keepPassword', { password: PASSWORD })).toMatchObject({
      ok: false,
      error: { code: 'unsupported' },
    });
    await desktop.quit();
  },
);
