import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { compare } from '../../../src/shared/article/compare.ts';
import { blockHash, canonicalJson, contentHash, revisionHash } from '../../../src/shared/article/hashes.ts';
import { readDocument, readStep } from '../../../src/shared/article/migrate.ts';
import { SCHEMA_VERSION, schema } from '../../../src/shared/article/schema.ts';
import { SetAttribute, SetEntry, sameValue } from '../../../src/shared/article/steps.ts';
import { summarise } from '../../../src/shared/article/summary.ts';
import { accepted, plain, published } from '../../../src/shared/article/views.ts';
import { withIds } from '../../../src/shared/article/with-ids.ts';
import { countWords } from '../../../src/shared/article/words.ts';
import { chip, doc, headline, lede, p, quote, standfirst } from '../../support/build.ts';
import { randomStory } from '../../support/random-story.ts';

const { marks } = schema;
const HIDDEN = ['note', 'comment', 'insertion', 'deletion', 'modification'];

/** The same JSON with the keys of every object turned round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

function read(json: unknown): Node {
  const result = readDocument(json, SCHEMA_VERSION);
  if (!result.ok) throw new Error(result.reason);
  return result.doc;
}

describe('a story as JSON', () => {
  it('comes back the same', () => {
    fc.assert(
      fc.property(randomStory, (story) => {
        expect(read(JSON.parse(JSON.stringify(story.toJSON()))).eq(story)).toBe(true);
      }),
    );
  });

  it('is not read where it holds what this version does not know', () => {
    const json = doc(headline('H'), lede('x')).doc.toJSON();
    expect(readDocument(json, SCHEMA_VERSION + 1)).toEqual({ ok: false, reason: 'newer' });
    const unknown = { ...json, content: [...json.content, { type: 'poll' }] };
    expect(readDocument(unknown, SCHEMA_VERSION)).toEqual({ ok: false, reason: 'unreadable' });
    const broken = { ...json, attrs: { ...json.attrs, keywords: 'dam' } };
    expect(readDocument(broken, SCHEMA_VERSION)).toEqual({ ok: false, reason: 'unreadable' });
    expect(readDocument(null, SCHEMA_VERSION)).toEqual({ ok: false, reason: 'unreadable' });
    expect(readDocument(json.content[0], SCHEMA_VERSION)).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('gives a story the same hashes however its JSON was ordered', () => {
    fc.assert(
      fc.property(randomStory, (story) => {
        const copy = read(reversed(story.toJSON()));
        expect(revisionHash(copy)).toBe(revisionHash(story));
        expect(contentHash(copy)).toBe(contentHash(story));
      }),
    );
  });
});

describe('the content hash', () => {
  const story = (...line: Parameters<typeof p>) => doc(headline('H'), lede('x'), p(...line)).doc;
  const marked = (mark: ReturnType<typeof marks.note.create>) =>
    story('one ', { node: schema.text('two', [mark]), tags: {} });

  it('sees no notes, comments and undecided suggestions; the revision hash does', () => {
    expect(contentHash(marked(marks.comment.create({ thread: 't' })))).toBe(contentHash(story('one two')));
    expect(contentHash(marked(marks.deletion.create({ id: 1 })))).toBe(contentHash(story('one two')));
    expect(contentHash(marked(marks.insertion.create({ id: 1 })))).toBe(contentHash(story('one ')));
    expect(contentHash(marked(marks.note.create()))).toBe(contentHash(story('one ')));
    expect(contentHash(marked(marks.strong.create()))).not.toBe(contentHash(story('one two')));
    expect(revisionHash(marked(marks.note.create()))).not.toBe(revisionHash(story('one ')));
  });

  it('sees text, block type and fields, but not the ids of blocks', () => {
    expect(contentHash(story('x'))).toBe(contentHash(story('x')));
    expect(contentHash(story('x'))).not.toBe(contentHash(story('y')));
    expect(blockHash(p('x').node)).toBe(blockHash(p('x').node));
    expect(blockHash(p('x').node)).not.toBe(blockHash(quote('x').node));
    const named = new SetEntry('variants', 'web', 'Dam').apply(story('x')).doc;
    expect(named && contentHash(named)).not.toBe(contentHash(story('x')));
  });
});

describe('views', () => {
  it('hold nothing that is not published, and are stories', () => {
    fc.assert(
      fc.property(randomStory, (story) => {
        for (const view of [published(story), accepted(story)]) {
          view.check();
          view.descendants((node) => {
            for (const mark of node.marks) expect(HIDDEN).not.toContain(mark.type.name);
          });
          expect(published(view)).toBe(view);
        }
      }),
    );
  });

  it('read undecided suggestions as before, or as accepted', () => {
    const built = doc(
      headline('H'),
      lede(
        'The dam is ',
        { node: schema.text('full', [marks.deletion.create({ id: 1 })]), tags: {} },
        { node: schema.text('empty', [marks.insertion.create({ id: 1 })]), tags: {} },
      ),
    ).doc;
    expect(plain(built)).toBe('H\n\nThe dam is full');
    expect(accepted(built).textContent).toBe('HThe dam is empty');
  });

  it('undo a suggested change of a block', () => {
    const change = marks.modification.create({
      id: 1,
      type: 'nodeType',
      attrName: null,
      previousValue: 'paragraph',
      newValue: 'quote',
    });
    const built = doc(headline('H'), lede('x'), { node: quote('q').node.mark([change]), tags: {} }).doc;
    expect(published(built).lastChild?.type.name).toBe('paragraph');
    expect(accepted(built).lastChild?.type.name).toBe('quote');
  });
});

describe('a digest', () => {
  it('holds what lists show', () => {
    const byline = (name: string, order: number) => ({ name, role: '', bio: [], order });
    let story = doc(headline('Dam dry'), standfirst('S'), lede(chip('OSH', 'OSH. '), 'Water’s low'), p()).doc;
    for (const step of [
      new SetEntry('bylines', 'b', byline('Aigul', 1)),
      new SetEntry('bylines', 'a', byline('Timur', 0)),
      new SetAttribute(null, 'slug', 'dam'),
    ]) {
      story = step.apply(story).doc ?? story;
    }
    expect(summarise(story)).toEqual({
      headline: 'Dam dry',
      language: '',
      slug: 'dam',
      place: 'OSH',
      byline: 'Timur, Aigul',
      words: 6,
      text: 'Dam dry\n\nS\n\nOSH. Water’s low',
    });
  });

  it('counts words as a reader does', () => {
    expect(countWords('')).toBe(0);
    expect(countWords('— … “”')).toBe(0);
    expect(countWords('Don’t 1,500.25 юго-восток oʻzbek Ғ Қаз.')).toBe(6);
  });
});

describe('comparing', () => {
  it('a story with itself finds nothing, and with another its blocks', () => {
    fc.assert(
      fc.property(randomStory, (story) => {
        const copy = read(story.toJSON());
        expect(compare(story, copy)).toEqual({ fields: [], entries: [], blocks: [] });
      }),
    );
  });

  it('puts the words of a changed block together to its text before and after', () => {
    fc.assert(
      fc.property(randomStory, randomStory, (one, other) => {
        const before = one.child(0);
        const after = other.child(0).type.create(before.attrs, other.child(0).content);
        const replaced = one.copy(one.content.replaceChild(0, after));
        for (const { words } of compare(one, replaced).blocks) {
          if (words.length === 0) continue;
          const read = (left: string) =>
            words.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
          expect(read('added')).toBe(before.textContent);
          expect(read('removed')).toBe(after.textContent);
        }
      }),
    );
  });

  it('tells added, removed, moved, retyped and changed blocks apart', () => {
    const [a, b, c, d] = [p('one two'), p('b'), quote('c'), p('d')].map(({ node }) => node);
    if (!a || !b || !c || !d) throw new Error('Four blocks');
    const head = [headline('H'), lede('x')].map(({ node }) => node);
    const before = schema.node('doc', null, [...head, a, b, c, d]);
    const changed = schema.nodes.paragraph.create(a.attrs, [
      schema.text('one '),
      schema.text('three', [marks.em.create()]),
    ]);
    const retyped = schema.nodes.paragraph.create({ id: c.attrs.id }, c.content);
    const added = p('new').node;
    const after = schema.node('doc', { slug: 'dam' }, [...head, d, changed, added, retyped]);
    const { fields, blocks } = compare(before, after);
    expect(fields).toEqual([{ field: 'slug', before: '', after: 'dam' }]);
    const told = blocks.map((block) => [
      block.id,
      block.before ? (block.after ? 'kept' : 'removed') : 'added',
      block.moved ? 'moved' : '',
      block.retyped ? 'retyped' : '',
    ]);
    expect(told).toEqual([
      [d.attrs.id, 'kept', 'moved', ''],
      [a.attrs.id, 'kept', '', ''],
      [b.attrs.id, 'removed', '', ''],
      [added.attrs.id, 'added', '', ''],
      [c.attrs.id, 'kept', '', 'retyped'],
    ]);
    expect(blocks[1]?.words).toEqual([
      { kind: 'same', text: 'one ' },
      { kind: 'removed', text: 'two' },
      { kind: 'added', text: 'three' },
    ]);
  });

  it('sees marks that changed on words that did not', () => {
    const plainBlock = p('one two').node;
    const strong = plainBlock.type.create(plainBlock.attrs, [
      schema.text('one '),
      schema.text('two', [marks.strong.create()]),
    ]);
    const story = (block: Node) =>
      schema.node('doc', null, [
        headline().node.type.create({ id: 'h' }),
        lede().node.type.create({ id: 'l' }),
        block,
      ]);
    const { blocks } = compare(story(plainBlock), story(strong));
    expect(blocks[0]?.words).toEqual([
      { kind: 'same', text: 'one ' },
      { kind: 'marked', text: 'two', before: [], after: [marks.strong.create()] },
    ]);
  });
});

describe('entries and attributes', () => {
  const story = doc(headline('H'), lede(chip('OSH'), 'x')).doc;

  it('are put back by the inverse of their step, unless someone changed them since', () => {
    const first = new SetEntry('variants', 'web', 'Dam');
    const then = first.apply(story).doc ?? story;
    expect(first.invert(story).apply(then).doc?.eq(story)).toBe(true);
    const later = new SetEntry('variants', 'web', 'Theirs').apply(then).doc ?? then;
    expect(first.invert(story).apply(later).failed).toBeTruthy();
    const elsewhere = new SetAttribute(1, 'place', 'Osh');
    expect(elsewhere.apply(story).failed).toBeTruthy();
    const chipPlace = new SetAttribute(story.child(0).nodeSize + 1, 'place', 'Osh');
    const moved = chipPlace.apply(story).doc ?? story;
    expect(chipPlace.invert(story).apply(moved).doc?.eq(story)).toBe(true);
  });

  it('refuse what may not stand there', () => {
    expect(new SetEntry('bylines', 'a', 'Timur').apply(story).failed).toBeTruthy();
    expect(new SetAttribute(null, 'keywords', 'dam').apply(story).failed).toBeTruthy();
    expect(() => readStep({ stepType: 'setEntry', map: 'notes', key: 'a', value: 1 }, 1)).toThrow(RangeError);
    expect(() => readStep({ stepType: 'setAttribute', at: null, name: 'content', value: 1 }, 1)).toThrow(
      RangeError,
    );
  });

  it('come back from JSON as the same steps', () => {
    for (const step of [
      new SetEntry('variants', 'web', null, { value: 'x' }),
      new SetAttribute(3, 'of', ['a']),
    ]) {
      const copy = readStep(JSON.parse(JSON.stringify(step.toJSON())), 1);
      expect(sameValue(copy.toJSON(), step.toJSON())).toBe(true);
    }
  });
});

describe('stories from elsewhere', () => {
  it('get ids where they lack them, and keep those that they have', () => {
    const bare = schema.node('doc', null, [
      schema.node('headline', { id: 'same' }),
      schema.node('lede', { id: 'same' }),
      schema.node('paragraph'),
    ]);
    const ids = withIds(bare).children.map((block) => block.attrs.id);
    expect(ids[0]).toBe('same');
    expect(new Set(ids).size).toBe(3);
    expect(ids.every((id) => typeof id === 'string')).toBe(true);
  });
});
