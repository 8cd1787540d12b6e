import { mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { App } from '../../../src/main/app.ts';
import { newSecret } from '../../../src/main/web/access.ts';
import { startWebServer, type WebServer } from '../../../src/main/web/server.ts';
import { bareApp } from '../../support/bare-app.ts';
import { temporaryFolder } from '../../support/library-folder.ts';

const secret = newSecret();
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let app: App;
let server: WebServer;
let cookie: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  const page = join(folder.path, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Copydesk</title>');
  writeFileSync(join(page, 'assets', 'index-abcd1234.js'), 'export {};');
  writeFileSync(join(folder.path, 'outside.txt'), 'not for the page');
  app = await bareApp(join(folder.path, 'library'));
  server = await startWebServer({ app, page, port: 0, secret });
  cookie = `copydesk-${server.port}=${secret}`;
});
afterAll(async () => {
  await server.close();
  await app.close();
  await folder.remove();
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A request exactly as given: nothing is normalised, no header is added but Host. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port: server.port,
        path,
        method,
        headers: { host: `127.0.0.1:${server.port}`, ...headers },
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    request.on('error', reject);
    request.end();
  });
}

function tokenPath(): string {
  const { pathname, search } = new URL(server.freshLink());
  return pathname + search;
}

/** The status that an upgrade is refused with; 101 when the socket opens. */
function upgrade(headers: Record<string, string>, path = '/socket'): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', reject);
  });
}

