import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FieldDraft, PAUSE_MS } from '../../../src/renderer/details/field-draft.ts';
import { draftsOf, type StoryDrafts } from '../../../src/renderer/editor/story-drafts.ts';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import { MemoryLibrary } from '../../support/memory-seam.ts';

let library: MemoryLibrary;
let session: StorySession;
let drafts: StoryDrafts;

beforeEach(async () => {
  library = new MemoryLibrary();
  session = await StorySession.open(library.connect(), library.id, { unsent: noUnsentStore });
  drafts = draftsOf(session);
  vi.useFakeTimers();
});
afterEach(async () => {
  vi.useRealTimers();
  await session.close();
});

function field() {
  const commit = vi.fn<(value: string) => void>();
  return { commit, draft: new FieldDraft<string>(drafts, commit, () => {}) };
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
    drafts,
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

it('what waits is brought in at once when its story is to be let go of, from every field', () => {
  const [slug, role] = [field(), field()];
  slug.draft.type('reservoir');
  role.draft.type('correspondent');
  expect(drafts.isWaiting).toBe(true);
  drafts.commit();
  expect(slug.commit.mock.calls).toEqual([['reservoir']]);
  expect(role.commit.mock.calls).toEqual([['correspondent']]);
  expect(drafts.isWaiting).toBe(false);
});

it('there is no moment at which a word waits neither here nor for the library', () => {
  const looks: boolean[] = [];
  const stop = session.subscribe(() => looks.push(drafts.isWaiting || session.pending));
  const draft = new FieldDraft<string>(
    drafts,
    (slug) => session.setField('slug', slug),
    () => {},
  );
  draft.type('reservoir');
  draft.commit();
  stop();
  expect(looks.length).toBeGreaterThan(0);
  expect(looks).not.toContain(false);
});

it('what a story in the trash does not take goes on waiting, and is taken once the story is back', async () => {
  const { commit, draft } = field();
  draft.type('reservoir');
  library.push('stories.trashed', { id: library.id, trashed: true });
  await vi.waitFor(() => expect(drafts.isTaken).toBe(false));
  vi.advanceTimersByTime(PAUSE_MS);
  expect(commit).not.toHaveBeenCalled();
  expect(draft.shown('')).toBe('reservoir');
  library.push('stories.trashed', { id: library.id, trashed: false });
  await vi.waitFor(() => expect(commit.mock.calls).toEqual([['reservoir']]));
});
