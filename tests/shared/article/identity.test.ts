import { collab, receiveTransaction } from 'prosemirror-collab';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { describe, expect, it } from 'vitest';
import { datelinePlugin } from '../../../src/shared/article/datelines.ts';
import { identityPlugin } from '../../../src/shared/article/identity.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { newStoryDoc } from '../../../src/shared/article/new-story.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { chip, doc, headline, lede, li, outline, p, stateOf, ul } from '../../support/build.ts';

const idsOf = (story: Node) => story.children.map((block) => block.attrs.id as string | null);

describe('block ids', () => {
  it('come with the dispatch that makes a block', () => {
    const state = stateOf(doc(headline('H'), lede('x')), [identityPlugin()]);
    const next = state.apply(state.tr.insert(state.doc.content.size, schema.nodes.paragraph.create()));
    expect(next.doc.lastChild?.attrs.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('stay with the first half of a split, and with the text where the split is at the start', () => {
    const split = (tag: string) => {
      const story = doc(
        headline('H'),
        lede('x'),
        p(`${tag === 'start' ? '<a>' : ''}on${tag === 'middle' ? '<a>' : ''}e`),
      );
      const state = stateOf(story, [identityPlugin()]);
      const ids = idsOf(state.apply(state.tr.split(story.tags.a ?? 0)).doc);
      return ids.map((id) => id === story.doc.child(2).attrs.id);
    };
    expect(split('middle')).toEqual([false, false, true, false]);
    expect(split('start')).toEqual([false, false, false, true]);
  });

  it('are not taken from the block that was there when a copy of it is put before or after', () => {
    const state = stateOf(doc(headline('H'), lede('x'), p('one'), p('two')), [identityPlugin()]);
    const one = state.doc.child(2);
    const copy = () => one.type.create(one.attrs, one.content);
    const before = state.apply(
      state.tr.insert(state.doc.child(0).nodeSize + state.doc.child(1).nodeSize, copy()),
    ).doc;
    expect(before.child(3)).toBe(one);
    expect(before.child(2).attrs.id).not.toBe(one.attrs.id);
    const after = state.apply(state.tr.insert(state.doc.content.size, copy())).doc;
    expect(after.child(2)).toBe(one);
    expect(after.lastChild?.attrs.id).not.toBe(one.attrs.id);
  });

  it('are mended inside lists', () => {
    const state = stateOf(doc(headline('H'), lede('x'), ul(li('on<a>e'))), [identityPlugin()]);
    const list = state.apply(state.tr.split(state.selection.from)).doc.lastChild;
    const ids = list?.children.map((item) => item.attrs.id) ?? [];
    expect(new Set(ids).size).toBe(2);
  });

  it('are left alone when another window made them, and mended with the next change here', () => {
    const story = doc(headline('H'), lede('x')).doc;
    const plugins = [identityPlugin(), collab({ clientID: 'a' })];
    const state = EditorState.create({ doc: story, plugins });
    const bare = schema.nodes.paragraph.create();
    const end = story.content.size;
    const add = new ReplaceStep(end, end, new Slice(Fragment.from(bare), 0, 0));
    const received = state.apply(receiveTransaction(state, [add], ['b']));
    expect(received.doc.lastChild?.attrs.id).toBeNull();
    const typed = received.apply(received.tr.insertText('w', 1));
    expect(typed.doc.lastChild?.attrs.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('cost next to nothing while someone types in a story of 3,000 blocks', () => {
    const blocks = Array.from({ length: 3000 }, (_, index) =>
      schema.nodes.paragraph.create({ id: newId() }, schema.text(`paragraph ${index} `.repeat(8))),
    );
    const empty = newStoryDoc();
    const long = schema.node('doc', null, [...empty.children, ...blocks]);
    const middle = Math.floor(long.content.size / 2);
    const type = (state: EditorState) => {
      let typed = state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(middle))));
      const begin = performance.now();
      for (let key = 0; key < 200; key++) typed = typed.apply(typed.tr.insertText('w'));
      return (performance.now() - begin) / 200;
    };
    const bare = () => type(EditorState.create({ doc: long }));
    const mending = () =>
      type(EditorState.create({ doc: long, plugins: [identityPlugin(), datelinePlugin()] }));
    bare();
    mending();
    const best = (measure: () => number) => Math.min(...Array.from({ length: 5 }, measure));
    expect(best(mending) - best(bare)).toBeLessThan(0.5);
  });
});

describe('a chip', () => {
  it('becomes its text when something is typed before it', () => {
    const state = stateOf(doc(headline('H'), lede('<a>', chip('OSH', 'OSH (TCA)-- '), 'Water')), [
      datelinePlugin(),
    ]);
    expect(outline(state.apply(state.tr.insertText('w')).doc)).toBe('headline(H) lede(wOSH (TCA)-- Water)');
  });

  it('becomes its text as a second one, and outside the lede', () => {
    const state = stateOf(doc(headline('H'), lede(chip('OSH', 'OSH. '), 'x<a>'), p('y<b>')), [
      datelinePlugin(),
    ]);
    const second = schema.node('dateline', { place: 'UST', printed: 'UST. ' });
    const end = state.doc.content.size - 1;
    const next = state.apply(state.tr.insert(end, second).insert(state.selection.from, second));
    expect(outline(next.doc)).toBe('headline(H) lede([OSH. ]xUST. ) paragraph(yUST. )');
  });
});
