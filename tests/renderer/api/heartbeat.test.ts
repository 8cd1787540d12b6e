import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Heartbeat } from '../../../src/renderer/api/heartbeat.ts';

let pings = 0;
let deaths = 0;
let heartbeat: Heartbeat;

beforeEach(() => {
  vi.useFakeTimers();
  pings = 0;
  deaths = 0;
  heartbeat = new Heartbeat(
    () => pings++,
    () => deaths++,
  );
  heartbeat.start();
});
afterEach(() => {
  heartbeat.stop();
  vi.useRealTimers();
});

test('while something is heard nobody is given up', () => {
  for (let second = 0; second < 60; second++) {
    vi.advanceTimersByTime(1000);
    heartbeat.heard();
  }
  expect(deaths).toBe(0);
  expect(pings).toBeGreaterThan(0);
});

test('silence ends it about two seconds after it began', () => {
  vi.advanceTimersByTime(1900);
  expect(deaths).toBe(0);
  vi.advanceTimersByTime(600);
  expect(deaths).toBe(1);
});

test('a page that slept does not take its own sleep for silence', () => {
  vi.advanceTimersByTime(500);
  expect(pings).toBe(1);
  vi.setSystemTime(Date.now() + 60_000);
  vi.spyOn(performance, 'now').mockReturnValueOnce(performance.now() + 60_000);
  vi.advanceTimersByTime(500);
  expect(deaths).toBe(0);
  expect(pings).toBe(2);
});
