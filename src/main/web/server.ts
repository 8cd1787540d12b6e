import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { App } from '../app.ts';
import { openPageFiles, type PageFiles } from '../page-files.ts';
import { mediumAt } from '../page-media.ts';
import { securityHeaders } from '../page-security.ts';
import { type Access, createAccess, newSecret, type Refusal, sameSecret } from './access.ts';
import { PAGES } from './pages.ts';
import { openSocketDoor } from './socket.ts';

export interface WebServerOptions {
  app: App;
  /** The folder of the built page. */
  page: string;
  /** 0 takes any free port. */
  port: number;
  /** What the cookie holds; the same after a restart, so that an open page comes back by itself. */
  secret: string;
}

export interface WebServer {
  readonly port: number;
  /** Lets another start of Copydesk ask for a link, at {@link LINK_PATH}. */
  readonly control: string;
  /** An address that opens Copydesk once. */
  freshLink(): string;
  /** Lets go of the port and of every page. Does not close the app. */
  close(): Promise<void>;
}

export const LINK_PATH = '/control/link';
const SOCKET_PATH = '/socket';
const STATUS: Readonly<Record<Refusal, number>> = { 'wrong-host': 421, 'wrong-origin': 403, 'no-entry': 403 };

/** Serves the page, its pictures and the seam on 127.0.0.1. Rejects with the system’s error, such as EADDRINUSE. */
export async function startWebServer({
  app,
  page,
  port: wanted,
  secret,
}: WebServerOptions): Promise<WebServer> {
  const http = createServer();
  const port = await listen(http, wanted);
  const access = createAccess(port, secret);
  const door = openSocketDoor(app);
  const control = newSecret();
  const freshLink = (): string => `http://127.0.0.1:${port}/?token=${access.freshToken()}`;
  const site: Site = {
    app,
    access,
    files: openPageFiles(page),
    control,
    freshLink,
    headers: headersFor(port),
  };

  http.on('request', (request, response) => {
    respond(site, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  http.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const refused = access.socketRefusal(request);
    if (refused) refuseSocket(socket, STATUS[refused]);
    else if (pathOf(request) !== SOCKET_PATH) refuseSocket(socket, 404);
    else door.accept(request, socket, head);
  });

  return {
    port,
    control,
    freshLink,
    close() {
      door.close();
      return new Promise((resolve) => {
        http.close(() => resolve());
        // Pages get a moment to answer the goodbye; then the port is let go in any case.
        setTimeout(() => http.closeAllConnections(), 500).unref();
        http.closeIdleConnections();
      });
    },
  };
}

interface Site {
  app: App;
  access: Access;
  files: PageFiles;
  control: string;
  freshLink: () => string;
  headers: Record<string, string>;
}

async function respond(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { access } = site;
  for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value);

  const refused = access.refusal(request);
  if (refused) return notice(response, STATUS[refused], refused);

  const path = pathOf(request);
  if (path === LINK_PATH && request.method === 'POST') return giveLink(site, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }

  const token = tokenOf(request);
  if (token !== null) return comeIn(site, token, request, response);
  if (!access.holdsCookie(request)) return notice(response, 403, 'no-entry');
  if (path.startsWith('/media/')) return servePicture(site, path, response);
  return serveFile(site, path, response);
}

/** A good token becomes the cookie. Somebody who holds the cookie already is just sent on. */
function comeIn(site: Site, token: string, request: IncomingMessage, response: ServerResponse): void {
  const { access } = site;
  if (access.redeem(token) || access.holdsCookie(request)) {
    response
      .writeHead(303, { location: '/', 'set-cookie': access.cookieHeader(), 'cache-control': 'no-store' })
      .end();
  } else {
    notice(response, 403, 'no-entry');
  }
}

/** A second start of Copydesk, which read our control secret from the library’s folder, gets a link. */
function giveLink(site: Site, request: IncomingMessage, response: ServerResponse): void {
  const shown = request.headers.authorization ?? '';
  if (sameSecret(shown, `Bearer ${site.control}`)) {
    response
      .writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      .end(JSON.stringify({ url: site.freshLink() }));
  } else {
    notice(response, 403, 'no-entry');
  }
}

async function serveFile(site: Site, path: string, response: ServerResponse): Promise<void> {
  const file = await site.files.read(path);
  if (!file) return path === '/' ? notice(response, 503, 'not-built') : notice(response, 404, 'not-found');
  // The cookie is renewed whenever the page is opened, so that it lasts as long as it is used.
  if (path === '/') response.setHeader('set-cookie', site.access.cookieHeader());
  response
    .writeHead(200, {
      'content-type': file.type,
      'content-length': file.bytes.byteLength,
      'cache-control': file.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
    })
    .end(response.req.method === 'HEAD' ? undefined : file.bytes);
}

async function servePicture(site: Site, path: string, response: ServerResponse): Promise<void> {
  const medium = await mediumAt(site.app, path);
  if (!medium) return notice(response, 404, 'not-found');
  response
    .writeHead(200, {
      'content-type': medium.type,
      'content-length': medium.bytes.byteLength,
      'cache-control': 'private, max-age=31536000, immutable',
    })
    .end(response.req.method === 'HEAD' ? undefined : medium.bytes);
}

function notice(response: ServerResponse, status: number, page: keyof typeof PAGES): void {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(PAGES[page]);
}

function refuseSocket(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Kept as it was sent, without the query: nothing is decoded or resolved, so nothing can climb. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/[?#].*$/s, '');
}

function tokenOf(request: IncomingMessage): string | null {
  const query = /\?([^#]*)/.exec(request.url ?? '')?.[1] ?? '';
  return pathOf(request) === '/' ? new URLSearchParams(query).get('token') : null;
}

/** Safari does not count a socket as `'self'`, so it is named. */
function headersFor(port: number): Record<string, string> {
  return securityHeaders(`'self' ws://127.0.0.1:${port}`);
}

function listen(http: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      http.off('error', reject);
      resolve((http.address() as AddressInfo).port);
    });
  });
}
