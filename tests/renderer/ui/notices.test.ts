import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { currentNotices, dismiss, hold, letGo, notify } from '../../../src/renderer/ui/notices.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const notice of currentNotices()) dismiss(notice.id);
  vi.useRealTimers();
});

const texts = () => currentNotices().map((notice) => notice.text);

it('a notice goes by itself after a while', () => {
  notify('Saved elsewhere.');
  expect(texts()).toEqual(['Saved elsewhere.']);
  vi.advanceTimersByTime(10_000);
  expect(texts()).toEqual([]);
});

it('a notice that somebody reads stays until it is let go', () => {
  notify('Read me.');
  const id = currentNotices()[0]?.id ?? 0;
  hold(id);
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['Read me.']);
  letGo(id);
  vi.advanceTimersByTime(10_000);
  expect(texts()).toEqual([]);
});

it('no more than three are on the screen, the newest last', () => {
  for (const text of ['1', '2', '3', '4', '5']) notify(text);
  expect(texts()).toEqual(['3', '4', '5']);
});
