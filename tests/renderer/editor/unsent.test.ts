import { afterEach, describe, expect, test, vi } from 'vitest';
import type { KeptWords } from '../../../src/renderer/editor/kept-words.ts';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { resumeAllUnsent } from '../../../src/renderer/editor/unsent-recovery.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { eventually } from '../../support/eventually.ts';
import { type Fault, MemoryLibrary } from '../../support/memory-seam.ts';
import { MemoryUnsentStore } from '../../support/memory-unsent.ts';

const opened: StorySession[] = [];

async function open(library: MemoryLibrary, unsent: MemoryUnsentStore, connection = library.connect()) {
  const session = await StorySession.open(connection, library.id, { unsent });
  opened.push(session);
  return session;
}

afterEach(async () => {
  for (const session of opened.splice(0)) await session.close();
});

function type(session: StorySession, text: string): void {
  const end = session.state.doc.firstChild?.nodeSize ?? 2;
  session.dispatch(session.state.tr.insertText(text, end - 1));
}

function story() {
  return schema.node('doc', null, [
    schema.node('headline', { id: 'h' }),
    schema.node('lede', { id: 'l' }),
    schema.node('paragraph', { id: 'p' }, schema.text('Officials said little. ')),
  ]);
}

/** A page types without a connection, its store keeps it, and the page and its connection die. */
async function diedWith(library: MemoryLibrary, unsent: MemoryUnsentStore, texts: readonly string[]) {
  const connection = library.connect();
  const session = await open(library, unsent, connection);
  connection.disconnect();
  for (const text of texts) type(session, text);
  const steps = texts.length;
  await eventually(() => expect(unsent.steps.get(session.client)?.steps).toHaveLength(steps));
  library.windows.delete(connection);
  unsent.killPages();
  opened.splice(opened.indexOf(session), 1);
}

