import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  currentNotices,
  dismiss,
  hold,
  letGo,
  notify,
  notifyWhileTrue,
  pointAt,
  pointAway,
} from '../../../src/renderer/ui/notices.ts';

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

it('a notice that has the keyboard stays until that has left it', () => {
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

it('a pointer keeps a notice for longer, and not for ever: it may rest there by chance', () => {
  notify('5 stories were made.');
  const id = currentNotices()[0]?.id ?? 0;
  pointAt(id);
  vi.advanceTimersByTime(20_000);
  expect(texts()).toEqual(['5 stories were made.']);
  pointAt(id);
  vi.advanceTimersByTime(20_000);
  expect(texts(), 'it has moved').toEqual(['5 stories were made.']);
  vi.advanceTimersByTime(20_000);
  expect(texts()).toEqual([]);
});

it('a pointer that leaves does not take away what has the keyboard', () => {
  notify('Read me.');
  const id = currentNotices()[0]?.id ?? 0;
  hold(id);
  pointAt(id);
  pointAway(id);
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['Read me.']);
});

it('what is said is taken back when it is true no more, and nobody listens after that', () => {
  const listeners = new Set<() => void>();
  let isTrue = true;
  notifyWhileTrue(
    'All is checked.',
    () => isTrue,
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  );
  for (const listener of listeners) listener();
  expect(texts()).toEqual(['All is checked.']);
  isTrue = false;
  for (const listener of listeners) listener();
  expect(texts()).toEqual([]);
  expect(listeners.size).toBe(0);
});

it('the same words twice stand there once', () => {
  notify('All is checked.');
  notify('Copied.');
  notify('All is checked.');
  expect(texts()).toEqual(['Copied.', 'All is checked.']);
});
