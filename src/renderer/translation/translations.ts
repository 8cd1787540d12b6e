import type { FieldValue } from '../../shared/article/metadata.ts';
import type { Connection } from '../api/connection.ts';
import { StorySession } from '../editor/story-session.ts';
import { type OpenSession, Translation } from './translation.ts';

/** The id of the story that a story translates; null where it is no translation. */
export function sourceOf(session: StorySession): string | null {
  const link: FieldValue<'translationOf'> = session.state.doc.attrs.translationOf;
  return link?.story ?? null;
}

/** The translations that are open in this window, and whether they are shown beside their source. */
export class Translations {
  readonly #connection: Connection;
  readonly #openSession: OpenSession;
  readonly #open = new Map<StorySession, Translation>();
  readonly #listeners = new Set<() => void>();
  #isBeside = true;

  constructor(connection: Connection, openSession: OpenSession = (seam, id) => StorySession.open(seam, id)) {
    this.#connection = connection;
    this.#openSession = openSession;
  }

  /** Whether a translation is shown beside its source, or alone. */
  get isBeside(): boolean {
    return this.#isBeside;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  showBeside(isBeside: boolean): void {
    if (isBeside === this.#isBeside) return;
    this.#isBeside = isBeside;
    for (const listener of this.#listeners) listener();
  }

  /** What an open story translates; null where it is no translation. Opens the source when it is asked for first. */
  of(session: StorySession): Translation | null {
    const source = sourceOf(session);
    const known = this.#open.get(session);
    if (known?.sourceId === source) return known;
    known?.end();
    this.#open.delete(session);
    // A story cannot stand beside itself.
    if (source === null || source === session.id) return null;
    const translation = new Translation(this.#connection, session, source, this.#openSession);
    this.#open.set(session, translation);
    return translation;
  }

  /** Lets go of the sources of all stories that are not open any more. */
  keepOnly(sessions: ReadonlySet<StorySession>): void {
    for (const [session, translation] of this.#open) {
      if (sessions.has(session)) continue;
      this.#open.delete(session);
      translation.end();
    }
  }
}
