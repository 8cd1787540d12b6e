import { beforeEach, describe, expect, it } from 'vitest';
import { FieldDraft } from '../../../src/renderer/details/field-draft.ts';
import { draftsOf } from '../../../src/renderer/editor/story-drafts.ts';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import { Workspace } from '../../../src/renderer/shell/workspace.ts';
import { fail } from '../../../src/shared/api/errors.ts';
import { MemoryLibrary } from '../../support/memory-seam.ts';

let library: MemoryLibrary;
let gone: Set<string>;

function workspace(): Workspace {
  const connection = library.connect();
  return new Workspace(connection, (seam, id) =>
    gone.has(id)
      ? Promise.reject(fail('not-found', 'Gone.', { what: 'story', id }))
      : StorySession.open(seam, library.id, { unsent: noUnsentStore }),
  );
}

function settled(desk: Workspace): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (desk.getSnapshot().tabs.some((tab) => tab.kind === 'opening')) return;
      stop();
      resolve();
    };
    const stop = desk.subscribe(look);
    look();
  });
}

const shown = (desk: Workspace) => {
  const { tabs, front } = desk.getSnapshot();
  return { tabs: tabs.map((tab) => tab.id).join(''), front };
};

beforeEach(() => {
  library = new MemoryLibrary();
  gone = new Set();
});

describe('the open stories', () => {
  it('a story opens in a tab at the end and comes to the front; opened again, it only comes to the front', async () => {
    const desk = workspace();
    for (const id of ['a', 'b', 'c', 'a']) desk.open(id);
    await settled(desk);
    expect(shown(desk)).toEqual({ tabs: 'abc', front: 'a' });
  });

  it('closing the one in front shows the one to its right, or the last', async () => {
    const desk = workspace();
    for (const id of ['a', 'b', 'c']) desk.open(id);
    await settled(desk);
    desk.open('b');
    desk.close('b');
    expect(shown(desk)).toEqual({ tabs: 'ac', front: 'c' });
    desk.close('c');
    expect(shown(desk)).toEqual({ tabs: 'a', front: 'a' });
    desk.close('a');
    expect(shown(desk)).toEqual({ tabs: '', front: null });
  });

  it('closing another one leaves the front alone', async () => {
    const desk = workspace();
    for (const id of ['a', 'b']) desk.open(id);
    await settled(desk);
    desk.close('a');
    expect(shown(desk)).toEqual({ tabs: 'b', front: 'b' });
  });

  it('a word that waits in a field is part of the story before that is closed, and reaches the library', async () => {
    const desk = workspace();
    desk.open('a');
    await settled(desk);
    const { session } = desk;
    if (!session) throw new Error('The story is not open.');
    const slug = new FieldDraft<string>(
      draftsOf(session),
      (text) => session.setField('slug', text),
      () => {},
    );
    slug.type('reservoir');
    desk.close('a');
    await session.flush();
    expect(library.doc.attrs.slug).toBe('reservoir');
  });

  it('stepping goes round the end', async () => {
    const desk = workspace();
    for (const id of ['a', 'b', 'c']) desk.open(id);
    await settled(desk);
    desk.step(1);
    expect(shown(desk).front).toBe('a');
    desk.step(-1);
    expect(shown(desk).front).toBe('c');
  });

  it('those of the last time come back in their order, without one that is gone', async () => {
    gone.add('b');
    const desk = workspace();
    await desk.restore(['a', 'b', 'c'], 'c');
    expect(shown(desk)).toEqual({ tabs: 'ac', front: 'c' });
    expect(desk.session).not.toBeNull();
  });

  it('a story that cannot be opened says why in its tab', async () => {
    gone.add('x');
    const desk = workspace();
    desk.open('x');
    await settled(desk);
    const [tab] = desk.getSnapshot().tabs;
    expect(tab?.kind === 'failed' && tab.error.code).toBe('not-found');
  });
});
