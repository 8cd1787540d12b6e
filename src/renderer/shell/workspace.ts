import { ApiError, type ApiErrorValue } from '../../shared/api/errors.ts';
import type { Connection } from '../api/connection.ts';
import { draftsOf } from '../editor/story-drafts.ts';
import { StorySession } from '../editor/story-session.ts';

/** An open story: on its way, there, or not to be had. */
export type Tab =
  | { readonly id: string; readonly kind: 'opening' }
  | { readonly id: string; readonly kind: 'open'; readonly session: StorySession }
  | { readonly id: string; readonly kind: 'failed'; readonly error: ApiErrorValue };

export interface WorkspaceState {
  readonly tabs: readonly Tab[];
  /** The story that is seen; null where none is open. */
  readonly front: string | null;
}

/** Opens a story’s session; a test hands in its own. */
export type OpenSession = (connection: Connection, id: string) => Promise<StorySession>;

/** The stories that this window has open, in the order of their tabs. */
export class Workspace {
  readonly #connection: Connection;
  readonly #openSession: OpenSession;
  readonly #listeners = new Set<() => void>();
  #state: WorkspaceState = { tabs: [], front: null };

  constructor(connection: Connection, openSession: OpenSession = (seam, id) => StorySession.open(seam, id)) {
    this.#connection = connection;
    this.#openSession = openSession;
    connection.onState((state) => {
      if (state === 'connected') this.#retry();
    });
  }

  getSnapshot(): WorkspaceState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The session in front, or null while there is none. */
  get session(): StorySession | null {
    return this.#state.front === null ? null : this.sessionOf(this.#state.front);
  }

  /** The sessions of all tabs that are open. */
  get sessions(): ReadonlySet<StorySession> {
    return new Set(this.#state.tabs.flatMap((tab) => (tab.kind === 'open' ? [tab.session] : [])));
  }

  /** The session of a story that has a tab; null while there is none. */
  sessionOf(id: string): StorySession | null {
    const tab = this.#state.tabs.find((each) => each.id === id);
    return tab?.kind === 'open' ? tab.session : null;
  }

  /** Opens the stories of the last time, the one in front first. */
  async restore(open: readonly string[], front: string | null): Promise<void> {
    const tabs = open.map((id): Tab => ({ id, kind: 'opening' }));
    const first = open.includes(front ?? '') ? front : (open[0] ?? null);
    this.#set({ tabs, front: first });
    if (first !== null) await this.#load(first);
    for (const id of open) if (id !== first) await this.#load(id);
    // What was thrown away meanwhile leaves no empty tab behind.
    for (const tab of this.#state.tabs) {
      if (tab.kind === 'failed' && tab.error.code === 'not-found') this.close(tab.id);
    }
  }

  /** Brings a story to the front, opening it where it is not open. */
  open(id: string): void {
    const isOpen = this.#state.tabs.some((tab) => tab.id === id);
    const tabs = isOpen ? this.#state.tabs : [...this.#state.tabs, { id, kind: 'opening' } as const];
    this.#set({ tabs, front: id });
    if (!isOpen) void this.#load(id);
  }

  /** Closes a tab. What waits in fields is brought in and the session sends what is left to send first; the tab to the right comes to the front. */
  close(id: string): void {
    const at = this.#state.tabs.findIndex((tab) => tab.id === id);
    const tab = this.#state.tabs[at];
    if (!tab) return;
    if (tab.kind === 'open') draftsOf(tab.session).commit();
    const tabs = this.#state.tabs.filter((each) => each !== tab);
    const next = tabs[at] ?? tabs[at - 1] ?? null;
    this.#set({ tabs, front: this.#state.front === id ? (next?.id ?? null) : this.#state.front });
    if (tab.kind === 'open') void tab.session.close();
  }

  /** Goes `by` tabs to the right (or left, if negative), round the end. */
  step(by: number): void {
    const { tabs, front } = this.#state;
    const at = tabs.findIndex((tab) => tab.id === front);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (next) this.#set({ tabs, front: next.id });
  }

  /** Goes to the tab at a place from 0, if there is one. */
  goTo(place: number): void {
    const tab = this.#state.tabs[place];
    if (tab) this.#set({ ...this.#state, front: tab.id });
  }

  async #load(id: string): Promise<void> {
    try {
      const session = await this.#openSession(this.#connection, id);
      if (!this.#put({ id, kind: 'open', session })) await session.close();
    } catch (cause) {
      if (!(cause instanceof ApiError)) throw cause;
      this.#put({ id, kind: 'failed', error: cause.value });
    }
  }

  #retry(): void {
    for (const tab of this.#state.tabs) {
      if (tab.kind === 'failed' && tab.error.code === 'disconnected') void this.#load(tab.id);
    }
  }

  /** Puts what a story has become into its tab; false where the tab was closed meanwhile. */
  #put(tab: Tab): boolean {
    const isThere = this.#state.tabs.some((each) => each.id === tab.id);
    if (isThere) {
      this.#set({ ...this.#state, tabs: this.#state.tabs.map((each) => (each.id === tab.id ? tab : each)) });
    }
    return isThere;
  }

  #set(state: WorkspaceState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
