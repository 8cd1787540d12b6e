// @vitest-environment happy-dom
import { type Node, Slice } from 'prosemirror-model';
import { TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import {
  confirmAndGoOn,
  deleteBlocks,
  joinAbove,
  stillValid,
  takeBack,
  unlink,
} from '../../../src/renderer/translation/acts.ts';
import { Translation } from '../../../src/renderer/translation/translation.ts';
import { currentNotices, dismiss } from '../../../src/renderer/ui/notices.ts';
import { ApiError, type ApiErrorValue } from '../../../src/shared/api/errors.ts';
import type { BlockRecord } from '../../../src/shared/api/translation.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { SCHEMA_VERSION } from '../../../src/shared/article/schema.ts';
import { newTranslation } from '../../../src/shared/translation/new-translation.ts';
import { AnsweringConnection } from '../../support/answering-connection.ts';
import { doc, headline, lede, li, p, ul } from '../../support/build.ts';

const sourceId = newId();
const targetId = newId();

/** A library of two stories, which takes every step and keeps every record. */
class Library {
  readonly stories = new Map<string, Node>();
  readonly records = new Map<string, BlockRecord>();
  readonly connection = new AnsweringConnection((name, input) => {
    const { id } = input as { id: string };
    const known = this.stories.get(id);
    if (name === 'stories.open') {
      const error: ApiErrorValue = { code: 'not-found', message: '', data: { what: 'story', id } };
      return known ? { ok: true, value: opened(id, known) } : { ok: false, error };
    }
    if (name === 'stories.append') {
      const { version, steps } = input as { version: number; steps: unknown[] };
      return { ok: true, value: { version: version + steps.length } };
    }
    if (name === 'translations.records') return { ok: true, value: { records: [...this.records.values()] } };
    if (name === 'translations.record') {
      const { records } = input as { records: BlockRecord[] };
      for (const record of records) this.records.set(record.block, record);
    }
    return { ok: true, value: name === 'conflicts.list' ? { copies: [] } : {} };
  });

  open(id: string): Promise<StorySession> {
    return StorySession.open(this.connection, id, { unsent: noUnsentStore });
  }
}

function opened(id: string, story: Node) {
  return {
    summary: { id },
    schemaVersion: SCHEMA_VERSION,
    snapshotVersion: 0,
    snapshot: story.toJSON(),
    steps: [],
    version: 0,
    readOnly: null,
  };
}

let library: Library;
let translation: Translation;

async function translate(source: Node): Promise<void> {
  library = new Library();
  library.stories.set(sourceId, source);
  library.stories.set(targetId, newTranslation(source, { story: sourceId, revision: '' }, 'ru', ''));
  translation = new Translation(library.connection, await library.open(targetId), sourceId, (_, id) =>
    library.open(id),
  );
  await translation.settled();
  await expect.poll(() => translation.source).not.toBeNull();
}

/** Puts the caret into a block of one of the stories, and writes there. */
function write(side: 'source' | 'target', block: number, text: string): void {
  const session = side === 'source' ? translation.source : translation.target;
  if (!session) throw new Error('There is no source');
  let pos = 1;
  for (let at = 0; at < block; at++) pos += session.state.doc.child(at).nodeSize;
  translation.turnTo(side);
  session.dispatch(session.state.tr.setSelection(TextSelection.create(session.state.doc, pos)));
  session.dispatch(session.state.tr.insertText(text));
}

const states = () => translation.aligned()?.states;
const caretBlock = () => translation.target.state.selection.$head.index(0);

beforeEach(() => translate(doc(headline('Head'), lede('Lede'), p('One'), p('Two')).doc));
afterEach(async () => {
  for (const { id } of currentNotices()) dismiss(id);
  translation.end();
  await translation.target.close();
});

describe('a translation beside its source', () => {
  it('notes what a block was made from as soon as the caret leaves it, so that a change of the source shows', () => {
    write('target', 0, 'Заголовок');
    expect(states()?.[0]).toBe('draft');
    expect(translation.records.size).toBe(0);
    write('target', 1, 'Лид');
    expect([...translation.records.values()].map(({ kind }) => kind)).toEqual(['draft']);
    write('source', 0, 'New ');
    expect(translation.records.size).toBe(2);
    expect(states()?.slice(0, 2)).toEqual(['stale', 'draft']);
  });

  it('is confirmed paragraph by paragraph, each time going on to the next that is not', () => {
    write('target', 2, 'Два');
    translation.turnTo('target');
    write('target', 0, 'Ноль');
    confirmAndGoOn(translation);
    expect(states()?.[0]).toBe('checked');
    expect(caretBlock()).toBe(1);
    confirmAndGoOn(translation);
    expect(states()?.[1]).toBe('empty');
    expect(caretBlock()).toBe(2);
    confirmAndGoOn(translation);
    expect(states()?.[2]).toBe('checked');
    expect(caretBlock()).toBe(3);
  });

  it('is said to be all checked for as long as it is', () => {
    for (const block of [0, 1, 2, 3]) write('target', block, 'Слово');
    for (const block of [0, 1, 2, 3]) confirmAndGoOn(translation, block);
    expect(states()).toEqual(['checked', 'checked', 'checked', 'checked']);
    expect(currentNotices()).toHaveLength(1);
    write('target', 1, '');
    expect(currentNotices(), 'nothing has changed').toHaveLength(1);
    write('source', 2, 'New ');
    expect(states()?.[2]).toBe('stale');
    expect(currentNotices()).toEqual([]);
  });

  it('goes through the lines of a list before it confirms it', async () => {
    translation.end();
    await translate(doc(headline('Head'), lede('Lede'), ul(li('one'), li('two'))).doc);
    write('target', 1, 'Лид');
    confirmAndGoOn(translation);
    const line = () => translation.target.state.selection.$head.parent;
    const { tr } = translation.target.state;
    translation.target.dispatch(tr.insertText('раз'));
    expect(line().textContent).toBe('раз');
    confirmAndGoOn(translation);
    expect(states()?.[2]).toBe('draft');
    expect(line().textContent).toBe('');
    translation.target.dispatch(translation.target.state.tr.insertText('два'));
    confirmAndGoOn(translation);
    expect(states()?.[2]).toBe('checked');
    expect(translation.target.state.doc.child(2).textContent).toBe('раздва');
  });

  it('is a draft again once it is written in, or its confirmation taken back', () => {
    write('target', 0, 'Ноль');
    confirmAndGoOn(translation);
    takeBack(translation, 0);
    expect(states()?.[0]).toBe('draft');
    confirmAndGoOn(translation, 0);
    expect(states()?.[0]).toBe('checked');
    write('target', 0, 'Ещё ');
    expect(states()?.[0]).toBe('draft');
  });

  it('that is still valid is again what it was, confirmed or not', () => {
    write('target', 0, 'Ноль');
    confirmAndGoOn(translation);
    write('target', 1, 'Один');
    write('source', 0, 'A ');
    write('source', 1, 'B ');
    expect(states()?.slice(0, 2)).toEqual(['stale', 'stale']);
    stillValid(translation, 0);
    stillValid(translation, 1);
    expect(states()?.slice(0, 2)).toEqual(['checked', 'draft']);
  });

  it('gets the block that it lacks when one goes on to it', () => {
    for (const [at, text] of ['0', '1', '2', '3'].entries()) {
      write('target', at, text);
      confirmAndGoOn(translation);
    }
    const source = translation.source;
    source?.dispatch(source.state.tr.insert(source.state.doc.content.size, p('Three').node));
    expect(states()?.at(-1)).toBe('missing');
    confirmAndGoOn(translation, 3);
    expect(translation.target.state.doc.childCount).toBe(5);
    expect(caretBlock()).toBe(4);
    expect(states()).toEqual([...Array(4).fill('checked'), 'empty']);
  });

  it('can be parted from its source and joined with another, each as one undo', () => {
    unlink(translation, 3);
    expect(translation.target.state.doc.child(3).attrs.of).toEqual([]);
    const bands = translation.aligned()?.bands ?? [];
    const own = bands.findIndex(({ targets }) => targets.from === 3 && targets.to === 4);
    joinAbove(translation, own);
    const joined = translation.target.state.doc.child(3).attrs.of;
    expect(joined).toHaveLength(1);
    expect(translation.source?.state.doc.children.some(({ attrs }) => attrs.id === joined[0])).toBe(true);
  });

  it('loses a block whose source is gone only when somebody says so, and never its headline', () => {
    write('target', 3, 'Три');
    const source = translation.source;
    const { doc: story } = source?.state ?? translation.target.state;
    const end = story.content.size;
    source?.dispatch(source.state.tr.replace(end - story.child(3).nodeSize, end, Slice.empty));
    expect(states()?.at(-1)).toBe('unlinked');
    expect(translation.target.state.doc.childCount).toBe(4);
    deleteBlocks(translation, 3);
    expect(translation.target.state.doc.childCount).toBe(3);
    write('target', 0, 'Ноль');
    deleteBlocks(translation, 0);
    expect(translation.target.state.doc.childCount).toBe(3);
    expect(translation.target.state.doc.firstChild?.textContent).toBe('');
  });

  it('leaves nobody listening when it ends', async () => {
    translation.end();
    await translation.target.close();
    await expect.poll(() => library.connection.listeners).toBe(0);
  });
});

describe('a translation whose source is not there', () => {
  it('says why, and nothing that needs the source does anything', async () => {
    library.stories.delete(sourceId);
    const target = await library.open(targetId);
    const alone = new Translation(library.connection, target, sourceId, (_, id) => library.open(id));
    await alone.settled();
    await new Promise((resolve) => setTimeout(resolve));
    const { source } = alone.getSnapshot();
    expect(source.kind === 'failed' && source.error.code).toBe('not-found');
    confirmAndGoOn(alone);
    unlink(alone);
    expect(alone.aligned()).toBeNull();
    expect(target.pending).toBe(false);
    library.stories.set(sourceId, doc(headline('Head'), lede('Lede')).doc);
    library.connection.push('stories.changed', { ids: [sourceId] });
    await new Promise((resolve) => setTimeout(resolve));
    expect(alone.getSnapshot().source.kind).toBe('open');
    alone.end();
    await target.close();
  });

  it('takes no other failure for an answer of the library', async () => {
    const target = await library.open(targetId);
    const refused = new ApiError({ code: 'internal', message: 'No', data: {} });
    const alone = new Translation(library.connection, target, sourceId, () => Promise.reject(refused));
    await new Promise((resolve) => setTimeout(resolve));
    const { source } = alone.getSnapshot();
    expect(source.kind === 'failed' && source.error.code).toBe('internal');
    alone.end();
    await target.close();
  });
});
