import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface KeptPost {
  id: number;
  [field: string]: unknown;
}

/** Answers in WordPress’s place; true where it has. */
export type Interfere = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * As much of WordPress’s REST interface as sending needs, for tests that must not wait for a real one. What a real one does
 * is tested with a real one (tests/wordpress).
 */
export interface SmallWordpress {
  readonly url: string;
  readonly posts: KeptPost[];
  /** Every request so far, with the password that came with it. */
  readonly asked: { method: string; path: string; authorization: string | undefined }[];
  interfere: Interfere;
  close(): Promise<void>;
}

export async function smallWordpress(): Promise<SmallWordpress> {
  const posts: KeptPost[] = [];
  const asked: SmallWordpress['asked'] = [];
  const held: { interfere: Interfere } = { interfere: () => false };
  const server = createServer(async (request, response) => {
    const { method = 'GET', headers } = request;
    asked.push({ method, path: request.url ?? '/', authorization: headers.authorization });
    if (held.interfere(request, response)) return;
    const json = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    const { pathname, searchParams } = new URL(request.url ?? '/', here());
    const route = pathname.replace('/wp-json/wp/v2/', '');
    if (pathname === '/') {
      response
        .writeHead(200, { link: `<${here()}/wp-json/>; rel="https://api.w.org/"` })
        .end('<html></html>');
    } else if (pathname === '/wp-json/') {
      const authentication = { 'application-passwords': {} };
      json(200, { name: 'Small site', url: here(), home: here(), namespaces: ['wp/v2'], authentication });
    } else if (headers.authorization === undefined) {
      json(401, {
        code: 'rest_not_logged_in',
        message: 'You are not currently logged in.',
        data: { status: 401 },
      });
    } else if (route === 'users/me') {
      json(200, {
        id: 1,
        name: 'Aida',
        roles: ['editor'],
        capabilities: { edit_posts: true, publish_posts: true },
      });
    } else if (route === 'posts' && method === 'GET') {
      const marker = searchParams.get('search') ?? '';
      json(
        200,
        posts.filter((post) => JSON.stringify(post).includes(marker)),
      );
    } else if (route === 'posts') {
      const post = postOf(await bodyOf(request), posts.length + 1, here());
      posts.push(post);
      json(201, post);
    } else if (/^posts\/\d+$/.test(route)) {
      const post = posts.find(({ id }) => id === Number(route.slice('posts/'.length)));
      if (post && method === 'POST') Object.assign(post, changed(post, await bodyOf(request)));
      if (post) json(200, post);
      else json(404, { code: 'rest_post_invalid_id', message: 'Invalid post ID.', data: { status: 404 } });
    } else if (['categories', 'tags'].includes(route) && method === 'GET') {
      json(200, []);
    } else if (route === 'tags') {
      json(201, { id: 7, name: 'tag' });
    } else if (route === 'categories') {
      json(403, { code: 'rest_cannot_create', message: 'Sorry.', data: { status: 403 } });
    } else {
      json(404, { code: 'rest_no_route', message: 'No route was found.', data: { status: 404 } });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const here = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(held, {
    url: here(),
    posts,
    asked,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

function postOf(body: Record<string, unknown>, id: number, site: string): KeptPost {
  const raw = (field: string) => ({ raw: String(body[field] ?? '') });
  return {
    id,
    status: 'draft',
    slug: body.slug ?? '',
    link: `${site}/?p=${id}`,
    author: 1,
    modified_gmt: new Date().toISOString().slice(0, 19),
    title: raw('title'),
    excerpt: raw('excerpt'),
    content: raw('content'),
    categories: body.categories ?? [],
    tags: body.tags ?? [],
  };
}

/** A post after a request, which keeps what the request does not speak of. */
function changed(post: KeptPost, body: Record<string, unknown>): Record<string, unknown> {
  const raw = ['title', 'excerpt', 'content'];
  const fields = Object.entries(body).map(([field, value]) => [
    field,
    raw.includes(field) ? { raw: value } : value,
  ]);
  return { ...post, ...Object.fromEntries(fields) };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return JSON.parse(text);
}
