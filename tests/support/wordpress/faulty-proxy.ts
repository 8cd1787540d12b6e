import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the test’s WordPress does with a request that has such a header; see wordpress-up.sh. */
export type Fault = 'drop' | '500' | 'html500' | '503' | '429' | `slow=${number}`;

export interface Passed {
  method: string;
  /** Path and query. */
  path: string;
  fault: Fault | null;
}

/** Chooses what goes wrong with a request, or null for nothing. */
export type Chooser = (method: string, path: string) => Fault | null;

/** The way to a WordPress, on which the test decides what happens to which request. */
export interface FaultyProxy {
  readonly url: string;
  /** Requests so far, with what was made to go wrong. */
  readonly passed: Passed[];
  choose: Chooser;
  close(): Promise<void>;
}

/** Whether a request makes or changes a post. */
export function writesPost(method: string, path: string): boolean {
  return method === 'POST' && /\/wp\/v2\/posts(?:\/\d+)?(?:\?|$)/.test(path);
}

/** `fault` for the first so many requests that write a post. */
export function firstWrites(fault: Fault, times = 1): Chooser {
  let left = times;
  return (method, path) => (writesPost(method, path) && left-- > 0 ? fault : null);
}

/** `fault` for the first so many requests of a method to a route: `posts`, `tags`. */
export function first(method: string, route: string, fault: Fault, times = 1): Chooser {
  let left = times;
  return (asked, path) => (asked === method && path.includes(`/wp/v2/${route}`) && left-- > 0 ? fault : null);
}

export async function faultyProxy(target: string): Promise<FaultyProxy> {
  const { hostname, port } = new URL(target);
  const passed: Passed[] = [];
  const proxy = { choose: (() => null) as Chooser };
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url: path = '/' } = incoming;
    const fault = proxy.choose(method, path);
    passed.push({ method, path, fault });
    const headers = {
      ...incoming.headers,
      host: `${hostname}:${port}`,
      ...(fault ? { 'x-test-fault': fault } : {}),
    };
    const forward = request({ hostname, port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on('error', () => outgoing.destroy());
      answer.pipe(outgoing);
    });
    forward.on('error', () => outgoing.destroy());
    // WordPress goes on with a request whose sender has gone away; so does the proxy.
    incoming.pipe(forward);
  });
  await listening(server);
  const address = server.address() as AddressInfo;
  return Object.assign(proxy, {
    url: `http://127.0.0.1:${address.port}`,
    passed,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
