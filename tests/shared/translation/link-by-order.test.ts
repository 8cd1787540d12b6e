import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { linkByOrder } from '../../../src/shared/translation/link-by-order.ts';
import { rowsOf } from '../../../src/shared/translation/rows.ts';
import {
  divider,
  doc,
  figure,
  headline,
  lede,
  li,
  p,
  standfirst,
  subheading,
  ul,
} from '../../support/build.ts';
import { SeededRandom } from '../../support/seeded-random.ts';
import { glance } from '../../support/translation.ts';

/** The rows that come of linking `target` to `source` by order. */
function joined(source: Node, target: Node): string {
  const links = linkByOrder(source, target);
  const linked = target.children.map((block) =>
    block.type.create({ ...block.attrs, of: links.get(block.attrs.id) ?? [] }, block.content),
  );
  return glance(rowsOf(source, target.copy(Fragment.fromArray(linked))));
}

const long = (word: string, times: number) => Array(times).fill(word).join(' ');

describe('linking by order', () => {
  it('joins head to head and block to block', () => {
    const source = doc(headline('H'), lede('L'), p('A'), subheading('S'), p('B')).doc;
    const target = doc(headline('h'), lede('l'), p('a'), subheading('s'), p('b')).doc;
    expect(joined(source, target)).toBe('H=h | L=l | A=a | S=s | B=b');
  });

  it('passes over a standfirst that only one of them has', () => {
    const source = doc(headline('H'), standfirst('S'), lede('L'), p('A')).doc;
    const target = doc(headline('h'), lede('l'), p('a')).doc;
    expect(joined(source, target)).toBe('H=h | S= | L=l | A=a');
    expect(joined(target, source)).toBe('h=H | =S | l=L | a=A');
  });

  it('finds what was left out, by kind and by length', () => {
    const [A, B, C] = [long('Alpha', 60), long('Beta', 9), long('Gamma', 40)];
    const [a, c] = [long('альфа', 60), long('гамма', 40)];
    const source = doc(headline('H'), lede('L'), p(A), p(B), figure('F'), p(C)).doc;
    const target = doc(headline('h'), lede('l'), p(a), figure('f'), p(c)).doc;
    expect(joined(source, target)).toBe(`H=h | L=l | ${A}=${a} | ${B}= | F=f | ${C}=${c}`);
  });

  it('joins a paragraph with the two that it became, and two with the one', () => {
    const [A, B, C] = [long('Alpha', 30), long('Beta', 80), long('Gamma', 25)];
    const [a, b1, b2, c] = [long('альфа', 30), long('бета', 42), long('бета', 38), long('гамма', 25)];
    const source = doc(headline('H'), lede('L'), p(A), p(B), p(C)).doc;
    const target = doc(headline('h'), lede('l'), p(a), p(b1), p(b2), p(c)).doc;
    expect(joined(source, target)).toBe(`H=h | L=l | ${A}=${a} | ${B}=${b1}+${b2} | ${C}=${c}`);
    expect(joined(target, source)).toBe(`h=H | l=L | ${a}=${A} | ${b1}+${b2}=${B} | ${c}=${C}`);
  });

  it('knows a paragraph by its figures, however their thousands are parted', () => {
    const [A, a] = [
      'The survey measured 41 glaciers for 120,000 people.',
      'Измерен 41 ледник для 120 000 человек.',
    ];
    const own = 'Этот абзац дописал сам переводчик, уже потом.';
    const rest = (heading: string, text: string) => [subheading(heading), p(text)];
    const source = doc(headline('H'), lede('L'), p(A), ...rest('Below', long('Villages', 60))).doc;
    const behind = rest('Внизу', long('Деревни', 60));
    const before = doc(headline('h'), lede('l'), p(own), p(a), ...behind).doc;
    const tail = `Below=Внизу | ${long('Villages', 60)}=${long('Деревни', 60)}`;
    expect(joined(source, before)).toBe(`H=h | L=l | =${own} | ${A}=${a} | ${tail}`);
    const after = doc(headline('h'), lede('l'), p(a), p(own), ...behind).doc;
    expect(joined(source, after)).toBe(`H=h | L=l | ${A}=${a} | =${own} | ${tail}`);
  });

  it('never joins a picture, a list or a divider with anything but its like', () => {
    const source = doc(headline('H'), lede('L'), ul(li('one')), divider(), p('A')).doc;
    const target = doc(headline('h'), lede('l'), p('eins'), figure('f'), p('a')).doc;
    const links = linkByOrder(source, target);
    expect(links.get(target.child(3).attrs.id)).toBeUndefined();
    expect(links.get(target.child(4).attrs.id)).toEqual([source.child(4).attrs.id]);
  });

  it('joins what has next to nothing in common with nothing', () => {
    const [many, few] = [
      doc(headline('H'), lede('L'), ...Array.from({ length: 300 }, () => p('A'))),
      doc(headline('h'), lede('l'), divider()),
    ];
    expect([...linkByOrder(many.doc, few.doc).values()]).toEqual([
      [many.doc.child(0).attrs.id],
      [many.doc.child(1).attrs.id],
    ]);
    expect(linkByOrder(few.doc, many.doc).size).toBe(2);
  });

  it('joins two stories of 2,000 blocks in a moment', () => {
    const story = (word: string) =>
      doc(
        headline('H'),
        lede('L'),
        ...Array.from({ length: 2000 }, (_, at) => p(long(word, 20 + ((at * 7) % 60)))),
      ).doc;
    const [source, target] = [story('word'), story('слово')];
    // The time that it takes by itself, whatever else the machine does.
    const start = process.cpuUsage();
    const links = linkByOrder(source, target);
    const { user } = process.cpuUsage(start);
    expect(user / 1000).toBeLessThan(1500);
    const right = target.children.filter(
      (block, at) => links.get(block.attrs.id)?.join() === source.child(at).attrs.id,
    );
    expect(right.length).toBe(2002);
  });

  it('finds its way again behind much that one of the two leaves out, and before what it adds', () => {
    const random = new SeededRandom(3);
    const texts = Array.from({ length: 800 }, () => long('word', random.between(10, 80)));
    const story = (all: readonly string[]) =>
      doc(headline('H'), lede('L'), ...all.map((text) => p(text))).doc;
    const source = story(texts);
    const added = Array.from({ length: 90 }, () => long('other', random.between(10, 80)));
    const target = story([...texts.slice(0, 100), ...texts.slice(190, 590), ...added, ...texts.slice(590)]);
    const links = linkByOrder(source, target);
    const right = target.children.filter((block) => {
      const of = links.get(block.attrs.id) ?? [];
      const [from] = source.children.filter(({ attrs }) => of.includes(attrs.id));
      return of.length === 1 && from?.textContent === block.textContent;
    });
    expect(right.length).toBeGreaterThan(690);
    const half = story(texts.slice(400));
    const ofHalf = linkByOrder(source, half);
    const found = half.children.filter((block, at) => {
      const place = at < 2 ? at : at + 400;
      return ofHalf.get(block.attrs.id)?.join() === source.child(place).attrs.id;
    });
    expect(found.length).toBeGreaterThan(380);
  });
});
