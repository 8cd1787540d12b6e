import { redo, undo } from 'prosemirror-history';
import { TextSelection } from 'prosemirror-state';
import { afterEach, describe, expect, test } from 'vitest';
import { enter } from '../../../src/renderer/editor/commands/index.ts';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import { MemoryLibrary } from '../../support/memory-seam.ts';

const opened: StorySession[] = [];

async function open(library: MemoryLibrary): Promise<StorySession> {
  const session = await StorySession.open(library.connect(), library.id, { unsent: noUnsentStore });
  opened.push(session);
  return session;
}

afterEach(async () => {
  for (const session of opened.splice(0)) await session.close();
});

const lastPlace = (session: StorySession) => session.state.doc.content.size - 1;

function type(session: StorySession, text: string, at = lastPlace(session)): void {
  for (const [index, letter] of [...text].entries()) {
    session.dispatch(session.state.tr.insertText(letter, at + index));
  }
}

const textOf = (session: StorySession) =>
  session.state.doc.textBetween(0, session.state.doc.content.size, '\n', ' ');

describe('an undo that goes back behind what others wrote', () => {
  test('keeps their words as a conflict copy when it takes their paragraph away', async () => {
    const library = new MemoryLibrary();
    const [p, q] = [await open(library), await open(library)];
    p.dispatch(p.state.tr.setSelection(TextSelection.create(p.state.doc, lastPlace(p))));
    enter(p.state, (tr) => p.dispatch(tr));
    await p.flush();
    type(q, 'What another wrote.');
    await q.flush();
    await expect.poll(() => textOf(p)).toContain('What another wrote.');
    undo(p.state, (tr) => p.dispatch(tr));
    await p.flush();
    const kept = library.copies.map((copy) => copy.text).join('\n');
    expect(textOf(p).includes('What another wrote.') || kept.includes('What another wrote.')).toBe(true);
  });

  test('keeps their words when it brings back what was deleted around them', async () => {
    const library = new MemoryLibrary();
    const p = await open(library);
    type(p, 'The first words of all.');
    await p.flush();
    const q = await open(library);
    p.dispatch(p.state.tr.delete(0, p.state.doc.content.size));
    await p.flush();
    await expect.poll(() => textOf(q)).not.toContain('first words');
    type(q, 'Typed into the gap.');
    await q.flush();
    await expect.poll(() => textOf(p)).toContain('Typed into the gap.');
    undo(p.state, (tr) => p.dispatch(tr));
    await p.flush();
    expect(textOf(p)).toContain('The first words of all.');
    const kept = library.copies.map((copy) => copy.text).join('\n');
    expect(textOf(p).includes('Typed into the gap.') || kept.includes('Typed into the gap.')).toBe(true);
  });

  test('makes no copy where it takes only our own words', async () => {
    const library = new MemoryLibrary();
    const [p, q] = [await open(library), await open(library)];
    type(q, 'Theirs. ');
    await q.flush();
    await expect.poll(() => textOf(p)).toContain('Theirs.');
    type(p, 'Ours');
    await p.flush();
    undo(p.state, (tr) => p.dispatch(tr));
    redo(p.state, (tr) => p.dispatch(tr));
    undo(p.state, (tr) => p.dispatch(tr));
    await p.flush();
    expect(textOf(p).trim()).toBe('Theirs.');
    expect(library.copies).toEqual([]);
  });
});

describe('one undo takes back', () => {
  test('what was pasted, and not the words typed just before or after', async () => {
    const session = await open(new MemoryLibrary());
    type(session, 'Before');
    session.dispatch(session.state.tr.insertText(' pasted', lastPlace(session)).setMeta('uiEvent', 'paste'));
    type(session, ' after');
    const undone = () => {
      undo(session.state, (tr) => session.dispatch(tr));
      return textOf(session).trim();
    };
    expect([undone(), undone(), undone()]).toEqual(['Before pasted', 'Before', '']);
  });

  test('one sentence of several typed without a pause', async () => {
    const session = await open(new MemoryLibrary());
    type(session, 'It rained. The river rose.');
    undo(session.state, (tr) => session.dispatch(tr));
    expect(textOf(session).trim()).toBe('It rained.');
  });
});
