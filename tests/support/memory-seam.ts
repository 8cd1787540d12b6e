import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { CallInput, CallName, CallOutput, PushName, PushValue } from '../../src/shared/api/api.ts';
import type { ApiErrorValue } from '../../src/shared/api/errors.ts';
import type { Reply, Seam } from '../../src/shared/api/seam.ts';
import type { ConflictCopy, JournalStep } from '../../src/shared/api/story.ts';
import { newId } from '../../src/shared/article/ids.ts';
import { newStoryDoc } from '../../src/shared/article/new-story.ts';
import { SCHEMA_VERSION, schema } from '../../src/shared/article/schema.ts';

/** What happens to one call: the answer is lost before or after the library acted, or an error is given. */
export type Fault = 'lost-before' | 'lost-after' | { error: ApiErrorValue } | null;

type Listener = (value: never) => void;

const disconnected: ApiErrorValue = { code: 'disconnected', message: 'Gone', data: {} };

const notFound = (what: string): Reply<unknown> => ({
  ok: false,
  error: { code: 'not-found', message: 'None', data: { what, id: '' } },
});

/** The library of one story, in memory, with the rules of the real one. Windows connect to it. */
export class MemoryLibrary {
  readonly id = newId();
  start: Node;
  doc: Node;
  readonly journal: JournalStep[] = [];
  readonly copies: ConflictCopy[] = [];
  readOnly: 'newer' | 'unreadable' | 'trashed' | null = null;
  snapshot: unknown;
  /** Whether the library knows nothing of the story. */
  isGone = false;
  readonly windows = new Set<MemoryConnection>();

  constructor(doc: Node = newStoryDoc({ language: 'en' })) {
    this.start = doc;
    this.doc = doc;
    this.snapshot = doc.toJSON();
  }

  connect(fault: (name: CallName) => Fault = () => null, delay: () => number = () => 0): MemoryConnection {
    const connection = new MemoryConnection(this, fault, delay);
    this.windows.add(connection);
    return connection;
  }

  push<P extends PushName>(name: P, value: PushValue<P>): void {
    for (const window of this.windows) window.hear(name, value);
  }

  /** Everything that can still be read: the story, and the copies of what could not stay in it. */
  text(): string {
    return [this.doc.textContent, ...this.copies.map((copy) => copy.text)].join('\n');
  }

  /** Becomes what it was at a version, as when a backup is put back. */
  putBack(version: number): void {
    this.journal.splice(version);
    this.doc = this.#at(version);
  }

  handle(name: CallName, input: unknown): Reply<unknown> {
    if (this.isGone && name !== 'stories.create') return notFound('story');
    switch (name) {
      case 'stories.create': {
        const { doc } = input as CallInput<'stories.create'>;
        if (!this.isGone) return { ok: true, value: { id: this.id } };
        this.isGone = false;
        this.journal.length = 0;
        this.snapshot = doc;
        this.start = schema.nodeFromJSON(doc);
        this.doc = this.start;
        return { ok: true, value: { id: this.id } };
      }
      case 'stories.open':
        return this.#open();
      case 'stories.append':
        return this.#append(input as CallInput<'stories.append'>);
      case 'stories.since': {
        const { version } = input as CallInput<'stories.since'>;
        return { ok: true, value: { version: this.journal.length, steps: this.journal.slice(version) } };
      }
      case 'versions.read': {
        const { version } = input as CallInput<'versions.read'>;
        if (version > this.journal.length) return notFound('version');
        return { ok: true, value: { schemaVersion: SCHEMA_VERSION, doc: this.#at(version).toJSON() } };
      }
      case 'conflicts.keep': {
        const copy = input as CallInput<'conflicts.keep'>;
        const id = newId();
        this.copies.push({ ...copy, id, created: new Date(0).toISOString(), settled: false });
        this.push('conflicts.changed', { story: this.id });
        return { ok: true, value: { id } };
      }
      case 'conflicts.list':
        return { ok: true, value: { copies: this.copies.filter((copy) => !copy.settled) } };
      case 'stories.close':
        return { ok: true, value: {} };
      default:
        return { ok: false, error: { code: 'unsupported', message: name, data: { what: name } } };
    }
  }

  #at(version: number): Node {
    let doc = this.start;
    for (const { step } of this.journal.slice(0, version))
      doc = Step.fromJSON(schema, step).apply(doc).doc ?? doc;
    return doc;
  }

  #open(): Reply<unknown> {
    const time = new Date(0).toISOString();
    const summary = {
      id: this.id,
      headline: '',
      language: 'en',
      slug: '',
      place: '',
      byline: '',
      status: 'draft',
      words: 0,
      sample: false,
      created: time,
      changed: time,
      trashed: null,
      conflicts: 0,
      translationOf: null,
      translations: [],
    };
    const value: unknown = {
      summary,
      schemaVersion: this.readOnly === 'newer' ? SCHEMA_VERSION + 1 : SCHEMA_VERSION,
      snapshotVersion: 0,
      snapshot: this.snapshot,
      steps: [...this.journal],
      version: this.journal.length,
      readOnly: this.readOnly,
    };
    return { ok: true, value };
  }

