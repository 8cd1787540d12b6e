import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Links that were made and not used yet; the oldest goes when there are more. */
const MAX_OPEN_LINKS = 16;
const COOKIE_DAYS = 30;

/** Why a request is turned away. */
export type Refusal = 'wrong-host' | 'wrong-origin' | 'no-entry';

/**
 * Who may come in. A page proves itself by a cookie with the session secret; the cookie is got in exchange for a
 * one-time token. Its name carries the port, because browsers share cookies between the ports of a machine.
 */
export interface Access {
  /** Makes a token that opens the door once. */
  freshToken(): string;
  /** Uses a token up. */
  redeem(token: string): boolean;
  /** The Set-Cookie header of somebody who came in. */
  cookieHeader(): string;
  holdsCookie(request: IncomingMessage): boolean;
  /** Checks of every request: it is meant for us, and no other site sent it. */
  refusal(request: IncomingMessage): Extract<Refusal, 'wrong-host' | 'wrong-origin'> | null;
  /** The same for a socket, which must name its origin and hold the cookie. */
  socketRefusal(request: IncomingMessage): Refusal | null;
}

export function createAccess(port: number, secret: string): Access {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  const cookie = `copydesk-${port}`;
  const tokens: string[] = [];

  const refusal: Access['refusal'] = (request) => {
    if (request.headers.host !== host) return 'wrong-host';
    const from = request.headers.origin;
    if (from !== undefined && from !== origin) return 'wrong-origin';
    return sentByAnotherSite(request) ? 'wrong-origin' : null;
  };

  const holdsCookie: Access['holdsCookie'] = (request) =>
    cookieValues(request, cookie).some((value) => sameSecret(value, secret));

  return {
    freshToken() {
      const token = newSecret();
      tokens.push(token);
      if (tokens.length > MAX_OPEN_LINKS) tokens.shift();
      return token;
    },
    redeem(token) {
      // Every open token is compared, so that time tells nothing about which of them is near.
      const found = tokens.filter((open) => sameSecret(open, token))[0];
      if (found === undefined) return false;
      tokens.splice(tokens.indexOf(found), 1);
      return true;
    },
    cookieHeader: () =>
      `${cookie}=${secret}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${COOKIE_DAYS * 24 * 60 * 60}`,
    holdsCookie,
    refusal,
    socketRefusal(request) {
      const refused = refusal(request);
      if (refused) return refused;
      if (request.headers.origin === undefined) return 'wrong-origin';
      return holdsCookie(request) ? null : 'no-entry';
    },
  };
}

/** 256 random bits that fit in a URL and in a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that depends on neither value: hashes have one length, whatever was sent. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** Browsers say where a request comes from. Following a link from elsewhere is fine, and gets no cookie anyway. */
function sentByAnotherSite(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  return request.headers['sec-fetch-mode'] !== 'navigate' || request.headers['sec-fetch-dest'] !== 'document';
}

function cookieValues(request: IncomingMessage, name: string): string[] {
  return (request.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}
