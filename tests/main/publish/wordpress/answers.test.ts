import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { plainStory, Sender } from '../../../support/wordpress/sender.ts';
import {
  type Interfere,
  type SmallWordpress,
  smallWordpress,
} from '../../../support/wordpress/small-wordpress.ts';

const PASSWORD = 'abcd EFGH ijkl MNOP';
const TOKEN = Buffer.from(`aida:${PASSWORD}`).toString('base64');

let site: SmallWordpress;
let sender: Sender;
let story: string;
const undo: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
  site = await smallWordpress();
  sender = await Sender.open({
    address: site.url,
    user: 'aida',
    password: PASSWORD,
    timing: { answer: 400 },
  });
});
beforeEach(async () => {
  story = await sender.create(plainStory('A dam', 'It holds.', ['water']));
});
afterEach(async () => {
  site.interfere = () => false;
  site.posts.length = 0;
  site.asked.length = 0;
  for (const step of undo.splice(0)) await step();
});
afterAll(async () => {
  await sender.close();
  sender.remove();
  await site.close();
});

/** Answers every request after discovery with this. */
function everyAnswer(status: number, body: string, headers: Record<string, string> = {}): Interfere {
  return (request, response) => {
    if (!request.url?.includes('/wp/v2/')) return false;
    response.writeHead(status, headers).end(body);
    return true;
  };
}

test('a small site is sent to, once, with tags', async () => {
  await sender.send(story);
  const receipt = await sender.send(story);
  expect(site.posts).toHaveLength(1);
  expect(site.posts[0]).toMatchObject({ title: { raw: 'A dam' }, tags: [7] });
  expect(receipt.target).toBe(`${site.url}/?p=1`);
});

test('a site without tags and categories takes the story without them, and the receipt says so', async () => {
  site.interfere = (request, response) => {
    if (!/\/(tags|categories)\b/.test(request.url ?? '')) return false;
    response.writeHead(404).end('{"code":"rest_no_route","message":"No.","data":{"status":404}}');
    return true;
  };
  const receipt = await sender.send(story);
  expect(receipt.notes).toEqual(['Keywords that could not become tags: water']);
  expect(site.posts).toHaveLength(1);
});

test.each<[string, string, Interfere]>([
  ['badLogin', 'a wrong password', everyAnswer(401, '{"code":"incorrect_password","message":"No."}')],
  ['notPermitted', 'WordPress forbids', everyAnswer(403, '{"code":"rest_forbidden","message":"Sorry."}')],
  ['badLogin', 'nobody is logged in', everyAnswer(401, '{"code":"rest_not_logged_in","message":"No."}')],
  [
    'noApplicationPasswords',
    'they are off for this user',
    everyAnswer(401, '{"code":"application_passwords_disabled_for_user","message":"No."}'),
  ],
  [
    'notPermitted',
    'a nonce has expired',
    everyAnswer(403, '{"code":"rest_cookie_invalid_nonce","message":"No."}'),
  ],
  ['refused', 'a firewall forbids', everyAnswer(403, '<h1>Forbidden</h1>')],
  ['tooLarge', 'a server before it takes less', everyAnswer(413, '<h1>413 Request Entity Too Large</h1>')],
  ['notWordpress', 'there is no such route', everyAnswer(404, '{"code":"rest_no_route","message":"No."}')],
  ['notWordpress', 'a page for people stands there', everyAnswer(200, '<html>Coming soon</html>')],
  ['sentElsewhere', 'everyone is sent on', everyAnswer(302, '', { location: 'https://elsewhere.example/' })],
  ['siteBroken', 'it breaks', everyAnswer(500, '<p>critical error</p>')],
  ['siteBusy', 'there is too much to do', everyAnswer(429, '', { 'retry-after': '1' })],
  ['noAnswer', 'JSON is cut off', everyAnswer(200, '{"id":1,"na')],
])('%s: %s', async (problem, _what, interfere) => {
  site.interfere = interfere;
  expect(await sender.refusal(story)).toBe(problem);
  expect(site.posts).toEqual([]);
});

test('silence is told after the time that an answer may take', async () => {
  site.interfere = (request) => request.url?.includes('/wp/v2/') === true;
  expect(await sender.refusal(story)).toBe('noAnswer');
});

test('an account that is asked for in vain speaks of no story', async () => {
  site.interfere = (request, response) => {
    const isAsked = request.url?.includes('/wp/v2/') === true;
    if (isAsked) response.destroy();
    return isAsked;
  };
  const reply = await sender.app.call('publish.account', {});
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'not-published', data: { problem: 'unreachable' } },
  });
});