  #append({ version, client, steps }: CallInput<'stories.append'>): Reply<unknown> {
    if (this.readOnly) {
      const data = { reason: this.readOnly };
      return { ok: false, error: { code: 'read-only-story', message: 'Read only', data } };
    }
    if (version !== this.journal.length) {
      const data = { version: this.journal.length };
      return { ok: false, error: { code: 'version-conflict', message: 'Behind', data } };
    }
    let doc = this.doc;
    for (const json of steps) {
      const next = Step.fromJSON(schema, json).apply(doc);
      if (!next.doc) {
        const data = { reason: String(next.failed) };
        return { ok: false, error: { code: 'steps-rejected', message: 'No', data } };
      }
      doc = next.doc;
    }
    this.doc = doc;
    const added = steps.map((step) => ({ client, step }));
    this.journal.push(...added);
    this.push('stories.appended', { id: this.id, version: this.journal.length, steps: added });
    return { ok: true, value: { version: this.journal.length } };
  }
}

/** One window’s connection. Calls and pushes go through JSON and arrive later, as over the real seam. */
export class MemoryConnection implements Seam {
  state: 'connected' | 'reconnecting' = 'connected';
  readonly calls: CallName[] = [];
  readonly #library: MemoryLibrary;
  readonly #fault: (name: CallName) => Fault;
  readonly #delay: () => number;
  readonly #listeners = new Map<PushName, Set<Listener>>();
  readonly #stateListeners = new Set<(state: 'connected' | 'reconnecting') => void>();

  constructor(library: MemoryLibrary, fault: (name: CallName) => Fault, delay: () => number) {
    this.#library = library;
    this.#fault = fault;
    this.#delay = delay;
  }

  async call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>> {
    this.calls.push(name);
    const sent: unknown = JSON.parse(JSON.stringify(input));
    await this.#pass();
    if (this.state !== 'connected') return { ok: false, error: disconnected };
    const fault = this.#fault(name);
    if (fault === 'lost-before') return { ok: false, error: disconnected };
    if (fault !== null && typeof fault === 'object') return { ok: false, error: fault.error };
    const reply = this.#library.handle(name, sent);
    const answer = JSON.parse(JSON.stringify(reply)) as Reply<CallOutput<N>>;
    await this.#pass();
    return fault === 'lost-after' || this.state !== 'connected' ? { ok: false, error: disconnected } : answer;
  }

  on<P extends PushName>(push: P, listener: (value: PushValue<P>) => void): () => void {
    const listeners = this.#listeners.get(push) ?? new Set();
    this.#listeners.set(push, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  onState(listener: (state: 'connected' | 'reconnecting') => void): () => void {
    this.#stateListeners.add(listener);
    return () => this.#stateListeners.delete(listener);
  }

  /** A push for this window. It is lost while the window has no connection. */
  hear<P extends PushName>(name: P, value: PushValue<P>): void {
    if (this.state !== 'connected') return;
    const arrived = JSON.parse(JSON.stringify(value)) as never;
    void this.#pass().then(() => {
      if (this.state !== 'connected') return;
      for (const listener of this.#listeners.get(name) ?? []) listener(arrived);
    });
  }

  disconnect(): void {
    this.#become('reconnecting');
  }

  reconnect(): void {
    this.#become('connected');
  }

  #become(state: 'connected' | 'reconnecting'): void {
    this.state = state;
    for (const listener of this.#stateListeners) listener(state);
  }

  async #pass(): Promise<void> {
    const turns = this.#delay();
    for (let turn = 0; turn <= turns; turn++) await Promise.resolve();
  }
}
