import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { nextUnfinished } from '../../../src/renderer/translation/acts.ts';
import { Alignment } from '../../../src/renderer/translation/alignment.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { emptyTwin } from '../../../src/shared/translation/new-translation.ts';
import { confirmationOf, recordsByBlock } from '../../../src/shared/translation/records.ts';
import { doc, headline, lede, p } from '../../support/build.ts';

const story = () => doc(headline('Head'), lede('Lede'), p('One'), p('Two')).doc;

/** A translation of a story in which every block has text. */
function translated(source: Node): Node {
  const blocks = source.children.map((block) => written(emptyTwin(block, 'ru'), `ru ${block.textContent}`));
  return source.type.create({ ...source.attrs, language: 'ru' }, blocks);
}

function written(block: Node, text: string): Node {
  return block.copy(text === '' ? Fragment.empty : Fragment.from(schema.text(text)));
}

function rewritten(story: Node, at: number, text: string): Node {
  return story.copy(story.content.replaceChild(at, written(story.child(at), text)));
}

function without(story: Node, at: number): Node {
  return story.copy(Fragment.fromArray(story.children.filter((_, index) => index !== at)));
}

describe('the alignment of two stories', () => {
  it('keeps its bands and the rows elsewhere while somebody writes in a block', () => {
    const alignment = new Alignment();
    const source = story();
    const target = translated(source);
    const before = alignment.of(source, target, new Map());
    const after = alignment.of(source, rewritten(target, 2, 'another text'), new Map());
    expect(after.bands).toBe(before.bands);
    expect(after.notes).toBe(before.notes);
    expect(after.states).toBe(before.states);
    expect(after.rows.map((row, at) => row === before.rows[at])).toEqual([true, true, false, true]);
    expect(after.rows[2]?.targets[0]?.node.textContent).toBe('another text');
  });

  it('has notes under what was confirmed and whose source has changed since', () => {
    const alignment = new Alignment();
    const source = story();
    const target = translated(source);
    const records = recordsByBlock(alignment.of(source, target, null).rows.flatMap(confirmationOf));
    expect(alignment.of(source, target, records).states).toEqual(Array(4).fill('checked'));
    const changed = alignment.of(rewritten(source, 2, 'One more'), target, records);
    expect(changed.states[2]).toBe('stale');
    expect([...changed.notes]).toEqual([2]);
    expect([...alignment.of(source, target, records).notes]).toEqual([]);
  });

  it('says nothing of changes before the records are known', () => {
    const source = story();
    expect([...new Alignment().of(source, translated(source), null).notes]).toEqual([]);
  });

  it('is, after any changes one after the other, what it would be if it began anew', () => {
    const change = fc.record({
      side: fc.constantFrom<'source' | 'target'>('source', 'target'),
      at: fc.nat(5),
      text: fc.constantFrom('', 'same', 'another', null),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const alignment = new Alignment();
        let source = story();
        let target = translated(source);
        const records = recordsByBlock(alignment.of(source, target, null).rows.flatMap(confirmationOf));
        for (const { side, at, text } of changes) {
          const before = side === 'source' ? source : target;
          if (at >= before.childCount || (text === null && at < 2)) continue;
          const after = text === null ? without(before, at) : rewritten(before, at, text);
          if (side === 'source') source = after;
          else target = after;
          const now = alignment.of(source, target, records);
          const anew = new Alignment().of(source, target, records);
          expect(now.states).toEqual(anew.states);
          expect(now.bands).toEqual(anew.bands);
          expect([...now.notes]).toEqual([...anew.notes]);
          expect(now.rows).toEqual(anew.rows);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the next unfinished paragraph', () => {
  const source = story();
  const target = rewritten(rewritten(translated(source), 1, ''), 3, '');
  const first = new Alignment().of(source, target, null);
  const records = recordsByBlock(first.rows.flatMap(confirmationOf));
  const aligned = new Alignment().of(source, target, records);

  it('is found below and above, round the end', () => {
    expect(nextUnfinished(aligned, 0, 1)).toBe(1);
    expect(nextUnfinished(aligned, 1, 1)).toBe(3);
    expect(nextUnfinished(aligned, 3, 1)).toBe(1);
    expect(nextUnfinished(aligned, 1, -1)).toBe(3);
  });

  it('is nowhere once all is checked', () => {
    const full = translated(source);
    const known = recordsByBlock(new Alignment().of(source, full, null).rows.flatMap(confirmationOf));
    expect(nextUnfinished(new Alignment().of(source, full, known), 0, 1)).toBeNull();
  });
});
