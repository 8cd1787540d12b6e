import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BackOff } from '../../../src/renderer/api/back-off.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('each wait is twice the one before, two seconds at most, and short again after a success', () => {
  const times: number[] = [];
  let waitingSince = Date.now();
  const backOff = new BackOff(() => times.push(Date.now() - waitingSince));
  const fail = (): void => {
    waitingSince = Date.now();
    backOff.later();
    vi.runAllTimers();
  };
  for (let attempt = 0; attempt < 7; attempt++) fail();
  backOff.succeeded();
  fail();
  expect(times).toEqual([100, 200, 400, 800, 1600, 2000, 2000, 100]);
});

test('hurry attempts at once, once, and only while an attempt is due', () => {
  let attempts = 0;
  const backOff = new BackOff(() => attempts++);
  backOff.hurry();
  expect(attempts).toBe(0);
  backOff.later();
  backOff.hurry();
  backOff.hurry();
  vi.runAllTimers();
  expect(attempts).toBe(1);
});
