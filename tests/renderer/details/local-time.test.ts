import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromLocalField, toLocalField } from '../../../src/renderer/details/local-time.ts';

it('a moment goes into the field and comes out as the same moment, to the minute', () => {
  const range = {
    min: new Date('1990-01-01T00:00Z'),
    max: new Date('2090-01-01T00:00Z'),
    noInvalidDate: true,
  };
  fc.assert(
    fc.property(fc.date(range), (date) => {
      const minute = Math.floor(date.getTime() / 60_000) * 60_000;
      const stored = fromLocalField(toLocalField(new Date(minute).toISOString()));
      // An hour that the clocks repeat in autumn has two moments for one reading of the clock.
      expect([0, 30 * 60_000, 60 * 60_000]).toContain(Math.abs(Date.parse(stored ?? '') - minute));
      expect(stored).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00[+-]\d\d:\d\d$/);
    }),
  );
});

it('an empty field is no moment, and what cannot be read shows as empty', () => {
  expect(fromLocalField('')).toBeNull();
  expect(toLocalField(null)).toBe('');
  expect(toLocalField('some day')).toBe('');
});
