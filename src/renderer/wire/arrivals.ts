import { undo } from 'prosemirror-history';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import type { Origin } from '../../shared/api/origin.ts';
import type { Connection } from '../api/connection.ts';
import { textToSlice } from '../editor/commands/clipboard.ts';
import type { ArrivingStory } from '../editor/commands/whole-story.ts';
import { askBeforeLeaving } from '../editor/story-news.ts';
import type { StorySession } from '../editor/story-session.ts';
import { explain } from '../i18n/explain.ts';
import { translate } from '../i18n/index.ts';
import { notify } from '../ui/notices.ts';
import { type Arrival, type Arriving, AT_ONCE, ofFile, ofText, phaseOf, type Reading } from './arrival.ts';
import { fillPlain, fillStory } from './fill-story.ts';
import { keepOrigin } from './keep-origin.ts';
import { appendText, dispatchAlone, keepAsStory, pasteLate, takesWords } from './late-text.ts';
import { type LeftOut, pieces, placeOfLeftOut, putBack, stillOut } from './left-out.ts';
import { readerIfThere, readLater, type Understood } from './load-reader.ts';
import { asNewVersion } from './new-version.ts';
import { standingOrigin } from './standing-origin.ts';

/** What has come into the stories of this window as plain text, and what can be done about it. */
export class Arrivals {
  readonly #connection: Connection;
  readonly #arriving = new WeakMap<StorySession, Arriving>();
  /** Stories made of files in this window that have not been shown yet. */
  readonly #expected = new Map<string, Origin>();
  readonly #followed = new WeakSet<StorySession>();
  readonly #seen = new WeakMap<StorySession, Node>();
  readonly #listeners = new Set<() => void>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  of(session: StorySession): Arriving {
    return this.#arriving.get(session) ?? null;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Makes what arrives the story’s content, understood, as one undo. A long text is read beside the window’s work first.
   * False where it is no whole story, or cannot be taken.
   */
  take(session: StorySession, story: ArrivingStory): boolean {
    if (!takesWords(session)) return false;
    const reader = readerIfThere();
    if (!reader) {
      this.#takeBeforeReader(session, story);
      return true;
    }
    const incoming = reader.incomingText(story);
    if (!incoming) return false;
    const { text, wire } = incoming;
    if (wire.length > AT_ONCE) {
      const read = async (stop: AbortSignal) => ({ incoming, read: await reader.readBeside(wire, stop) });
      void this.#takeBeside(session, wire.length, read, () =>
        takesWords(session) ? appendText(session, text) : void keepAsStory(this.#connection, text),
      );
      return true;
    }
    try {
      this.#fill(session, { incoming, read: reader.readAtOnce(wire) });
      return true;
    } catch (error) {
      // Whatever went wrong in understanding it, the text itself must come through, as an ordinary paste.
      reportError(error);
      return false;
    }
  }

  /** Whether a story holds only text and its look, as far as that is known yet. */
  canStructure(session: StorySession): boolean {
    return (readerIfThere()?.unstructuredText(session.state.doc) ?? null) !== null;
  }

  /** Understands a story that holds only text and its look. */
  structure(session: StorySession): void {
    const reader = readerIfThere();
    const incoming = reader?.unstructuredText(session.state.doc);
    if (!reader || !incoming || session.getSnapshot().readOnly !== null) return;
    const { wire } = incoming;
    if (wire.length <= AT_ONCE) this.#fill(session, { incoming, read: reader.readAtOnce(wire) });
    else {
      const read = async (stop: AbortSignal) => ({ incoming, read: await reader.readBeside(wire, stop) });
      void this.#takeBeside(session, wire.length, read, () => notify(translate('wire.notStructured')));
    }
  }

  /** A story was made of a file; it is told about as soon as it is shown. */
  expect(origin: Origin): void {
    this.#expected.set(origin.story, origin);
  }

  /** Tells what is known about a story that is shown now. */
  shown(session: StorySession): void {
    const origin = this.#expected.get(session.id);
    if (!origin) return;
    this.#expected.delete(session.id);
    this.#set(session, ofFile(session.state.doc, origin));
  }

  /** Takes the story back to what it was before the text came. */
  undo(session: StorySession): void {
    undo(session.state, (tr) => session.dispatch(tr.scrollIntoView()));
    session.focus();
  }

  /** Replaces what was made of the text by the lines of the text as they stand, as one undo. */
  async keepPlain(session: StorySession): Promise<void> {
    const arrival = this.of(session);
    if (arrival?.kind !== 'arrived') return;
    const text = await this.#textOf(arrival);
    if (text === null || phaseOf(arrival, session.state.doc) !== 'untouched') return;
    const tr = fillPlain(session.state.tr, text, arrival.article);
    this.#set(session, { ...arrival, isListOpen: false, without: [...arrival.without, tr.doc] });
    dispatchAlone(session, tr);
    session.focus();
    notify(translate('wire.isPlain'));
  }

  /** Puts a passage that was left out back at its place, as one undo. */
  putBack(session: StorySession, part: LeftOut): void {
    const arrival = this.of(session);
    if (arrival?.kind !== 'arrived' || session.getSnapshot().readOnly !== null) return;
    const kept = pieces(arrival.article);
    const place = placeOfLeftOut(session.state.doc, part, arrival.removed, kept);
    const { tr } = session.state;
    putBack(tr, part, place);
    // Known before the story is, so that its own change does not look like somebody’s writing.
    if (arrival.phase === 'untouched')
      this.#set(session, { ...arrival, stages: [...arrival.stages, tr.doc] });
    dispatchAlone(session, tr);
  }

