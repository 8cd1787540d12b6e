import { readFileSync } from 'node:fs';
import { redo, undo } from 'prosemirror-history';
import { TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import type { Arrival } from '../../../src/renderer/wire/arrival.ts';
import { Arrivals } from '../../../src/renderer/wire/arrivals.ts';
import { stillOut } from '../../../src/renderer/wire/left-out.ts';
import { loadReader } from '../../../src/renderer/wire/load-reader.ts';
import { outline } from '../../support/build.ts';
import { type MemoryConnection, MemoryLibrary } from '../../support/memory-seam.ts';

const reservoir = readFileSync(
  new URL('../../shared/wire/stories/reservoir.en.txt', import.meta.url),
  'utf8',
);
const furniture = 'Share this article';
const site = reservoir.replace('WINTER IMPORTS', `${furniture}\n\nWINTER IMPORTS`);

let library: MemoryLibrary;
let connection: MemoryConnection;
let session: StorySession;
let arrivals: Arrivals;

beforeEach(async () => {
  library = new MemoryLibrary();
  connection = library.connect();
  session = await StorySession.open(connection, library.id, { unsent: noUnsentStore });
  arrivals = new Arrivals(connection);
  await loadReader();
});

afterEach(() => session.close());

function arrival(): Arrival {
  const arriving = arrivals.of(session);
  if (arriving?.kind !== 'arrived') throw new Error('Nothing has arrived.');
  return arriving;
}

const undoOnce = () => undo(session.state, (tr) => session.dispatch(tr));
const redoOnce = () => redo(session.state, (tr) => session.dispatch(tr));
const type = (text: string) => session.dispatch(session.state.tr.insertText(text));
const shape = () => outline(session.state.doc);

describe('a text that arrives', () => {
  it('becomes the story, and what was found is known', () => {
    expect(arrivals.take(session, site)).toBe(true);
    expect(shape()).toMatch(/^headline\(Toktogul.*\) lede\(\[BISHKEK, Oct. 3 \(TCA\) — \]Water/);
    expect(arrival().found).toMatchObject({ headline: true, dateline: true, bylines: ['Nargiza Sultanova'] });
    expect(arrival().removed.map((part) => part.text)).toContain(furniture);
    expect(session.state.selection).toBeInstanceOf(TextSelection);
    expect(session.state.selection.$head.parent.type.name).toBe('headline');
  });

  it('is followed through undo, redo and what is written since', () => {
    arrivals.take(session, site);
    expect(arrival().phase).toBe('untouched');
    undoOnce();
    expect(arrival().phase).toBe('undone');
    redoOnce();
    expect(arrival().phase).toBe('untouched');
    type('!');
    expect(arrival().phase).toBe('touched');
    undoOnce();
    expect(arrival().phase).toBe('untouched');
    undoOnce();
    type('Something else');
    expect(arrivals.of(session)).toBeNull();
  });

  it('takes the place of another, as one undo', () => {
    arrivals.take(session, site);
    const first = shape();
    arrivals.take(
      session,
      'A second headline\n\nBy Timur Aliev\n\nOSH — Another lede.\n\nAnd a paragraph of it.',
    );
    expect(shape()).not.toContain('Toktogul');
    expect(Object.values(session.state.doc.attrs.bylines)).toHaveLength(1);
    undoOnce();
    expect(shape()).toBe(first);
  });

  it('does not come into a story that can only be read', async () => {
    library.readOnly = 'trashed';
    const reader = await StorySession.open(library.connect(), library.id, { unsent: noUnsentStore });
    expect(arrivals.take(reader, site)).toBe(false);
    await reader.close();
  });
});

describe('a passage that is put back', () => {
  it('is in the story, no longer out, and an undo of its own', () => {
    arrivals.take(session, site);
    const before = shape();
    const part = arrival().removed.find((each) => each.text === furniture);
    if (!part) throw new Error('Nothing was left out.');
    arrivals.putBack(session, part);
    expect(shape()).toContain(`paragraph(${furniture}) subheading(WINTER IMPORTS)`);
    expect(stillOut(session.state.doc, arrival().removed)).not.toContain(part);
    expect(arrival().phase).toBe('untouched');
    undoOnce();
    expect(shape()).toBe(before);
    expect(stillOut(session.state.doc, arrival().removed)).toContain(part);
  });
});

describe('a text that is kept as plain text', () => {
  it('has every line, and its structure again after an undo', async () => {
    arrivals.take(session, site);
    const structured = shape();
    await arrivals.keepPlain(session);
    const lines = site.split('\n').filter((line) => line !== '');
    expect(session.state.doc.children.map((block) => block.textContent)).toEqual(lines);
    expect(arrival().phase).toBe('undone');
    undoOnce();
    expect(shape()).toBe(structured);
    expect(arrival().phase).toBe('untouched');
  });

  it('is understood again on demand', async () => {
    arrivals.take(session, site);
    const structured = shape();
    await arrivals.keepPlain(session);
    arrivals.structure(session);
    expect(shape()).toBe(structured);
  });

  it('is left alone once somebody has written in it', async () => {
    arrivals.take(session, site);
    type('!');
    const written = shape();
    await arrivals.keepPlain(session);
    expect(shape()).toBe(written);
  });
});

describe('the text as it came', () => {
  it('is kept in the library with what was left out', async () => {
    arrivals.take(session, site);
    await session.flush();
    expect(connection.calls).toContain('origins.keep');
  });

  it('is kept as soon as the library can be reached again', async () => {
    connection.disconnect();
    arrivals.take(session, site);
    const tries = () => connection.calls.filter((name) => name === 'origins.keep').length;
    await expect.poll(tries).toBe(1);
    connection.reconnect();
    await expect.poll(tries).toBe(2);
    await session.flush();
  });
});
