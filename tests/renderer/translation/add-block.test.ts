import { Fragment, type Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { addMissing } from '../../../src/renderer/translation/add-block.ts';
import { Alignment } from '../../../src/renderer/translation/alignment.ts';
import { emptyTwin } from '../../../src/shared/translation/new-translation.ts';
import { doc, headline, lede, li, outline, p, quote, standfirst, ul } from '../../support/build.ts';

const source = doc(headline('H'), standfirst('S'), lede('L'), p('A'), ul(li('x'), li('y')), quote('Q')).doc;

function translationWithout(...places: number[]): Node {
  const blocks = source.children.map((block) => emptyTwin(block, 'ru'));
  return source.copy(Fragment.fromArray(blocks.filter((_, at) => !places.includes(at))));
}

/** Adds what is missing for the source block at a place; gives the translation as it is then. */
function added(target: Node, place: number): { doc: Node; at: number | null } {
  const aligned = new Alignment().of(source, target, null);
  const band = aligned.bands.findIndex(({ sources }) => sources.from === place);
  const { tr } = EditorState.create({ doc: target });
  const at = addMissing(tr, aligned, band);
  return { doc: tr.doc, at };
}

describe('adding what a translation lacks', () => {
  it('puts an empty block of the same kind where its source stands', () => {
    const { doc: after, at } = added(translationWithout(3), 3);
    expect(at).toBe(3);
    expect(outline(after)).toBe(
      'headline() standfirst() lede() paragraph() list(listItem() listItem()) quote()',
    );
    expect(after.child(3).attrs.of).toEqual([source.child(3).attrs.id]);
  });

  it('brings a list with its items, and puts the last block last', () => {
    expect(added(translationWithout(4), 4).doc.child(4).childCount).toBe(2);
    expect(added(translationWithout(5), 5).at).toBe(5);
  });

  it('puts a standfirst between headline and lede', () => {
    const { doc: after } = added(translationWithout(1), 1);
    expect(outline(after)).toMatch(/^headline\(\) standfirst\(\) lede\(\)/);
    after.check();
  });

  it('links the lede that is there instead of making a second one', () => {
    const target = translationWithout();
    const lost = target.copy(
      target.content.replaceChild(2, target.child(2).type.create({ ...target.child(2).attrs, of: [] })),
    );
    const { doc: after, at } = added(lost, 2);
    expect(at).toBe(2);
    expect(after.childCount).toBe(target.childCount);
    expect(after.child(2).attrs.of).toEqual([source.child(2).attrs.id]);
  });
});