  /** Shows the list of what was left out, from the library where nothing came in this window. */
  async showLeftOut(session: StorySession): Promise<void> {
    const arrival = this.of(session);
    if (arrival?.kind === 'reading') return;
    // What was taken back is not what the person is looking at.
    if (arrival && arrival.phase !== 'undone') return this.#set(session, { ...arrival, isListOpen: true });
    const reply = await this.#connection.call('origins.list', { story: session.id });
    if (!reply.ok) return notify(explain(reply.error));
    const { origins } = reply.value;
    if (origins.length === 0) return notify(translate('wire.noOrigin'));
    const { doc } = session.state;
    const standing = await standingOrigin(doc, origins, (origin) => this.#textOf({ text: null, origin }));
    if (!standing) return notify(translate('wire.notThere'));
    const { origin, text, article } = standing;
    if (stillOut(session.state.doc, origin.removed).length === 0) return notify(translate('wire.nothingOut'));
    const told = {
      ...ofFile(session.state.doc, origin),
      text,
      article,
      stages: [],
      phase: 'touched',
    } as const;
    this.#set(session, { ...told, isListOpen: true });
  }

  setListOpen(session: StorySession, isListOpen: boolean): void {
    const arrival = this.of(session);
    if (arrival?.kind === 'arrived') this.#set(session, { ...arrival, isListOpen });
  }

  /** Says no more about it; the library still knows. */
  dismiss(session: StorySession): void {
    const arriving = this.of(session);
    if (arriving?.kind === 'reading') arriving.stop.abort();
    this.#set(session, null);
  }

  /** What comes before the reader does, in the window’s first moment, waits for it; without it, it is pasted as it stands. */
  #takeBeforeReader(session: StorySession, story: ArrivingStory): void {
    const blocks = typeof story === 'string' ? textToSlice(story) : new Slice(Fragment.from(story), 0, 0);
    const text = blocks.content.textBetween(0, blocks.content.size, '\n\n');
    const before = session.state.doc;
    void this.#takeBeside(
      session,
      text.length,
      (stop) => readLater(story, stop),
      () => {
        if (takesWords(session)) pasteLate(session, blocks, before);
        else void keepAsStory(this.#connection, text);
      },
    );
  }

  /**
   * `otherwise` is done where somebody has written in the story meanwhile or closed it, or the text cannot be read or is no
   * whole story.
   */
  async #takeBeside(
    session: StorySession,
    characters: number,
    read: (stop: AbortSignal) => Promise<Understood | null>,
    otherwise: () => void,
  ): Promise<void> {
    const reading: Reading = { kind: 'reading', characters, stop: new AbortController() };
    this.#set(session, reading);
    const before = session.state.doc;
    let understood: Understood | null = null;
    // Until it is read the text is nowhere but here.
    const mayLeave = askBeforeLeaving(() => true);
    try {
      understood = await read(reading.stop.signal);
    } catch (error) {
      if (!reading.stop.signal.aborted) reportError(error);
    }
    mayLeave();
    if (session.isClosed) return otherwise();
    if (this.of(session) !== reading) return;
    this.#set(session, null);
    if (understood && takesWords(session) && session.state.doc.eq(before)) this.#fill(session, understood);
    else otherwise();
  }

  #fill(session: StorySession, { incoming, read }: Understood): void {
    const { text } = incoming;
    const { article: told, removed } = incoming.dress(read);
    const before = session.state.doc;
    const article = asNewVersion(told, before);
    dispatchAlone(session, fillStory(session.state.tr, article).setMeta('paste', true));
    this.#set(session, ofText({ text, article, removed, before, after: session.state.doc }));
    void keepOrigin(this.#connection, { story: session.id, name: '', text, removed: [...removed] });
  }

  async #textOf({ text, origin }: Pick<Arrival, 'text' | 'origin'>): Promise<string | null> {
    if (text !== null || origin === null) return text;
    const reply = await this.#connection.call('origins.read', { id: origin.id });
    if (!reply.ok) notify(explain(reply.error));
    return reply.ok ? reply.value.text : null;
  }

  #set(session: StorySession, arriving: Arriving): void {
    this.#arriving.set(session, arriving);
    this.#seen.set(session, session.state.doc);
    if (!this.#followed.has(session)) session.subscribe(() => this.#follow(session));
    this.#followed.add(session);
    for (const listener of this.#listeners) listener();
  }

  /** Sees how the story stands to what came, after each change of its text. */
  #follow(session: StorySession): void {
    const { doc } = session.state;
    const arrival = this.of(session);
    if (arrival?.kind !== 'arrived' || this.#seen.get(session) === doc) return;
    this.#seen.set(session, doc);
    const phase = phaseOf(arrival, doc);
    if (phase === arrival.phase) return;
    // Who takes a text back and then writes something else has done with it.
    const isOver = arrival.phase === 'undone' && phase === 'touched';
    this.#set(session, isOver ? null : { ...arrival, phase });
  }
}
