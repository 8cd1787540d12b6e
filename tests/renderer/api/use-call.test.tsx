// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Connection, ConnectionState } from '../../../src/renderer/api/connection.ts';
import {
  ConnectionProvider,
  useCall,
  useConnectionState,
} from '../../../src/renderer/api/connection-context.tsx';
import { Listeners } from '../../../src/renderer/api/listeners.ts';
import type { CallName, CallOutput, PushName } from '../../../src/shared/api/api.ts';
import { settingsSchema } from '../../../src/shared/api/settings.ts';
import { eventually } from '../../support/eventually.ts';

/** A connection whose answers, pushes and state are in the test’s hands. */
class HandConnection implements Connection {
  state: ConnectionState = 'connected';
  asked: CallName[] = [];
  theme: 'light' | 'dark' = 'light';
  broken = false;
  readonly #states = new Listeners<ConnectionState>();
  readonly #pushes = new Map<PushName, Listeners<never>>();

  async call<N extends CallName>(name: N) {
    this.asked.push(name);
    if (this.broken)
      return { ok: false, error: { code: 'internal', message: 'It broke.', data: {} } } as const;
    const value: unknown = settingsSchema.parse({ theme: this.theme });
    return { ok: true, value: value as CallOutput<N> } as const;
  }
  on(push: PushName, listener: (value: never) => void): () => void {
    const listeners = this.#pushes.get(push) ?? new Listeners<never>();
    this.#pushes.set(push, listeners);
    return listeners.add(listener);
  }
  onState(listener: (state: ConnectionState) => void): () => void {
    return this.#states.add(listener);
  }
  push(push: PushName): void {
    this.#pushes.get(push)?.tell({} as never);
  }
  become(state: ConnectionState): void {
    this.state = state;
    this.#states.tell(state);
  }
}

function Theme() {
  const { data, error } = useCall('settings.read', {});
  return <p>{`${useConnectionState()} ${error ? error.value.code : (data?.theme ?? 'waiting')}`}</p>;
}

let root: Root;
let element: HTMLElement;
let connection: HandConnection;

beforeEach(() => {
  element = document.createElement('div');
  root = createRoot(element);
  connection = new HandConnection();
});
afterEach(() => root.unmount());

async function shown(text: string): Promise<void> {
  await eventually(() => expect(element.textContent).toBe(text));
}

function render(): void {
  root.render(
    <ConnectionProvider connection={connection}>
      <Theme />
    </ConnectionProvider>,
  );
}

test('an answer is asked for once, and anew when a push makes it old', async () => {
  render();
  await shown('connected light');
  connection.theme = 'dark';
  connection.push('stories.changed');
  expect(connection.asked).toEqual(['settings.read']);
  connection.push('settings.changed');
  await shown('connected dark');
});

test('everything is asked for anew after a lost connection', async () => {
  render();
  await shown('connected light');
  connection.become('reconnecting');
  await shown('reconnecting light');
  connection.theme = 'dark';
  connection.become('connected');
  await shown('connected dark');
});

test('a failed call shows its error, and is not repeated by itself', async () => {
  connection.broken = true;
  render();
  await shown('connected internal');
  expect(connection.asked).toHaveLength(1);
});
