import { undo } from 'prosemirror-history';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import type { ApiErrorValue } from '../../../src/shared/api/errors.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { eventually } from '../../support/eventually.ts';
import { type Fault, type MemoryConnection, MemoryLibrary } from '../../support/memory-seam.ts';

const opened: StorySession[] = [];

async function open(library: MemoryLibrary, connection: MemoryConnection = library.connect()) {
  const session = await StorySession.open(connection, library.id, { unsent: noUnsentStore });
  opened.push(session);
  return session;
}

afterEach(async () => {
  for (const session of opened.splice(0)) await session.close();
});

/** Types at the end of the headline. */
function type(session: StorySession, text: string): void {
  const end = session.state.doc.firstChild?.nodeSize ?? 2;
  session.dispatch(session.state.tr.insertText(text, end - 1));
}

function headline(session: StorySession): string | undefined {
  return session.state.doc.firstChild?.textContent;
}

async function savedState(session: StorySession, kind: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => {
      if (session.getSnapshot().saved.kind !== kind) return;
      stop();
      resolve();
    };
    const stop = session.subscribe(look);
    look();
  });
}

const diskFull: ApiErrorValue = { code: 'disk-full', message: 'Full', data: {} };

describe('a session', () => {
  test('sends what is typed at once and says “saved” only when it is acknowledged', async () => {
    const library = new MemoryLibrary();
    const connection = library.connect();
    const session = await open(library, connection);
    expect(session.getSnapshot().saved).toEqual({ kind: 'saved', at: null });
    type(session, 'Dam');
    expect(connection.calls.at(-1)).toBe('stories.append');
    expect(session.getSnapshot().saved.kind).toBe('saving');
    expect(session.pending).toBe(true);
    await session.flush();
    expect(library.doc.firstChild?.textContent).toBe('Dam');
    await savedState(session, 'saved');
    expect(session.pending).toBe(false);
  });

  test('sends what gathers while a call is under way with the next, in order', async () => {
    const library = new MemoryLibrary();
    const connection = library.connect(undefined, () => 20);
    const session = await open(library, connection);
    for (const letter of 'Reservoir') type(session, letter);
    await session.flush();
    expect(library.doc.firstChild?.textContent).toBe('Reservoir');
    expect(connection.calls.filter((name) => name === 'stories.append')).toHaveLength(2);
  });

  test('does not double text whose acknowledgement was lost', async () => {
    const library = new MemoryLibrary();
    const faults: Fault[] = ['lost-after'];
    const connection = library.connect((name) =>
      name === 'stories.append' ? (faults.shift() ?? null) : null,
    );
    const session = await open(library, connection);
    type(session, 'once');
    await session.flush();
    expect(library.doc.firstChild?.textContent).toBe('once');
    expect(headline(session)).toBe('once');
  });

  test('saves, and takes in what others do, whatever one of its listeners throws', async () => {
    const reported: unknown[] = [];
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
    onTestFinished(() => void vi.unstubAllGlobals());
    const library = new MemoryLibrary();
    const session = await open(library);
    const other = await open(library);
    session.subscribe(() => {
      throw new Error('A panel cannot draw');
    });
    type(session, 'here');
    await session.flush();
    type(other, ' there');
    await other.flush();
    await eventually(() => expect(headline(session)).toBe('here there'));
    expect(library.doc.firstChild?.textContent).toBe('here there');
    expect(library.copies).toEqual([]);
    expect(reported.length).toBeGreaterThan(0);
  });

  test('keeps text while the disk is full, says so, and saves it when there is room', async () => {
    const library = new MemoryLibrary();
    let full = true;
    const connection = library.connect((name) =>
      full && name.startsWith('stories.a') ? { error: diskFull } : null,
    );
    const session = await open(library, connection);
    type(session, 'kept');
    await savedState(session, 'unsaved');
    expect(session.getSnapshot().saved).toMatchObject({ error: { code: 'disk-full' } });
    const { saved } = session.getSnapshot();
    const seen = new Set([saved]);
    session.subscribe(() => seen.add(session.getSnapshot().saved));
    type(session, ' here');
    expect(session.exportText().text).toContain('kept here');
    const attempts = () => connection.calls.filter((name) => name === 'stories.append').length;
    await eventually(() => expect(attempts()).toBeGreaterThan(3));
    expect([...seen], 'each attempt asks what the library has, which saves nothing').toEqual([saved]);
    full = false;
    library.push('library.health', { state: 'ok' });
    await session.flush();
    expect(library.doc.firstChild?.textContent).toBe('kept here');
    await savedState(session, 'saved');
  });

  test('goes on after a connection was lost, and takes in what others did meanwhile', async () => {
    const library = new MemoryLibrary();
    const connection = library.connect();
    const session = await open(library, connection);
    const other = await open(library);
    connection.disconnect();
    type(session, 'mine ');
    type(other, 'theirs ');
    await other.flush();
    connection.reconnect();
    await session.flush();
    await other.flush();
    expect(headline(session)).toBe(library.doc.firstChild?.textContent);
    expect(headline(session)).toContain('mine');
    expect(headline(session)).toContain('theirs');
  });

  test('keeps words typed in a paragraph that another window deletes, and counts them as lost', async () => {
    const lede = schema.node('lede', { id: 'l' }, schema.text('Water rose. '));
    const library = new MemoryLibrary(
      schema.node('doc', null, [
        schema.node('headline', { id: 'h' }),
        lede,
        schema.node('paragraph', { id: 'p' }, schema.text('Officials said little.')),
      ]),
    );
    const connection = library.connect();
    const session = await open(library, connection);
    const other = await open(library);
    connection.disconnect();
    const start = 2 + lede.nodeSize;
    session.dispatch(session.state.tr.insertText('Nobody asked. ', start + 1));
    other.dispatch(other.state.tr.delete(start, other.state.doc.content.size));
    await other.flush();
    connection.reconnect();
    await session.flush();
    expect(session.state.doc.childCount).toBe(2);
    expect(library.copies).toHaveLength(1);
    expect(library.copies[0]?.text).toBe('Nobody asked. Officials said little.');
    expect(library.copies[0]?.reason).toBe('typed-in-deleted');
    expect(session.getSnapshot().lost).toBe(1);
  });

  test('keeps the words of refused steps as a conflict copy and shows the library’s story', async () => {
    const library = new MemoryLibrary();
    const refusal: ApiErrorValue = { code: 'steps-rejected', message: 'No', data: { reason: 'test' } };
    const faults: Fault[] = [{ error: refusal }];
    const connection = library.connect((name) =>
      name === 'stories.append' ? (faults.shift() ?? null) : null,
    );
    const session = await open(library, connection);
    type(session, 'unwelcome');
    await session.flush();
    expect(library.copies.map((copy) => [copy.text, copy.reason])).toEqual([['unwelcome', 'unsent']]);
    expect(headline(session)).toBe('');
    type(session, 'next');
    await session.flush();
    expect(library.doc.firstChild?.textContent).toBe('next');
  });

  test('sets a field and an entry as one undo each', async () => {
    const library = new MemoryLibrary();
    const session = await open(library);
    session.setField('slug', 'dam');
    session.setEntry('sources', 's', { name: 'Akmatov', role: '', organisation: '', kind: 'person' });
    await session.flush();
    expect(library.doc.attrs).toMatchObject({ slug: 'dam', sources: { s: { name: 'Akmatov' } } });
    undo(session.state, (tr) => session.dispatch(tr));
    expect(session.state.doc.attrs).toMatchObject({ slug: 'dam', sources: {} });
    undo(session.state, (tr) => session.dispatch(tr));
    expect(session.state.doc.attrs.slug).toBe('');
  });

  test('shows what it does not know as text that cannot be changed', async () => {
    const library = new MemoryLibrary();
    library.readOnly = 'newer';
    library.snapshot = {
      type: 'doc',
      content: [
        { type: 'headline', content: [{ type: 'text', text: 'Known' }] },
        { type: 'hologram', content: [{ type: 'beam', content: [{ type: 'text', text: 'Unknown' }] }] },
      ],
    };
    const session = await open(library);
    expect(session.getSnapshot().readOnly).toBe('newer');
    expect(session.exportText().text).toContain('Unknown');
    type(session, 'no');
    expect(session.exportText().text).not.toContain('no\n');
    expect(library.journal).toHaveLength(0);
  });

  test('becomes writable when its story is restored from the trash', async () => {
    const library = new MemoryLibrary();
    library.readOnly = 'trashed';
    const session = await open(library);
    expect(session.getSnapshot().readOnly).toBe('trashed');
    library.readOnly = null;
    const writable = new Promise<void>((resolve) => {
      session.subscribe(() => session.getSnapshot().readOnly === null && resolve());
    });
    library.push('stories.trashed', { id: library.id, trashed: false });
    await writable;
    type(session, 'back');
    await session.flush();
    expect(library.doc.firstChild?.textContent).toBe('back');
  });

  test('can only be read as soon as another window puts the story into the trash, and goes on when it is restored', async () => {
    const library = new MemoryLibrary();
    const session = await open(library);
    type(session, 'before');
    await session.flush();
    const told = (readOnly: 'trashed' | null) =>
      eventually(() => expect(session.getSnapshot().readOnly).toBe(readOnly));
    library.readOnly = 'trashed';
    library.push('stories.trashed', { id: library.id, trashed: true });
    await told('trashed');
    type(session, ' not');
    expect(headline(session)).toBe('before');
    library.readOnly = null;
    library.push('stories.trashed', { id: library.id, trashed: false });
    await told(null);
    // Nothing was read anew: what was done before can still be undone.
    undo(session.state, (tr) => session.dispatch(tr));
    await session.flush();
    expect(library.doc.firstChild?.textContent).toBe('');
  });

  test('keeps what is typed while another window puts the story into the trash, until it is restored', async () => {
    const library = new MemoryLibrary();
    const session = await open(library);
    library.readOnly = 'trashed';
    type(session, 'kept');
    await savedState(session, 'unsaved');
    expect(session.getSnapshot().readOnly).toBe('trashed');
    expect(headline(session)).toBe('kept');
    library.readOnly = null;
    library.push('stories.trashed', { id: library.id, trashed: false });
    await session.flush();
    await savedState(session, 'saved');
    expect(library.doc.firstChild?.textContent).toBe('kept');
    await eventually(() => expect(session.getSnapshot().readOnly).toBe(null));
  });

  test('waits for the last words when it is closed', async () => {
    const library = new MemoryLibrary();
    const session = await open(
      library,
      library.connect(undefined, () => 20),
    );
    type(session, 'last ');
    type(session, 'words');
    await session.close();
    expect(library.doc.firstChild?.textContent).toBe('last words');
  });
});
