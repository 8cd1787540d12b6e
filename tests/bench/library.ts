import { Transform } from 'prosemirror-transform';
import { newId } from '../../src/shared/article/ids.ts';
import { schema } from '../../src/shared/article/schema.ts';
import type { SeamClient } from '../support/seam-client.ts';
import { readStory } from '../support/story-writer.ts';
import { type Figure, median, quantile } from './figures.ts';
import { longStory } from './long-story.ts';

/** Makes a story of so many words and answers its id. */
export async function createStory(library: SeamClient, words: number, headline: string): Promise<string> {
  return (await library.must('stories.create', { doc: longStory(words, headline) })).id;
}

/** From sending one typed letter to the acknowledgement that it is on disk, one after the other. */
export async function measureAppends(
  library: SeamClient,
  story: string,
  words: number,
  times: number,
): Promise<Figure[]> {
  let { doc, version } = await readStory(library, story);
  const client = newId();
  const samples: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const transform = new Transform(doc).insert(doc.content.size - 1, schema.text('a'));
    const steps = transform.steps.map((step) => step.toJSON());
    const start = performance.now();
    ({ version } = await library.must('stories.append', { id: story, version, client, steps }));
    samples.push(performance.now() - start);
    doc = transform.doc;
  }
  return [
    { what: 'append until acknowledged, p50', size: words, ms: median(samples), goal: 2 },
    { what: 'append until acknowledged, p99', size: words, ms: quantile(samples, 0.99), goal: null },
  ];
}

const SEARCHES = [
  ['a common word', 'water'],
  ['two words', 'drought river'],
  ['a rare word', 'zanzibar'],
  ['an unfinished word', 'neighb'],
] as const;

/** Makes so many short stories, several at a time. */
export async function fillLibrary(library: SeamClient, stories: number, words: number): Promise<void> {
  const TOGETHER = 20;
  for (let made = 0; made < stories; made += TOGETHER) {
    const batch = Array.from({ length: Math.min(TOGETHER, stories - made) }, (_, at) => {
      const headline = (made + at) % 1000 === 7 ? `Zanzibar story ${made + at}` : `Story ${made + at}`;
      return library.must('stories.create', { doc: longStory(words, headline, made + at) });
    });
    await Promise.all(batch);
  }
}

/** Waits until the full-text index holds what was made. */
export async function waitForIndex(library: SeamClient): Promise<void> {
  const { job } = await library.must('library.reindex', {});
  await library.next('jobs.changed', ({ id, state }) => id === job && state !== 'running');
}

export async function measureSearch(library: SeamClient, stories: number, times: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, text] of SEARCHES) {
    const samples: number[] = [];
    for (let at = 0; at < times; at += 1) {
      const start = performance.now();
      const { hits } = await library.must('stories.search', { text });
      samples.push(performance.now() - start);
      if (hits.length === 0) throw new Error(`Nothing was found for “${text}”.`);
    }
    figures.push({ what: `search for ${what}, p50`, size: stories, ms: median(samples), goal: null });
  }
  return figures;
}
