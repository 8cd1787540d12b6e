import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/shared/translation/rows.ts';
import { doc, headline, lede, li, p, ul } from '../../support/build.ts';
import { glance, translationOf } from '../../support/translation.ts';

const story = () => doc(headline('H'), lede('L'), p('A'), p('B'), p('C')).doc;

function withChildren(story: Node, change: (blocks: Node[]) => Node[]): Node {
  return story.copy(Fragment.fromArray(change([...story.children])));
}

const [H, L, A, B, C] = [0, 1, 2, 3, 4];
const pick = (blocks: readonly Node[], ...order: number[]) => order.flatMap((index) => blocks[index] ?? []);
const linked = (block: Node | undefined, ...of: unknown[]) =>
  block ? [block.type.create({ ...block.attrs, of: of.flat() }, block.content)] : [];

describe('rows', () => {
  it('put a new translation beside its source, block to block', () => {
    const source = story();
    expect(glance(rowsOf(source, translationOf(source)))).toBe('H=· | L=· | A=· | B=· | C=·');
  });

  it('hold both halves of a block that was split', () => {
    const source = story();
    const target = withChildren(translationOf(source, 'h', 'l', 'a', 'b', 'c'), (blocks) => [
      ...pick(blocks, H, L, A),
      p('a2').node.type.create({ ...blocks[A]?.attrs, id: 'second' }, p('a2').node.content),
      ...pick(blocks, B, C),
    ]);
    expect(glance(rowsOf(source, target))).toBe('H=h | L=l | A=a+a2 | B=b | C=c');
  });

  it('hold the sources of a block into which another was merged', () => {
    const source = story();
    const target = withChildren(translationOf(source, 'h', 'l', 'a', 'b', 'c'), (blocks) => [
      ...pick(blocks, H, L),
      ...linked(blocks[A], blocks[A]?.attrs.of, blocks[B]?.attrs.of),
      ...pick(blocks, C),
    ]);
    expect(glance(rowsOf(source, target))).toBe('H=h | L=l | A+B=a | C=c');
  });

  it('follow the order of the translation where its blocks were moved', () => {
    const source = story();
    const target = withChildren(translationOf(source, 'h', 'l', 'a', 'b', 'c'), (blocks) =>
      pick(blocks, H, L, C, A, B),
    );
    expect(glance(rowsOf(source, target))).toBe('H=h | L=l | C=c | A=a | B=b');
  });

  it('show a new source block after the row of the one before it', () => {
    const source = story();
    const target = translationOf(source, 'h', 'l', 'a', 'b', 'c');
    const more = withChildren(source, (blocks) => [
      ...pick(blocks, H, L, A),
      p('N').node,
      p('M').node,
      ...pick(blocks, B, C),
    ]);
    const moved = withChildren(target, (blocks) => pick(blocks, H, L, B, A, C));
    expect(glance(rowsOf(more, target))).toBe('H=h | L=l | A=a | N= | M= | B=b | C=c');
    expect(glance(rowsOf(more, moved))).toBe('H=h | L=l | B=b | A=a | N= | M= | C=c');
  });

  it('show a block whose source is gone where it stands in the translation', () => {
    const source = story();
    const target = translationOf(source, 'h', 'l', 'a', 'b', 'c');
    const fewer = withChildren(source, (blocks) => pick(blocks, H, L, A, C));
    expect(glance(rowsOf(fewer, target))).toBe('H=h | L=l | A=a | =b | C=c');
  });

  it('leave torn parts where they are, and the source beside the first', () => {
    const source = story();
    const target = withChildren(translationOf(source, 'h', 'l', 'a', 'b', 'c'), (blocks) => [
      ...pick(blocks, H, L, A, B),
      p('a2').node.type.create({ ...blocks[A]?.attrs, id: 'second' }, p('a2').node.content),
      ...pick(blocks, C),
    ]);
    const rows = rowsOf(source, target);
    expect(glance(rows)).toBe('H=h | L=l | A=a | B=b | =a2 | C=c');
    expect(rows[4]?.targets[0]?.of.map(({ node }) => node.textContent)).toEqual(['A']);
  });

  it('take a list for one, also where an item has left it', () => {
    const source = doc(headline('H'), lede('L'), ul(li('one'), li('two')), p('C')).doc;
    const target = translationOf(source, 'h', 'l', 'eins', 'zwei', 'c');
    expect(glance(rowsOf(source, target))).toBe('H=h | L=l | onetwo=einszwei | C=c');
    const lifted = withChildren(target, (blocks) => {
      const list = blocks[2];
      const item = list?.lastChild;
      if (!list || !item) return blocks;
      const left = list.copy(Fragment.from(list.firstChild));
      const out = p('zwei').node.type.create({ id: item.attrs.id, of: item.attrs.of }, item.content);
      return [...pick(blocks, H, L), left, out, ...pick(blocks, 3)];
    });
    expect(glance(rowsOf(source, lifted))).toBe('H=h | L=l | onetwo=eins+zwei | C=c');
  });
});