describe('coming in', () => {
  test('a token becomes a cookie that scripts and other sites cannot use, and leaves the address', async () => {
    const { status, headers } = await ask(tokenPath());
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^${cookie}; HttpOnly; SameSite=Strict; Path=/; Max-Age=\\d+$`),
    );
  });

  test('a token works once', async () => {
    const path = tokenPath();
    expect((await ask(path)).status).toBe(303);
    expect((await ask(path)).status).toBe(403);
  });

  test('somebody who is in already is sent on with a used link', async () => {
    const path = tokenPath();
    await ask(path);
    expect((await ask(path, { cookie })).status).toBe(303);
  });

  test.each(['', 'x', 'x'.repeat(43), '%00', `${newSecret()}`])(
    'the token “%s” is refused with what to do',
    async (token) => {
      const { status, headers, body } = await ask(`/?token=${token}`);
      expect(status).toBe(403);
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).toContain('start Copydesk again');
    },
  );

  test('without a cookie nothing is served', async () => {
    for (const path of ['/', '/index.html', '/assets/index-abcd1234.js', `/media/${'0'.repeat(64)}`]) {
      expect((await ask(path)).status).toBe(403);
    }
  });

  test('a cookie with another secret, or another port’s, is refused', async () => {
    expect((await ask('/', { cookie: `copydesk-${server.port}=${newSecret()}` })).status).toBe(403);
    expect((await ask('/', { cookie: `copydesk-${server.port + 1}=${secret}` })).status).toBe(403);
    expect((await ask('/', { cookie: `copydesk-${server.port}=` })).status).toBe(403);
  });
});

describe('who may ask', () => {
  test.each(['localhost', 'example.org', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'the host %s is misdirected',
    async (host) => {
      expect((await ask('/', { cookie, host })).status).toBe(421);
    },
  );

  test.each(['http://example.org', 'https://127.0.0.1', 'http://127.0.0.1:1', 'null', ''])(
    'the origin “%s” is refused',
    async (origin) => {
      expect((await ask('/', { cookie, origin })).status).toBe(403);
    },
  );

  test('a request that a page of another port makes is refused; a link from there is not', async () => {
    const fetched = {
      'sec-fetch-site': 'same-site',
      'sec-fetch-mode': 'no-cors',
      'sec-fetch-dest': 'script',
    };
    expect((await ask('/assets/index-abcd1234.js', { cookie, ...fetched })).status).toBe(403);
    const followed = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect((await ask('/', { cookie, ...followed })).status).toBe(200);
    const framed = { ...followed, 'sec-fetch-dest': 'iframe' };
    expect((await ask('/', { cookie, ...framed })).status).toBe(403);
  });

  test('only reading is possible over HTTP', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
      expect((await ask('/', { cookie }, method)).status).toBe(405);
    }
  });

  test('it listens on this machine only', async () => {
    await expect(
      new Promise((resolve, reject) => {
        connect({ host: '::1', port: server.port }).on('connect', resolve).on('error', reject);
      }),
    ).rejects.toThrow();
  });
});

describe('the socket', () => {
  const origin = (): string => `http://127.0.0.1:${server.port}`;

  test('opens for our own page', async () => {
    expect(await upgrade({ cookie, origin: origin() })).toBe(101);
  });

  test('is refused to another origin, to none, to another host, without the cookie, and elsewhere', async () => {
    expect(await upgrade({ cookie, origin: 'http://example.org' })).toBe(403);
    expect(await upgrade({ cookie, origin: 'http://127.0.0.1:1' })).toBe(403);
    expect(await upgrade({ cookie })).toBe(403);
    expect(await upgrade({ cookie, origin: origin(), host: 'example.org' })).toBe(421);
    expect(await upgrade({ origin: origin() })).toBe(403);
    expect(await upgrade({ cookie: `copydesk-${server.port}=${newSecret()}`, origin: origin() })).toBe(403);
    expect(await upgrade({ cookie, origin: origin() }, '/elsewhere')).toBe(404);
  });

  test('answers a frame that is no JSON, and goes on', async () => {
    const socket = new WebSocket(`${origin().replace('http', 'ws')}/socket`, {
      headers: { cookie, origin: origin() },
    });
    await new Promise((resolve) => socket.once('open', resolve));
    const next = (): Promise<unknown> =>
      new Promise((resolve) => socket.once('message', (data) => resolve(JSON.parse(String(data)))));
    for (const frame of ['', '{', '[]x', 'null', '"text"']) {
      const answer = next();
      socket.send(frame);
      expect(await answer).toMatchObject({ id: null, reply: { ok: false, error: { code: 'bad-input' } } });
    }
    const answer = next();
    socket.send('{"ping":5}');
    expect(await answer).toEqual({ pong: 5 });
    socket.terminate();
  });
});

describe('what is served', () => {
  test('the page, under a policy that lets nothing in from elsewhere, and is never kept', async () => {
    const { status, headers, body } = await ask('/', { cookie });
    expect(status).toBe(200);
    expect(body).toContain('Copydesk');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const policy = headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });

  test('files with a hash in their name are kept for good', async () => {
    const { status, headers } = await ask('/assets/index-abcd1234.js', { cookie });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toContain('immutable');
  });

  test.each([
    '/../outside.txt',
    '/assets/../../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/assets/..\\..\\outside.txt',
    '//outside.txt',
    '/./index.html',
    '/assets/',
    '/index.html%00.txt',
    '/media/../outside.txt',
    '/media/0',
    `/media/${'0'.repeat(64)}`,
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await ask(path, { cookie });
    expect(status).toBe(404);
    expect(body).not.toContain('not for the page');
  });

  test('a picture of the library, by its hash', async () => {
    const base64 =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==';
    const reply = await app.call('media.add', { name: 'pixel.png', base64 });
    if (!reply.ok) throw new Error(reply.error.message);
    const { status, headers } = await ask(`/media/${reply.value.hash}`, { cookie });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('image/png');
  });
});

describe('a second start', () => {
  test('gets a link with the control secret, and only with it', async () => {
    const good = await ask('/control/link', { authorization: `Bearer ${server.control}` }, 'POST');
    expect(good.status).toBe(200);
    const { url } = JSON.parse(good.body);
    const { pathname, search } = new URL(url);
    expect((await ask(pathname + search)).status).toBe(303);
    for (const authorization of ['', 'Bearer ', `Bearer ${newSecret()}`, `Bearer ${secret}`]) {
      expect((await ask('/control/link', { authorization, cookie }, 'POST')).status).toBe(403);
    }
  });
});
