import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../src/renderer/api/connection.ts';
import { StoryPages, type StoryRows, withHead } from '../../../src/renderer/library/story-pages.ts';
import type { StorySummary } from '../../../src/shared/api/story.ts';
import { MemoryListing } from '../../support/memory-listing.ts';

function story(id: string, headline = id): StorySummary {
  const at = '2026-10-03T10:00:00.000Z';
  const empty = {
    language: 'en',
    slug: '',
    place: '',
    byline: '',
    words: 0,
    sample: false,
    conflicts: 0,
    translationOf: null,
    translations: [],
  };
  return { ...empty, id, headline, status: 'draft', created: at, changed: at, trashed: null };
}

const stories = (count: number) => Array.from({ length: count }, (_, at) => story(`s${at}`));
const ids = (rows: readonly StorySummary[] | null) => rows?.map((row) => row.id);

/** Resolves when the list is as wanted. */
function until(pages: StoryPages, wanted: (rows: StoryRows) => boolean): Promise<StoryRows> {
  return new Promise((resolve) => {
    const look = () => {
      const rows = pages.getSnapshot();
      if (!wanted(rows)) return;
      stop();
      resolve(rows);
    };
    const stop = pages.subscribe(look);
    look();
  });
}

function open(listing: MemoryListing): StoryPages {
  const connection: Connection = listing;
  return new StoryPages(connection, {});
}

describe('a freshly read head over the loaded rows', () => {
  const rows = stories(5);

  it('brings what was worked on to the top, once', () => {
    const head = [story('s3'), story('s0'), story('s1')];
    expect(ids(withHead(rows, head, ['s3']))).toEqual(['s3', 's0', 's1', 's2', 's4']);
  });

  it('shows a new story', () => {
    const head = [story('new'), story('s0')];
    expect(ids(withHead(rows, head, ['new']))).toEqual(['new', 's0', 's1', 's2', 's3', 's4']);
  });

  it('says nothing where a loaded story has left the head: it may be gone', () => {
    expect(withHead(rows, [story('s0')], ['s2'])).toBeNull();
  });
});

describe('the list of stories', () => {
  it('reads page after page until there is no more', async () => {
    const pages = open(new MemoryListing(stories(250)));
    await until(pages, (rows) => rows.rows.length === 100);
    pages.loadMore();
    await until(pages, (rows) => rows.rows.length === 200);
    pages.loadMore();
    const { rows, hasMore, total } = await until(pages, (each) => each.rows.length === 250);
    expect({ first: rows[0]?.id, last: rows.at(-1)?.id, hasMore, total }).toEqual({
      first: 's0',
      last: 's249',
      hasMore: false,
      total: 250,
    });
    pages.stop();
  });

  it('follows a push, and leaves the rows that did not change the very same', async () => {
    const listing = new MemoryListing(stories(3));
    const pages = open(listing);
    const before = await until(pages, (rows) => rows.rows.length === 3);
    listing.put([story('s2', 'New headline'), story('s0'), story('s1')]);
    listing.push('stories.changed', { ids: ['s2'] });
    const after = await until(pages, (rows) => rows.rows[0]?.headline === 'New headline');
    expect(ids(after.rows)).toEqual(['s2', 's0', 's1']);
    expect(after.rows[1]).toBe(before.rows[0]);
    pages.stop();
  });

  it('drops what has gone to the trash, far down in the list too', async () => {
    const listing = new MemoryListing(stories(150));
    const pages = open(listing);
    await until(pages, (rows) => rows.rows.length === 100);
    pages.loadMore();
    await until(pages, (rows) => rows.rows.length === 150);
    listing.put(stories(150).filter((each) => each.id !== 's140'));
    listing.push('stories.changed', { ids: ['s140'] });
    const { rows } = await until(pages, (each) => each.total === 149);
    expect(ids(rows)).not.toContain('s140');
    expect(rows).toHaveLength(149);
    pages.stop();
  });

  it('says why it has nothing, and reads again when the connection is back', async () => {
    const listing = new MemoryListing(stories(2));
    listing.disconnect();
    const pages = open(listing);
    const { error } = await until(pages, (rows) => rows.error !== null);
    expect(error?.code).toBe('disconnected');
    listing.reconnect();
    const after = await until(pages, (rows) => rows.rows.length === 2);
    expect(after.error).toBeNull();
    pages.stop();
  });
});
