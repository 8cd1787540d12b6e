import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSafeServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { SELF_SIGNED } from '../../../support/self-signed.ts';
import { plainStory, Sender } from '../../../support/wordpress/sender.ts';
import { type SmallWordpress, smallWordpress } from '../../../support/wordpress/small-wordpress.ts';

let site: SmallWordpress;
let sender: Sender;
const undo: (() => void)[] = [];

beforeAll(async () => {
  site = await smallWordpress();
  sender = await Sender.open({ address: site.url, user: 'aida', password: 'abcd EFGH' });
});
afterEach(() => {
  site.interfere = () => false;
  site.posts.length = 0;
  for (const step of undo.splice(0)) step();
});
afterAll(async () => {
  await sender.close();
  sender.remove();
  await site.close();
});

async function serve(server: Server, host = '127.0.0.1'): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  undo.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

/** What a send to this address comes to: `sent`, or the problem with what is said of it. */
async function sentTo(address: string): Promise<string> {
  await sender.ask('settings.change', { wordpress: { address } });
  const story = await sender.create(plainStory('A dam'));
  const { error } = await sender.result(await sender.start(story));
  if (error === null) return 'sent';
  return error.code === 'not-published' ? `${error.data.problem} ${error.data.detail}`.trim() : error.code;
}

/** Passes a request on to the small site, with another path. */
function passOn(incoming: IncomingMessage, outgoing: ServerResponse, path: string): void {
  const { method, headers } = incoming;
  const asked = forward(`${site.url}${path}`, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  incoming.pipe(asked);
}

test('a site in a folder of its server is found there', async () => {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith('/news/')) {
      response.writeHead(404).end('<h1>Another site</h1>');
    } else if (path === '/news/') {
      response.writeHead(200, { link: `</news/wp-json/>; rel="https://api.w.org/"` }).end('<html></html>');
    } else {
      passOn(request, response, path.slice('/news'.length));
    }
  });
  const port = await serve(server);
  expect(await sentTo(`http://127.0.0.1:${port}/news`)).toBe('sent');
  expect(await sentTo(`http://127.0.0.1:${port}/`)).toBe('notWordpress');
  expect(site.posts).toHaveLength(1);
});

test('a site that sends everyone on to another says to which, and the password goes to neither', async () => {
  const seen: (string | undefined)[] = [];
  const port = await serve(
    createServer((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(301, { location: 'https://news.example/blog/' }).end();
    }),
  );
  expect(await sentTo(`http://127.0.0.1:${port}`)).toBe('sentElsewhere https://news.example/blog/');
  expect(seen).toEqual([undefined]);
});

test('a page in the place of every answer is no WordPress, though its status is 200', async () => {
  const port = await serve(
    createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to the network</html>');
    }),
  );
  expect(await sentTo(`http://127.0.0.1:${port}`)).toBe('notWordpress');
});

test('a site whose plugin switches application passwords off is told as that', async () => {
  site.interfere = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', site.url);
    if (pathname === '/wp-json/') {
      const index = {
        name: 'Small',
        url: site.url,
        home: site.url,
        namespaces: ['wp/v2'],
        authentication: [],
      };
      response.end(JSON.stringify(index));
      return true;
    }
    if (!pathname.startsWith('/wp-json/wp/v2/')) return false;
    response.writeHead(401).end('{"code":"rest_not_logged_in","message":"No.","data":{"status":401}}');
    return true;
  };
  expect(await sentTo(site.url)).toBe('noApplicationPasswords');
});

test('a certificate that this computer does not trust is told as that, and nothing is sent', async () => {
  let asked = 0;
  const port = await serve(
    createSafeServer(SELF_SIGNED, (_request, response) => {
      asked += 1;
      response.end('{}');
    }),
  );
  expect(await sentTo(`https://localhost:${port}`)).toMatch(/^badCertificate [A-Z_]+$/);
  expect(asked).toBe(0);
});
