import { WebSocket } from 'ws';
import type { CallInput, CallName, CallOutput, PushName, PushValue } from '../../src/shared/api/api.ts';
import { fail } from '../../src/shared/api/errors.ts';
import type { Reply, Seam } from '../../src/shared/api/seam.ts';
import type { CopydeskServer } from './copydesk-server.ts';

type Settle = (reply: Reply<never>) => void;
type Listener = (value: never) => void;

interface Frame {
  id?: number;
  reply?: Reply<never>;
  push?: PushName;
  value?: never;
}

const { value: disconnected } = fail('disconnected', 'The server is gone.', {});

/** Exchanges a one-time link of a server for its cookie, as a browser does. */
export async function cookieOf(server: CopydeskServer): Promise<string> {
  const response = await fetch(await server.newLink(), { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`The link was answered with ${response.status} and no cookie.`);
  return cookie;
}

/** The seam of a running server without a page: what is sent and what is acknowledged is in the test’s hands. */
export class SeamClient implements Seam {
  readonly #server: CopydeskServer;
  readonly #cookie: string;
  readonly #waiting = new Map<number, Settle>();
  readonly #listeners = new Map<PushName, Set<Listener>>();
  #socket: WebSocket | null = null;
  #next = 1;

  private constructor(server: CopydeskServer, cookie: string) {
    this.#server = server;
    this.#cookie = cookie;
  }

  static async connect(server: CopydeskServer): Promise<SeamClient> {
    const client = new SeamClient(server, await cookieOf(server));
    await client.reconnect();
    return client;
  }

  /** Opens the socket again, with the cookie of the first time: a restart must not ask for a new link. */
  async reconnect(): Promise<void> {
    this.#socket?.terminate();
    const { origin } = this.#server;
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`, {
      headers: { origin, cookie: this.#cookie },
      perMessageDeflate: false,
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    this.#socket = socket;
    socket.on('error', () => socket.terminate());
    socket.on('message', (data) => this.#receive(JSON.parse(String(data))));
    socket.once('close', () => {
      if (this.#socket === socket) this.#lost();
    });
  }

  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>> {
    const socket = this.#socket;
    if (!socket) return Promise.resolve({ ok: false, error: disconnected });
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, name, input }));
    });
  }

  /** A call that has to succeed. */
  async must<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
    const reply = await this.call(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.error.code}: ${reply.error.message}`);
    return reply.value;
  }

  on<P extends PushName>(push: P, listener: (value: PushValue<P>) => void): () => void {
    const listeners = this.#listeners.get(push) ?? new Set();
    this.#listeners.set(push, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** The next push of a kind that fits. */
  next<P extends PushName>(
    push: P,
    fits: (value: PushValue<P>) => boolean = () => true,
  ): Promise<PushValue<P>> {
    return new Promise((resolve) => {
      const stop = this.on(push, (value) => {
        if (!fits(value)) return;
        stop();
        resolve(value);
      });
    });
  }

  close(): void {
    this.#socket?.terminate();
    this.#lost();
  }

  #receive(frame: Frame): void {
    if (frame.push !== undefined) {
      for (const listener of this.#listeners.get(frame.push) ?? []) listener(frame.value as never);
    } else if (frame.id !== undefined && frame.reply) {
      this.#waiting.get(frame.id)?.(frame.reply);
      this.#waiting.delete(frame.id);
    }
  }

  #lost(): void {
    this.#socket = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const settle of waiting) settle({ ok: false, error: disconnected });
  }
}
