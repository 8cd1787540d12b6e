import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SavedTracker } from '../../../src/renderer/editor/saved-state.ts';
import type { ApiErrorValue } from '../../../src/shared/api/errors.ts';

const full: ApiErrorValue = { code: 'disk-full', message: '', data: {} };
const gone: ApiErrorValue = { code: 'disconnected', message: '', data: {} };

beforeEach(() => {
  vi.useFakeTimers({ now: 1000 });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the saved state', () => {
  test('stays at “saving” through quick typing, and is “saved” a moment after the last acknowledgement', () => {
    const changed = vi.fn();
    const tracker = new SavedTracker(changed);
    for (let key = 0; key < 20; key++) {
      tracker.pending();
      vi.advanceTimersByTime(2);
      tracker.acknowledged();
      vi.advanceTimersByTime(60);
      expect(tracker.value.kind).toBe('saving');
    }
    expect(changed).toHaveBeenCalledTimes(1);
    const at = Date.now() - 60;
    vi.advanceTimersByTime(200);
    expect(tracker.value).toEqual({ kind: 'saved', at });
  });

  test('never says “saved” while something is pending', () => {
    const tracker = new SavedTracker(() => {});
    tracker.pending();
    tracker.acknowledged();
    tracker.pending();
    vi.advanceTimersByTime(10_000);
    expect(tracker.value.kind).toBe('saving');
  });

  test('says since when it cannot save, whatever the reason turns into', () => {
    const tracker = new SavedTracker(() => {});
    tracker.pending();
    tracker.failed(gone);
    vi.advanceTimersByTime(500);
    tracker.failed(full);
    expect(tracker.value).toEqual({ kind: 'unsaved', error: full, since: 1000 });
  });

  test('is “unsaved” until something is acknowledged, and the same value all the while', () => {
    const changed = vi.fn();
    const tracker = new SavedTracker(changed);
    tracker.pending();
    tracker.failed(full);
    const { value } = tracker;
    changed.mockClear();
    for (let attempt = 0; attempt < 5; attempt++) {
      vi.advanceTimersByTime(2000);
      tracker.pending();
      tracker.failed(full);
    }
    expect(tracker.value).toBe(value);
    expect(changed).not.toHaveBeenCalled();
    tracker.progressed();
    expect(tracker.value.kind).toBe('saving');
  });
});
