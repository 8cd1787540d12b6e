import { expect, it } from 'vitest';
import { age } from '../../../src/renderer/library/age.ts';

const now = new Date(2026, 9, 8, 14, 30).getTime();
const minutes = (count: number) => now - count * 60_000;

it('is short, and says more the nearer it is', () => {
  expect(age(minutes(0), now, 'en')).toBe('now');
  expect(age(minutes(5), now, 'en')).toBe('5 min. ago');
  expect(age(minutes(180), now, 'en')).toBe('3 hr. ago');
  expect(age(minutes(60 * 24 * 3), now, 'en')).toMatch(/^Mon/);
  expect(age(new Date(2026, 2, 1).getTime(), now, 'en')).toBe('Mar 1');
  expect(age(new Date(2024, 2, 1).getTime(), now, 'en')).toBe('Mar 1, 2024');
});

it('speaks Russian', () => {
  expect(age(minutes(5), now, 'ru')).toBe('5 мин. назад');
});

it('is “now” for a moment that a wrong clock put into the future', () => {
  expect(age(now + 86_400_000, now, 'en')).toBe('now');
});
