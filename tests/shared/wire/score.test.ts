import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyScore, type Field, type Score, scoreStories } from './score.ts';

/** What the labelled stories must give at least, precision and recall. Below it a rule has broken. */
const FLOORS: [Field, number, number][] = [
  ['body', 0.99, 0.99],
  ['quotes', 0.99, 0.99],
  ['speakers', 0.99, 0.98],
  ['attributions', 0.99, 0.98],
  ['sourced from', 0.98, 0.98],
  ['via', 0.96, 0.96],
  ['sources', 0.98, 0.98],
  ['source kind', 0.97, 0.97],
  ['source role', 0.97, 0.91],
  ['organisation', 0.9, 0.78],
  ['subheading', 0.97, 0.97],
  ['attribution block', 0.97, 0.97],
  ['quote block', 0.85, 0.97],
  ['dropped', 0.99, 0.99],
];

const scores = scoreStories(join(import.meta.dirname, 'stories'));

function total(field: Field): Score[Field] {
  const sum = emptyScore()[field];
  for (const score of scores.values()) {
    sum.labelled += score[field].labelled;
    sum.found += score[field].found;
    sum.hits += score[field].hits;
  }
  return sum;
}

describe('Labelled stories together', () => {
  it.each(FLOORS)('%s are found', (field, precision, recall) => {
    const { labelled, found, hits } = total(field);
    expect(hits / found).toBeGreaterThanOrEqual(precision);
    expect(hits / labelled).toBeGreaterThanOrEqual(recall);
  });
});
