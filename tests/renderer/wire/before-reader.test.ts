import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import { Arrivals } from '../../../src/renderer/wire/arrivals.ts';
import { loadReader, readerIfThere } from '../../../src/renderer/wire/load-reader.ts';
import { outline } from '../../support/build.ts';
import { MemoryLibrary } from '../../support/memory-seam.ts';

const reservoir = readFileSync(
  new URL('../../shared/wire/stories/reservoir.en.txt', import.meta.url),
  'utf8',
);

it('a text that comes before what reads it is the story as soon as that is there', async () => {
  const library = new MemoryLibrary();
  const connection = library.connect();
  const session = await StorySession.open(connection, library.id, { unsent: noUnsentStore });
  const arrivals = new Arrivals(connection);
  expect(readerIfThere()).toBeNull();
  expect(arrivals.canStructure(session)).toBe(false);
  const read = new Promise<void>((resolve) => {
    arrivals.subscribe(() => arrivals.of(session)?.kind === 'arrived' && resolve());
  });
  expect(arrivals.take(session, reservoir)).toBe(true);
  expect(arrivals.of(session)).toMatchObject({ kind: 'reading', characters: expect.any(Number) });
  await loadReader();
  await read;
  expect(outline(session.state.doc)).toMatch(
    /^headline\(Toktogul.*\) lede\(\[BISHKEK, Oct. 3 \(TCA\) — \]Water/,
  );
  await session.close();
});
