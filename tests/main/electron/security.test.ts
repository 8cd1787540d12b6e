import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CALL_CHANNEL } from '../../../src/main/desktop/channels.ts';
import { bridgeConnection } from '../../../src/renderer/api/bridge-connection.ts';
import { MAX_CALL_BYTES } from '../../../src/shared/api/api.ts';
import type { Reply, Seam } from '../../../src/shared/api/seam.ts';
import { startDesktop } from '../../support/desktop.ts';

let desktop: Awaited<ReturnType<typeof startDesktop>>;
let call: (name: unknown, input: unknown) => Promise<Reply<unknown>>;

beforeAll(async () => {
  desktop = await startDesktop();
  call = (desktop.page.world.copydesk as { call: typeof call }).call;
}, 60_000);
afterAll(async () => {
  await desktop.quit();
  desktop.home.remove();
});

describe('who may call', () => {
  const refusedFrom = async (
    frame: Parameters<typeof desktop.electron.desk.invokeFrom>[0],
  ): Promise<void> => {
    const reply = await desktop.electron.desk.invokeFrom(frame, CALL_CHANNEL, 'stories.list', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  };

  test('our own window’s top frame', async () => {
    expect(
      await desktop.electron.desk.invokeFrom(desktop.page.frame, CALL_CHANNEL, 'app.info', {}),
    ).toMatchObject({ ok: true });
  });

  test('no frame of another page, even in our window', async () => {
    const { frame } = desktop.page;
    const ours = frame.url;
    for (const url of [
      'https://example.org/',
      'file:///etc/passwd',
      'about:blank',
      'app://elsewhere/',
      'app://copydesk@example.org/',
      '',
    ]) {
      frame.url = url;
      await refusedFrom(frame);
    }
    frame.url = ours;
  });

  test('no frame inside our page, no frame of another window that says it is ours, none that is gone', async () => {
    await refusedFrom({ url: desktop.page.frame.url, parent: desktop.page.frame });
    await refusedFrom({ url: desktop.page.frame.url, parent: null });
    await refusedFrom(null);
  });
});

describe('what may be called', () => {
  test('the page has call and on, and nothing else', () => {
    expect(Object.keys(desktop.page.world)).toEqual(['copydesk']);
    expect(Object.keys(desktop.page.world.copydesk as object).sort()).toEqual(['call', 'on']);
  });

  test.each(['constructor', '__proto__', 'toString', 'stories.burn', '', null, 3, ['app.info']])(
    'not %j',
    async (name) => {
      expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-call' } });
    },
  );

  test('functions, cycles, dates and bytes are refused as bad input', async () => {
    const cyclic: { self?: unknown } = {};
    cyclic.self = cyclic;
    for (const input of [
      () => 1,
      { id: () => 1 },
      { id: new Date() },
      { id: new Uint8Array(4) },
      { id: 1n },
    ]) {
      expect(await call('stories.open', input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
    const bridge = bridgeConnection(desktop.page.world.copydesk as Seam);
    for (const input of [{ id: Symbol('s') }, cyclic]) {
      // A page in JavaScript can pass anything; the types say what ours passes.
      const reply = await bridge.call('stories.open', input as { id: string });
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    }
  });

  test('a foreign listener or push name does no harm', () => {
    const { on } = desktop.page.world.copydesk as { on: (push: unknown, listener: unknown) => () => void };
    expect(on('__proto__', () => {})).toBeTypeOf('function');
    expect(on(Object, 'no function')).toBeTypeOf('function');
    on('stories.changed', () => {})();
  });

  test('oversize input is refused', async () => {
    const reply = await call('stories.search', { text: 'x'.repeat(MAX_CALL_BYTES + 1) });
    expect(reply).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });
});

describe('the window', () => {
  test('is sandboxed, isolated, and without Node', () => {
    expect(desktop.electron.app.sandboxed).toBe(true);
    expect(desktop.window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
  });

  test('goes nowhere else; links to the web open in the system’s browser, others nowhere', () => {
    const { desk } = desktop.electron;
    expect(desk.navigate(desktop.window, 'app://copydesk/')).toBe(true);
    for (const url of [
      'https://example.org/a',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'app://elsewhere/',
      'https://user:secret@example.org/',
    ]) {
      expect(desk.navigate(desktop.window, url)).toBe(false);
      expect(desktop.window.webContents.openHandler({ url })).toEqual({ action: 'deny' });
    }
    expect(desk.openedOutside).toEqual(['https://example.org/a', 'https://example.org/a']);
  });

  test('has no permissions and no network', () => {
    const { permissions, network } = desktop.electron.desk;
    let allowed: boolean | null = null;
    permissions.request?.({}, 'media', (answer) => {
      allowed = answer;
    });
    expect([allowed, permissions.check?.(), permissions.device?.()]).toEqual([false, false, false]);
    expect(network.urls).toEqual(
      expect.arrayContaining(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*']),
    );
    let result: { cancel: boolean } | null = null;
    network.answer?.({ url: 'https://example.org/' }, (answer) => {
      result = answer;
    });
    expect(result).toEqual({ cancel: true });
  });
});

describe('the page’s own scheme', () => {
  const get = (url: string, method = 'GET'): Promise<Response> => {
    const handler = desktop.electron.protocol.handlers.get('app');
    if (!handler) throw new Error('The scheme is not served');
    return handler(new Request(url, { method }));
  };

  test('is a secure, standard one', () => {
    expect(desktop.electron.protocol.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  test.each([
    'app://elsewhere/',
    'app://copydesk/../package.json',
    'app://copydesk/%2e%2e/%2e%2e/package.json',
    'app://copydesk/..%2f..%2fpackage.json',
    'app://copydesk//etc/passwd',
    'app://copydesk/media/..%2flibrary.db',
    `app://copydesk/media/${'0'.repeat(64)}`,
  ])('%s leads nowhere', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  test('serves only reading, under the strict policy', async () => {
    const response = await get('app://copydesk/', 'POST');
    expect(response.status).toBe(405);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('serves a picture of the library', async () => {
    const base64 =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';
    const added = await bridgeConnection(desktop.page.world.copydesk as Seam).call('media.add', {
      name: 'a.png',
      base64,
    });
    if (!added.ok) throw new Error(added.error.message);
    const response = await get(`app://copydesk/media/${added.value.hash}`);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect((await response.arrayBuffer()).byteLength).toBe(added.value.bytes);
  });
});
