import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FieldDraft, PAUSE_MS } from '../../../src/renderer/details/field-draft.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function field() {
  const commit = vi.fn<(value: string) => void>();
  return { commit, draft: new FieldDraft<string>(commit, () => {}) };
}

it('what is typed without a pause is one change of the story', () => {
  const { commit, draft } = field();
  for (const text of ['A', 'Ai', 'Aig', 'Aigul']) {
    draft.type(text);
    vi.advanceTimersByTime(PAUSE_MS - 1);
  }
  expect(commit).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(commit.mock.calls).toEqual([['Aigul']]);
});

it('leaving the field commits at once, and only once', () => {
  const { commit, draft } = field();
  draft.type('Bishkek');
  draft.commit();
  vi.advanceTimersByTime(10 * PAUSE_MS);
  draft.commit();
  expect(commit.mock.calls).toEqual([['Bishkek']]);
});

it('a change from elsewhere shows in a field that nobody types in', () => {
  const { draft } = field();
  expect(draft.shown('theirs')).toBe('theirs');
  draft.type('mine');
  draft.commit();
  expect(draft.shown('theirs, later')).toBe('theirs, later');
});

it('a change from elsewhere never overwrites what is being typed', () => {
  const { draft } = field();
  draft.type('mine');
  expect(draft.shown('theirs')).toBe('mine');
  expect(draft.pending).toBe(true);
});

it('a commit that changes the story again does not start over', () => {
  const commit = vi.fn<(value: string) => void>();
  const draft: FieldDraft<string> = new FieldDraft<string>(
    (value) => {
      commit(value);
      draft.commit();
    },
    () => {},
  );
  draft.type('once');
  draft.commit();
  expect(commit).toHaveBeenCalledTimes(1);
});