test('an endless answer is not read to its end', async () => {
  const end = 200 * 1024 * 1024;
  const written: number[] = [];
  site.interfere = (request, response) => {
    if (!request.url?.includes('/wp/v2/')) return false;
    const answer = written.push(0) - 1;
    const more = (): void => {
      if (response.destroyed || (written[answer] ?? end) >= end) return;
      written[answer] = (written[answer] ?? 0) + 65_536;
      if (response.write('x'.repeat(65_536))) setImmediate(more);
      else response.once('drain', more);
    };
    more();
    return true;
  };
  expect(['noAnswer', 'notWordpress']).toContain(await sender.refusal(story));
  expect(written.length).toBeGreaterThan(0);
  expect(Math.max(...written)).toBeLessThan(end / 2);
});

test('a warning of PHP’s before the JSON does not hide it', async () => {
  const warning = 'Warning: Undefined array key in /srv/x.php on line 3\n';
  site.interfere = (request, response) => {
    if (!request.url?.includes('users/me')) return false;
    response.end(`${warning}{"id":1,"name":"Aida","roles":[],"capabilities":{"edit_posts":true}}`);
    return true;
  };
  await sender.send(story);
  expect(site.posts).toHaveLength(1);
});

test('WordPress’s reason is told as plain words, and never with the password that it repeats', async () => {
  const reason = `<strong>No</strong>&nbsp;&#8211; you sent ${TOKEN} and ${PASSWORD}<script>x()</script>`;
  site.interfere = (request, response) => {
    if (request.method !== 'POST' || !request.url?.includes('/posts')) return false;
    response.writeHead(400).end(JSON.stringify({ code: 'odd', message: reason }));
    return true;
  };
  const { error } = await sender.result(await sender.start(story));
  const told = JSON.stringify(error) + sender.log.join() + JSON.stringify(await sender.ask('jobs.list', {}));
  expect(told).toContain('No – you sent');
  for (const secret of [PASSWORD, TOKEN, PASSWORD.replaceAll(' ', ''), '<strong>', 'script']) {
    expect(told).not.toContain(secret);
  }
});

test('the password goes to no other host, wherever the site sends its callers', async () => {
  const seen: (string | undefined)[] = [];
  const elsewhere = createServer((request, response) => {
    seen.push(request.headers.authorization);
    response.end('{}');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  undo.push(() => void elsewhere.close());
  const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  site.interfere = everyAnswer(307, '', { location });
  expect(await sender.refusal(story)).toBe('sentElsewhere');
  site.interfere = (request, response) => {
    if (request.url !== '/') return false;
    response.writeHead(200, { link: `<${location}wp-json/>; rel="https://api.w.org/"` }).end();
    return true;
  };
  await sender.send(story);
  expect(seen).toEqual([]);
  expect(
    site.asked.filter(({ path }) => !path.includes('/wp/v2/')).every(({ authorization }) => !authorization),
  ).toBe(true);
});

test('a site without nice addresses is found by its parameter', async () => {
  site.interfere = (request, response) => {
    const url = new URL(request.url ?? '/', site.url);
    const route = url.searchParams.get('rest_route');
    if (route !== null) {
      url.searchParams.delete('rest_route');
      request.url = `/wp-json${route}${url.search}`;
      return false;
    }
    if (url.pathname === '/') {
      response
        .writeHead(200, { link: `<${site.url}/index.php?rest_route=/>; rel="https://api.w.org/"` })
        .end();
      return true;
    }
    response.writeHead(404).end('<h1>Not found</h1>');
    return true;
  };
  await sender.send(story);
  expect(site.posts).toHaveLength(1);
});

test('what is asked of one site is asked one request at a time', async () => {
  let open = 0;
  let most = 0;
  site.interfere = (_request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.once('close', () => {
      open -= 1;
    });
    return false;
  };
  const others = await Promise.all(['B', 'C'].map((title) => sender.create(plainStory(title))));
  const jobs = await Promise.all([story, ...others].map((each) => sender.start(each)));
  await Promise.all(jobs.map((job) => sender.result(job)));
  expect(site.posts).toHaveLength(3);
  expect(most).toBe(1);
});

test('a send that waits for its turn can be cancelled, and the one before it goes on', async () => {
  const waiting = new Promise<void>((resolve) => {
    site.interfere = (request) => {
      if (!request.url?.includes('users/me')) return false;
      resolve();
      return true;
    };
  });
  const first = await sender.start(story);
  await waiting;
  const second = await sender.start(await sender.create(plainStory('B')));
  await sender.ask('jobs.cancel', { job: second });
  expect((await sender.result(second)).error?.code).toBe('cancelled');
  const { jobs } = await sender.ask('jobs.list', {});
  expect(jobs.find(({ id }) => id === first)?.state).toBe('running');
  site.interfere = () => false;
  expect((await sender.result(first)).receipt).not.toBeNull();
});