describe('the page’s own store', () => {
  test('is not written while the library answers', async () => {
    const library = new MemoryLibrary();
    const unsent = new MemoryUnsentStore();
    const putSteps = vi.spyOn(unsent, 'putSteps');
    const session = await open(library, unsent);
    type(session, 'quick');
    await session.flush();
    expect(putSteps).not.toHaveBeenCalled();
  });

  test('holds steps while the library is away, adds only new ones, and is emptied when it has them', async () => {
    const library = new MemoryLibrary();
    const unsent = new MemoryUnsentStore();
    const putSteps = vi.spyOn(unsent, 'putSteps');
    const connection = library.connect();
    const session = await open(library, unsent, connection);
    connection.disconnect();
    type(session, 'one');
    await eventually(() => expect(unsent.steps.size).toBe(1));
    type(session, ' two');
    await eventually(() => expect(unsent.steps.get(session.client)?.steps).toHaveLength(2));
    expect(putSteps.mock.calls.map(([part]) => [part.from, part.steps.length])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    connection.reconnect();
    await session.flush();
    await eventually(() => expect(unsent.steps.size).toBe(0));
    expect(library.doc.firstChild?.textContent).toBe('one two');
  });

  test('brings back what a page that died had typed', async () => {
    const library = new MemoryLibrary();
    const unsent = new MemoryUnsentStore();
    await diedWith(library, unsent, ['Dam ', 'opens ', 'gates']);
    const next = await open(library, unsent);
    await eventually(() => expect(unsent.steps.size).toBe(0));
    expect(library.doc.firstChild?.textContent).toBe('Dam opens gates');
    expect(next.state.doc.firstChild?.textContent).toBe('Dam opens gates');
  });

  test('brings it back into a story that others have gone on with', async () => {
    const library = new MemoryLibrary(story());
    const unsent = new MemoryUnsentStore();
    await diedWith(library, unsent, ['Mine']);
    const other = await open(library, new MemoryUnsentStore());
    other.setField('slug', 'dam');
    type(other, 'Theirs');
    await other.flush();
    await open(library, unsent);
    await eventually(() => expect(unsent.steps.size).toBe(0));
    expect(library.doc.firstChild?.textContent).toMatch(/^(MineTheirs|TheirsMine)$/);
    expect(library.doc.attrs.slug).toBe('dam');
  });

  test('does not bring back what the library had after all', async () => {
    const library = new MemoryLibrary();
    const unsent = new MemoryUnsentStore();
    let dead = false;
    const fault = (name: string): Fault => {
      if (name !== 'stories.append') return dead ? 'lost-before' : null;
      dead = true;
      return 'lost-after';
    };
    const connection = library.connect(fault);
    const session = await open(library, unsent, connection);
    library.windows.delete(connection);
    type(session, 'once');
    await eventually(() => expect(unsent.steps.size).toBe(1));
    unsent.killPages();
    opened.splice(opened.indexOf(session), 1);
    await open(library, unsent);
    await eventually(() => expect(unsent.steps.size).toBe(0));
    expect(library.doc.firstChild?.textContent).toBe('once');
    connection.disconnect();
  });

  test('makes a conflict copy of what has no place any more', async () => {
    const library = new MemoryLibrary(story());
    const unsent = new MemoryUnsentStore();
    const connection = library.connect();
    const session = await open(library, unsent, connection);
    connection.disconnect();
    const paragraph = session.state.doc.content.size - 1;
    session.dispatch(session.state.tr.insertText('Nobody asked.', paragraph));
    await eventually(() => expect(unsent.steps.size).toBe(1));
    library.windows.delete(connection);
    unsent.killPages();
    opened.splice(opened.indexOf(session), 1);

    const other = await open(library, new MemoryUnsentStore());
    other.dispatch(other.state.tr.delete(4, other.state.doc.content.size));
    await other.flush();
    const next = await open(library, unsent);
    await eventually(() => expect(unsent.steps.size).toBe(0));
    expect(library.copies.map((copy) => copy.text)).toEqual(['Officials said little. Nobody asked.']);
    await eventually(() => expect(next.getSnapshot().lost).toBe(1));
    expect(unsent.words.size).toBe(0);
  });

  test('is written as soon as the library does not answer, without any wait', async () => {
    const library = new MemoryLibrary();
    const unsent = new MemoryUnsentStore();
    const connection = library.connect();
    const session = await open(library, unsent, connection);
    vi.useFakeTimers();
    try {
      connection.disconnect();
      type(session, 'at once');
      await vi.advanceTimersByTimeAsync(0);
      expect(unsent.steps.get(session.client)?.steps).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  test('may hold less than the library has of a page, which keeps nothing else from coming back', async () => {
    const library = new MemoryLibrary();
    const unsent = new MemoryUnsentStore();
    await diedWith(library, unsent, ['Dam ', 'opens ']);
    const [died] = [...unsent.steps.values()];
    if (!died) throw new Error('The page left nothing.');
    await library.connect().call('stories.append', {
      id: library.id,
      version: 0,
      client: died.client,
      steps: [...died.steps],
    });
    unsent.steps.set(died.client, { ...died, steps: died.steps.slice(0, 1) });
    const later = new MemoryUnsentStore();
    await diedWith(library, later, ['gates']);
    for (const [client, left] of later.steps) unsent.steps.set(client, left);

    await open(library, unsent);
    await eventually(() => expect(unsent.steps.size).toBe(0));
    expect(library.doc.firstChild?.textContent).toBe('Dam opens gates');
    expect(library.copies).toHaveLength(0);
  });

  test('makes a conflict copy of steps that do not apply to the version they were kept with', async () => {
    const library = new MemoryLibrary();
    const unsent = new MemoryUnsentStore();
    await diedWith(library, unsent, ['Dam ', 'opens']);
    for (const left of unsent.steps.values()) {
      unsent.steps.set(left.client, { ...left, steps: left.steps.slice(1) });
    }
    await open(library, unsent);
    await eventually(() => expect(unsent.steps.size).toBe(0));
    expect(library.copies.map((copy) => copy.text)).toEqual(['opens']);
  });

  test('keeps what was typed in a story that is in the trash now, and brings it back with the story', async () => {
    const library = new MemoryLibrary();
    const unsent = new MemoryUnsentStore();
    await diedWith(library, unsent, ['Dam opens']);
    library.readOnly = 'trashed';
    expect(await resumeAllUnsent(library.connect(), unsent)).toEqual([]);
    expect(unsent.steps.size).toBe(1);
    await open(library, unsent);
    library.readOnly = null;
    library.push('stories.trashed', { id: library.id, trashed: false });
    await eventually(() => expect(unsent.steps.size).toBe(0));
    expect(library.doc.firstChild?.textContent).toBe('Dam opens');
  });

  test('brings words back into stories that are not open, and tells which have new words', async () => {
    const library = new MemoryLibrary();
    const unsent = new MemoryUnsentStore();
    await diedWith(library, unsent, ['Dam opens']);
    expect(await resumeAllUnsent(library.connect(), unsent)).toEqual([
      { story: library.id, headline: 'Dam opens' },
    ]);
    expect(library.doc.firstChild?.textContent).toBe('Dam opens');
    expect(unsent.steps.size).toBe(0);
    expect(await resumeAllUnsent(library.connect(), unsent)).toEqual([]);
  });

  test('leaves alone what a page that lives has not sent yet', async () => {
    const library = new MemoryLibrary();
    const unsent = new MemoryUnsentStore();
    const connection = library.connect();
    const session = await open(library, unsent, connection);
    connection.disconnect();
    type(session, 'alive');
    await eventually(() => expect(unsent.steps.size).toBe(1));
    const other = await open(library, unsent);
    await other.flush();
    expect(library.journal).toHaveLength(0);
    connection.reconnect();
    await session.flush();
    expect(library.doc.firstChild?.textContent).toBe('alive');
  });

  test('keeps what a session could not send when it was closed', async () => {
    const library = new MemoryLibrary();
    const unsent = new MemoryUnsentStore();
    const connection = library.connect();
    const session = await open(library, unsent, connection);
    connection.disconnect();
    type(session, 'later');
    await session.close();
    await open(library, unsent);
    await eventually(() => expect(library.doc.firstChild?.textContent).toBe('later'));
  });

  test('holds lost words until the library has them, and no other page brings them meanwhile', async () => {
    const library = new MemoryLibrary(story());
    const unsent = new MemoryUnsentStore();
    let away = true;
    const connection = library.connect((name) => (away && name === 'conflicts.keep' ? 'lost-before' : null));
    const session = await open(library, unsent, connection);
    const other = await open(library, unsent);
    connection.disconnect();
    session.dispatch(session.state.tr.insertText('Nobody asked.', session.state.doc.content.size - 1));
    other.dispatch(other.state.tr.delete(4, other.state.doc.content.size));
    await other.flush();
    connection.reconnect();
    await eventually(() => expect(unsent.words.size).toBe(1));
    expect(session.getSnapshot().lost).toBe(1);
    expect(session.pending).toBe(true);
    const third = await open(library, unsent);
    await third.flush();
    expect(library.copies).toHaveLength(0);

    library.windows.delete(connection);
    unsent.killPages();
    opened.splice(opened.indexOf(session), 1);
    connection.disconnect();
    await open(library, unsent);
    await eventually(() => expect(unsent.words.size).toBe(0));
    expect(library.copies.map((copy) => copy.text)).toEqual(['Officials said little. Nobody asked.']);
    away = false;
  });

  test('brings back all words that one page left behind, not only the first', async () => {
    const library = new MemoryLibrary(story());
    const unsent = new MemoryUnsentStore();
    for (const text of ['First.', 'Second.', 'Third.']) {
      const words: KeptWords = { blocks: [], text, reason: 'unsent' };
      await unsent.putWords({ key: text, story: library.id, client: 'gone', words });
    }
    await open(library, unsent);
    await eventually(() => expect(unsent.words.size).toBe(0));
    expect(library.copies.map((copy) => copy.text)).toEqual(['First.', 'Second.', 'Third.']);
  });
});

describe('a library that was put back to an earlier state', () => {
  async function putBack(library: MemoryLibrary, unsent: MemoryUnsentStore, texts: readonly string[]) {
    const connection = library.connect();
    const session = await open(library, unsent, connection);
    for (const text of texts) {
      type(session, text);
      await session.flush();
    }
    connection.disconnect();
    return { connection, session };
  }

  test('gets what it has not as a copy, and the window goes on from what it has', async () => {
    const library = new MemoryLibrary();
    const { connection, session } = await putBack(library, new MemoryUnsentStore(), [
      'old',
      ' newer',
      ' newest',
    ]);
    library.putBack(1);
    connection.reconnect();
    await eventually(() => expect(library.copies.map(({ text }) => text)).toEqual(['old newer newest']));
    expect(session.state.doc.firstChild?.textContent).toBe('old');
    type(session, ' again');
    await session.flush();
    expect(library.doc.firstChild?.textContent).toBe('old again');
    expect(session.getSnapshot().lost).toBe(1);
  });

  test('gets what was typed meanwhile too, also where it has grown past the window’s version since', async () => {
    const library = new MemoryLibrary();
    const { connection, session } = await putBack(library, new MemoryUnsentStore(), ['old', ' newer']);
    type(session, ' unsent');
    library.putBack(1);
    const other = await open(library, new MemoryUnsentStore());
    for (const text of [' one', ' two', ' three']) {
      type(other, text);
      await other.flush();
    }
    connection.reconnect();
    await eventually(() => expect(library.text()).toContain(' newer'));
    await eventually(() => expect(library.text()).toContain(' unsent'));
    await session.flush();
    await eventually(() => expect(session.state.doc.toJSON()).toEqual(library.doc.toJSON()));
  });

  test('gets the whole story from the window in which it is written on, where it has none of it', async () => {
    const library = new MemoryLibrary();
    const { connection, session } = await putBack(library, new MemoryUnsentStore(), ['all of it']);
    library.isGone = true;
    connection.reconnect();
    type(session, ', and more');
    await session.flush();
    await eventually(() => expect(library.doc.firstChild?.textContent).toBe('all of it, and more'));
    await eventually(() => expect(session.getSnapshot().saved.kind).toBe('saved'));
    expect(library.copies).toEqual([]);
  });

  test('gets the words of a page that died as a copy', async () => {
    const library = new MemoryLibrary();
    const unsent = new MemoryUnsentStore();
    const first = await open(library, unsent);
    type(first, 'old and newer');
    await first.flush();
    await diedWith(library, unsent, [' unsent', ' words']);
    library.putBack(0);
    await resumeAllUnsent(library.connect(), unsent);
    expect(library.copies.map(({ text }) => text)).toEqual(['unsent words']);
    expect(unsent.steps.size).toBe(0);
  });
});
