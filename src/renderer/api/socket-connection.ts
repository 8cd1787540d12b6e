import type { CallName, CallOutput, PushName, PushValue } from '../../shared/api/api.ts';
import type { ApiErrorValue } from '../../shared/api/errors.ts';
import type { Reply } from '../../shared/api/seam.ts';
import { BackOff } from './back-off.ts';
import type { Connection, ConnectionState } from './connection.ts';
import { Heartbeat } from './heartbeat.ts';
import { Listeners } from './listeners.ts';
import { DISCONNECTED, notJson, tooLarge } from './page-errors.ts';

/** As MAX_CALL_BYTES of the contract, which is not imported because the schemas would come into the page with it. */
const MAX_CALL_BYTES = 32 * 1024 * 1024;
/** A connection that is not made within this is tried again. */
const CONNECT_WITHIN_MS = 3000;

type Settle = (reply: Reply<never>) => void;
interface Message {
  id?: unknown;
  reply?: Reply<never>;
  push?: PushName;
  value?: never;
}

/** The seam over a web socket that comes back by itself. */
export class SocketConnection implements Connection {
  readonly #url: string;
  readonly #waiting = new Map<number, Settle>();
  readonly #states = new Listeners<ConnectionState>();
  readonly #pushes = new Map<PushName, Listeners<never>>();
  readonly #backOff = new BackOff(() => this.#connect());
  readonly #heartbeat = new Heartbeat(
    () => this.#socket?.send('{"ping":1}'),
    () => this.#lost(),
  );
  #socket: WebSocket | null = null;
  #connecting: ReturnType<typeof setTimeout> | null = null;
  #state: ConnectionState = 'reconnecting';
  #nextId = 1;
  #closed = false;

  constructor(url: string) {
    this.#url = url;
    this.#connect();
  }

  get state(): ConnectionState {
    return this.#state;
  }

  onState(listener: (state: ConnectionState) => void): () => void {
    return this.#states.add(listener);
  }

  /** Something happened that makes it likely that the server can be reached now. */
  hurry(): void {
    this.#backOff.hurry();
  }

  /** Ends the connection for good. */
  close(): void {
    this.#closed = true;
    this.#lost();
  }

  call<N extends CallName>(name: N, input: unknown): Promise<Reply<CallOutput<N>>> {
    const socket = this.#socket;
    if (!socket || this.#state !== 'connected') return refused(DISCONNECTED);
    const id = this.#nextId++;
    const frame = frameOf(id, name, input);
    if (frame === null) return refused(notJson());
    if (frame.length > MAX_CALL_BYTES) return refused(tooLarge(MAX_CALL_BYTES, frame.length));
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      socket.send(frame);
    });
  }

  on<P extends PushName>(push: P, listener: (value: PushValue<P>) => void): () => void {
    let listeners = this.#pushes.get(push);
    if (!listeners) {
      listeners = new Listeners<never>();
      this.#pushes.set(push, listeners);
    }
    return listeners.add(listener);
  }

  #connect(): void {
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    this.#connecting = setTimeout(() => this.#lost(), CONNECT_WITHIN_MS);
    // What an abandoned socket still says is not for this connection.
    const current = (act: () => void) => () => {
      if (this.#socket === socket) act();
    };
    socket.addEventListener(
      'open',
      current(() => this.#opened()),
    );
    socket.addEventListener(
      'close',
      current(() => this.#lost()),
    );
    socket.addEventListener('message', ({ data }) => current(() => this.#received(String(data)))());
  }

  #opened(): void {
    this.#stopConnecting();
    this.#backOff.succeeded();
    this.#heartbeat.start();
    this.#become('connected');
  }

  #lost(): void {
    this.#stopConnecting();
    this.#heartbeat.stop();
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
    const unanswered = [...this.#waiting.values()];
    this.#waiting.clear();
    if (!this.#closed) this.#backOff.later();
    this.#become('reconnecting');
    for (const settle of unanswered) settle({ ok: false, error: DISCONNECTED });
  }

  #received(frame: string): void {
    this.#heartbeat.heard();
    const message: Message = JSON.parse(frame);
    if (message.push !== undefined) {
      this.#pushes.get(message.push)?.tell(message.value as never);
    } else if (typeof message.id === 'number' && message.reply) {
      const settle = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      settle?.(message.reply);
    }
  }

  #become(state: ConnectionState): void {
    if (this.#state === state) return;
    this.#state = state;
    this.#states.tell(state);
  }

  #stopConnecting(): void {
    if (this.#connecting !== null) clearTimeout(this.#connecting);
    this.#connecting = null;
  }
}

function refused(error: ApiErrorValue): Promise<{ ok: false; error: ApiErrorValue }> {
  return Promise.resolve({ ok: false, error });
}

/** Null where the input has no JSON form: a cycle or a BigInt. */
function frameOf(id: number, name: unknown, input: unknown): string | null {
  try {
    return JSON.stringify({ id, name, input });
  } catch {
    return null;
  }
}
