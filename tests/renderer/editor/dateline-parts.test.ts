import { describe, expect, test } from 'vitest';
import { reprinted } from '../../../src/renderer/editor/dateline-parts.ts';

describe('a dateline whose parts change', () => {
  test('prints anew where it printed in the usual form', () => {
    const before = { place: 'OSH', date: 'Oct. 3', agency: 'TCA', printed: 'OSH, Oct. 3 (TCA) — ' };
    expect(reprinted(before, 'place', 'NARYN')).toBe('NARYN, Oct. 3 (TCA) — ');
    expect(reprinted(before, 'date', '')).toBe('OSH (TCA) — ');
  });

  test('keeps a form of its own, with the part exchanged in it', () => {
    const before = { place: 'Ashgabat', date: null, agency: 'TCA', printed: 'ASHGABAT (TCA)-- ' };
    expect(reprinted(before, 'place', 'Mary')).toBe('MARY (TCA)-- ');
    expect(reprinted(before, 'agency', 'RFE/RL')).toBe('ASHGABAT (RFE/RL)-- ');
  });

  test('prints in the usual form where the part has no place in the old one, the place as it stood', () => {
    const before = { place: 'Ashgabat', date: null, agency: null, printed: 'ASHGABAT-- ' };
    expect(reprinted(before, 'date', 'Oct. 3')).toBe('ASHGABAT, Oct. 3 — ');
  });
});
