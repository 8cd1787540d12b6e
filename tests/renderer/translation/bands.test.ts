import fc from 'fast-check';
import { Fragment, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { type Band, bandsOf } from '../../../src/renderer/translation/bands.ts';
import { rowsOf } from '../../../src/shared/translation/rows.ts';
import { doc, headline, lede, p } from '../../support/build.ts';

/** A source of paragraphs, and a translation that has one block for each list of places in the source. */
function stories(count: number, links: readonly (readonly number[])[]): { source: Node; target: Node } {
  const source = doc(headline('H'), lede('L'), ...Array.from({ length: count }, (_, at) => p(`s${at}`))).doc;
  const ids = source.children.slice(2).map((block) => String(block.attrs.id));
  const blocks = links.map((places, at) => {
    const { node } = p(`t${at}`);
    return node.type.create({ ...node.attrs, of: places.flatMap((place) => ids[place] ?? []) }, node.content);
  });
  const head = doc(headline('h'), lede('l')).doc;
  return { source, target: head.copy(Fragment.fromArray([...head.children, ...blocks])) };
}

/** What stands side by side among the paragraphs: `0=0+1` is the first source beside the first two of the translation. */
function glance(bands: readonly Band[]): string {
  const places = ({ from, to }: Band['sources']) =>
    Array.from({ length: to - from }, (_, at) => from + at - 2)
      .filter((place) => place >= 0)
      .join('+');
  return bands
    .map(({ sources, targets }) => `${places(sources)}=${places(targets)}`)
    .filter((band) => band !== '=')
    .join(' | ');
}

function bands(count: number, links: readonly (readonly number[])[]): readonly Band[] {
  const { source, target } = stories(count, links);
  return bandsOf(rowsOf(source, target));
}

describe('bands', () => {
  it('put block beside block', () => {
    expect(glance(bands(3, [[0], [1], [2]]))).toBe('0=0 | 1=1 | 2=2');
  });

  it('hold both parts of a split, and both sources of a merge', () => {
    expect(glance(bands(4, [[0], [0], [1, 2], [3]]))).toBe('0=0+1 | 1+2=2 | 3=3');
  });

  it('leave a place where one side has nothing', () => {
    expect(glance(bands(3, [[0], [], [2]]))).toBe('0=0 | 1= | =1 | 2=2');
  });

  it('show each side in its own order where the other has moved a block', () => {
    expect(glance(bands(4, [[1], [2], [3], [0]]))).toBe('0= | 1=0 | 2=1 | 3=2 | =3');
  });

  it('do not pull together what stands far apart', () => {
    expect(glance(bands(4, [[0, 3], [1], [2]]))).toBe('0=0 | 1=1 | 2=2 | 3=');
  });

  it('show every block of both exactly once and in its order, whatever is linked', () => {
    const links = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { maxLength: 10 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), links, (count, places) => {
        const { source, target } = stories(count, places);
        const all = bandsOf(rowsOf(source, target));
        const seen = (side: 'sources' | 'targets') =>
          all.flatMap((band) =>
            Array.from({ length: band[side].to - band[side].from }, (_, at) => band[side].from + at),
          );
        expect(seen('sources')).toEqual(source.children.map((_, at) => at));
        expect(seen('targets')).toEqual(target.children.map((_, at) => at));
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
      }),
      { numRuns: 200 },
    );
  });
});
