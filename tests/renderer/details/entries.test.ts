import { describe, expect, it } from 'vitest';
import {
  emptySource,
  inOrder,
  inOrderOfMaking,
  nextByline,
  orderAfterMove,
  paragraphsOf,
  textOfParagraphs,
} from '../../../src/renderer/details/entries.ts';
import type { Byline } from '../../../src/shared/article/metadata.ts';

const byline = (name: string, order: number): Byline => ({ name, role: '', bio: [], order });
const line = { c: byline('Third', 2), a: byline('First', 0), b: byline('Second', 1) };
const names = (bylines: Record<string, Byline>) => inOrder(bylines).map(([, each]) => each.name);

function moved(key: string, by: -1 | 1): string[] {
  const rows = inOrder(line);
  const at = rows.findIndex((row) => row[0] === key);
  const order = orderAfterMove(rows, at, by);
  const entry = rows[at]?.[1];
  if (order === null || !entry) return names(line);
  return names({ ...line, [key]: { ...entry, order } });
}

describe('the printed line of bylines', () => {
  it('goes by their order, not by when they were made', () => {
    expect(names(line)).toEqual(['First', 'Second', 'Third']);
  });

  it('grows at its end', () => {
    expect(names({ ...line, d: { ...nextByline(line), name: 'Fourth' } }).at(-1)).toBe('Fourth');
    expect(nextByline({}).order).toBe(0);
  });

  it('is rearranged by changing one entry only', () => {
    expect(moved('c', -1)).toEqual(['First', 'Third', 'Second']);
    expect(moved('b', -1)).toEqual(['Second', 'First', 'Third']);
    expect(moved('a', 1)).toEqual(['Second', 'First', 'Third']);
    expect(moved('b', 1)).toEqual(['First', 'Third', 'Second']);
  });

  it('has ends', () => {
    expect(moved('a', -1)).toEqual(['First', 'Second', 'Third']);
    expect(moved('c', 1)).toEqual(['First', 'Second', 'Third']);
  });
});

it('sources stay in the order in which they were added, whichever was edited last', () => {
  const source = (name: string) => ({ ...emptySource, name });
  const sources = {
    '01999999-9999-7999-8999-999999999999': source('Later'),
    ministry: source('Imported'),
    '01999999-0000-7999-8999-999999999999': source('Earlier'),
  };
  const order = inOrderOfMaking(sources).map(([, each]) => each.name);
  expect(order).toEqual(['Imported', 'Earlier', 'Later']);
});

describe('a biography', () => {
  it('is cut into paragraphs at blank lines, and comes back the same', () => {
    const paragraphs = ['She covers water.', 'Her work won a prize.\nIn 2021.'];
    expect(paragraphsOf(textOfParagraphs(paragraphs))).toEqual(paragraphs);
  });

  it('has no empty paragraphs', () => {
    expect(paragraphsOf(' \n\n  \n\n')).toEqual([]);
  });
});
