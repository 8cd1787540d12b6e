import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../src/shared/article/schema.ts';
import { changesOf } from '../../../src/shared/translation/changes.ts';
import { progressOf } from '../../../src/shared/translation/progress.ts';
import {
  confirmationOf,
  firstRecords,
  type Records,
  recordOf,
  stillValid,
} from '../../../src/shared/translation/records.ts';
import { type Row, rowsOf } from '../../../src/shared/translation/rows.ts';
import { isUnfinished, stateOf } from '../../../src/shared/translation/states.ts';
import { divider, doc, figure, headline, lede, li, p, ul } from '../../support/build.ts';
import { allConfirmed, retold, translationOf, withRecords } from '../../support/translation.ts';

const story = () => doc(headline('Dam dry'), lede('The dam is dry'), p('It was full'), p('Rain fell')).doc;
const NOTHING: Records = new Map();

const statesOf = (source: Node, target: Node, records: Records) =>
  rowsOf(source, target).map((row) => stateOf(row, records));

function rowAt(source: Node, target: Node, index: number): Row {
  return rowsOf(source, target)[index] ?? { sources: [], targets: [] };
}

describe('the state of a row', () => {
  it('is empty without text, a draft with it, checked once it is confirmed', () => {
    const source = story();
    const target = translationOf(source, 'Суха', 'Плотина суха');
    expect(statesOf(source, target, NOTHING)).toEqual(['draft', 'draft', 'empty', 'empty']);
    expect(statesOf(source, target, allConfirmed(source, target))).toEqual([
      'checked',
      'checked',
      'empty',
      'empty',
    ]);
  });

  it('is stale when the source changes, for confirmed blocks and for drafts', () => {
    const source = story();
    const target = translationOf(source, 'Суха', 'Плотина суха', 'Полна', 'Дождь');
    const drafts = withRecords(NOTHING, firstRecords(rowsOf(source, target), NOTHING));
    const changed = retold(retold(source, 0, 'Dam very dry'), 2, 'It was half full');
    expect(statesOf(changed, target, drafts)).toEqual(['stale', 'draft', 'stale', 'draft']);
    expect(statesOf(changed, target, allConfirmed(source, target))).toEqual([
      'stale',
      'checked',
      'stale',
      'checked',
    ]);
    // Nothing was known of them before the change.
    expect(statesOf(changed, target, NOTHING)).toEqual(['draft', 'draft', 'draft', 'draft']);
  });

  it('does not mind what would not be published of the source', () => {
    const source = story();
    const target = translationOf(source, 'Суха');
    const first = source.child(0);
    const noted = first.copy(first.content.addToEnd(schema.text(' ask him', [schema.marks.note.create()])));
    const changed = source.copy(source.content.replaceChild(0, noted));
    expect(statesOf(changed, target, allConfirmed(source, target))[0]).toBe('checked');
  });

  it('goes back to a draft when the translation changes', () => {
    const source = story();
    const target = translationOf(source, 'Суха');
    expect(statesOf(source, retold(target, 0, 'Сухо'), allConfirmed(source, target))[0]).toBe('draft');
  });

  it('is as it was before once somebody found a stale block still valid', () => {
    const source = story();
    const target = translationOf(source, 'Суха', 'Плотина суха');
    const changed = retold(retold(source, 0, 'Dam very dry'), 1, 'The dam is quite dry');
    const edited = retold(target, 1, 'Плотина почти суха');
    const records = allConfirmed(source, target);
    const mended = rowsOf(changed, edited).flatMap(({ targets }) =>
      targets.flatMap((block) => {
        const record = records.get(block.id);
        return record ? [stillValid(block, record)] : [];
      }),
    );
    expect(statesOf(changed, edited, records).slice(0, 2)).toEqual(['stale', 'stale']);
    expect(statesOf(changed, edited, withRecords(records, mended)).slice(0, 2)).toEqual(['checked', 'draft']);
    // An undo brings back the words that were confirmed against the source as it was before.
    expect(statesOf(changed, target, withRecords(records, mended)).slice(0, 2)).toEqual(['checked', 'draft']);
  });

  it('is missing for a source without a block, unlinked for a block without a source', () => {
    const source = story();
    const target = translationOf(source, 'h', 'l', 'a', 'b');
    const cut = target.copy(target.content.cut(0, target.content.size - target.child(3).nodeSize));
    expect(statesOf(source, cut, NOTHING)).toEqual(['draft', 'draft', 'draft', 'missing']);
    const cutSource = source.copy(source.content.cut(0, source.content.size - source.child(3).nodeSize));
    expect(statesOf(cutSource, target, NOTHING)).toEqual(['draft', 'draft', 'draft', 'unlinked']);
  });

  it('is a draft, not stale, where two confirmed blocks were merged or a source was added by hand', () => {
    const source = story();
    const target = translationOf(source, 'h', 'l', 'a', 'b');
    const records = allConfirmed(source, target);
    const [first, second] = [target.child(2), target.child(3)];
    const whole = first.type.create(
      { ...first.attrs, of: [...first.attrs.of, ...second.attrs.of] },
      first.content.append(second.content),
    );
    const merged = target.copy(Fragment.fromArray([target.child(0), target.child(1), whole]));
    expect(statesOf(source, merged, records)).toEqual(['checked', 'checked', 'draft']);
    expect(statesOf(retold(source, 2, 'It was not full'), merged, records)[2]).toBe('stale');
    const row = rowAt(source, merged, 2);
    expect(statesOf(source, merged, withRecords(records, confirmationOf(row)))[2]).toBe('checked');
  });

  it('is stale where a source that a block was made from is gone', () => {
    const source = story();
    const target = translationOf(source, 'h', 'l', 'a', 'b');
    const first = target.child(2);
    const whole = first.type.create(
      { ...first.attrs, of: [...first.attrs.of, ...target.child(3).attrs.of] },
      first.content,
    );
    const merged = target.copy(Fragment.fromArray([target.child(0), target.child(1), whole]));
    const records = allConfirmed(source, merged);
    const fewer = source.copy(source.content.cut(0, source.content.size - source.child(3).nodeSize));
    expect(statesOf(fewer, merged, records)).toEqual(['checked', 'checked', 'stale']);
    expect(changesOf(rowAt(fewer, merged, 2), records)).toMatchObject([
      { after: null, words: [[{ kind: 'removed', text: 'Rain fell' }]] },
    ]);
  });

  it('asks nothing of dividers and of pictures without a caption', () => {
    const source = doc(headline('H'), lede('L'), divider(), figure(), figure('A dam')).doc;
    const target = translationOf(source);
    expect(statesOf(source, target, NOTHING)).toEqual(['empty', 'empty', 'checked', 'checked', 'empty']);
    const without = target.copy(Fragment.fromArray([target.child(0), target.child(1), target.child(4)]));
    const rows = rowsOf(source, without);
    expect(rows.map((row) => isUnfinished(row, stateOf(row, NOTHING)))).toEqual([
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it('does not wait for an empty block beside one that is confirmed', () => {
    const source = story();
    const target = translationOf(source, 'h', 'l', 'a', 'b');
    const empty = target.child(2).type.create({ ...target.child(2).attrs, id: 'empty' });
    const longer = target.copy(
      Fragment.fromArray([...target.children.slice(0, 3), empty, ...target.children.slice(3)]),
    );
    expect(statesOf(source, longer, allConfirmed(source, longer))).toEqual([
      'checked',
      'checked',
      'checked',
      'checked',
    ]);
  });
});

describe('records', () => {
  it('are written once for what has text and a source', () => {
    const source = story();
    const target = translationOf(source, 'h', '', 'a');
    const rows = rowsOf(source, target);
    const first = firstRecords(rows, NOTHING);
    expect(first.map(({ block, kind }) => [block, kind])).toEqual([
      [target.child(0).attrs.id, 'draft'],
      [target.child(2).attrs.id, 'draft'],
    ]);
    expect(firstRecords(rows, withRecords(NOTHING, first))).toEqual([]);
  });

  it('hold the source as it would have been published', () => {
    const source = story();
    const first = source.child(0);
    const noted = first.copy(first.content.addToEnd(schema.text(' ask him', [schema.marks.note.create()])));
    const target = rowAt(source.copy(source.content.replaceChild(0, noted)), translationOf(source, 'h'), 0)
      .targets[0];
    expect(target && JSON.stringify(recordOf(target, 'draft').sourceBlocks)).not.toContain('ask him');
  });
});

describe('what changed', () => {
  it('is told word by word', () => {
    const source = story();
    const target = translationOf(source, 'h', 'l', 'a', 'b');
    const records = allConfirmed(source, target);
    const changed = retold(source, 2, 'It was half full');
    expect(changesOf(rowAt(changed, target, 2), records).map(({ words }) => words)).toEqual([
      [
        [
          { kind: 'same', text: 'It was ' },
          { kind: 'added', text: 'half ' },
          { kind: 'same', text: 'full' },
        ],
      ],
    ]);
    expect(changesOf(rowAt(changed, target, 3), records)).toEqual([]);
  });

  it('is told item by item of a list', () => {
    const source = doc(headline('H'), lede('L'), ul(li('one'), li('two'), li('three'))).doc;
    const target = translationOf(source, 'h', 'l', 'eins', 'zwei', 'drei');
    const records = allConfirmed(source, target);
    const list = source.child(2);
    const items = [list.child(0), list.child(2)];
    const shorter = source.copy(source.content.replaceChild(2, list.copy(Fragment.fromArray(items))));
    expect(changesOf(rowAt(shorter, target, 2), records).flatMap(({ words }) => words)).toEqual([
      [{ kind: 'same', text: 'one' }],
      [{ kind: 'same', text: 'three' }],
      [{ kind: 'removed', text: 'two' }],
    ]);
  });
});

describe('progress', () => {
  it('counts the words of the source by the state of their rows', () => {
    const source = story();
    const target = translationOf(source, 'Суха', 'Плотина суха', 'Полна');
    const confirmed = confirmationOf(rowAt(source, target, 0));
    const drafts = firstRecords(rowsOf(source, target), NOTHING);
    const records = withRecords(withRecords(NOTHING, drafts), confirmed);
    const changed = retold(source, 2, 'It was half full');
    expect(progressOf(changed, target, records)).toEqual({
      words: 12,
      checked: 2,
      draft: 4,
      stale: 4,
      empty: 2,
    });
  });
});
