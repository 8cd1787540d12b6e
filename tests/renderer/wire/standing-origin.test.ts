import { readFileSync } from 'node:fs';
import type { Node } from 'prosemirror-model';
import { describe, expect, it, vi } from 'vitest';
import { readAtOnce } from '../../../src/renderer/wire/read-text.ts';
import { partStanding, standingOrigin } from '../../../src/renderer/wire/standing-origin.ts';
import type { Origin } from '../../../src/shared/api/origin.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { newStoryDoc } from '../../../src/shared/article/new-story.ts';
import { doc, headline, lede, p } from '../../support/build.ts';

const english = readFileSync(new URL('../../shared/wire/stories/reservoir.en.txt', import.meta.url), 'utf8');
const russian = readFileSync(new URL('../../shared/wire/stories/reservoir.ru.txt', import.meta.url), 'utf8');

/** The story made of a text, with every tenth word changed. */
function corrected(text: string): Node {
  return readAtOnce(text.replace(/((?:\S+\s+){9})\S+/g, '$1corrected')).article;
}

const origin = (name: string): Origin => ({
  id: newId(),
  story: newId(),
  name,
  encoding: 'utf-8',
  certain: true,
  bytes: 1,
  created: new Date(0).toISOString(),
  removed: [],
});

const texts: Record<string, string | null> = { english, russian, lost: null };
const read = async ({ name }: Origin) => texts[name] ?? null;

describe('of several texts that a story was made from, what stands in it', () => {
  it('is the newest, and no other is looked at', async () => {
    const reading = vi.fn(read);
    const found = await standingOrigin(
      readAtOnce(russian).article,
      [origin('english'), origin('russian')],
      reading,
    );
    expect(found).toMatchObject({ origin: { name: 'russian' }, text: russian });
    expect(reading).toHaveBeenCalledTimes(1);
  });

  it('is an older one where the newest was taken back, however it was corrected since', async () => {
    const origins = [origin('english'), origin('russian'), origin('lost')];
    const found = await standingOrigin(corrected(english), origins, read);
    expect(found?.origin.name).toBe('english');
  });

  it('is none of them where all were taken back and something else was written', async () => {
    const origins = [origin('english'), origin('russian')];
    expect(await standingOrigin(newStoryDoc(), origins, read)).toBeNull();
    const other = doc(headline('A bridge opens'), lede('It opened on Tuesday.'), p('The mayor said so.')).doc;
    expect(await standingOrigin(other, origins, read)).toBeNull();
  });
});

it('the part of a text that stands in a story is all of it, some or nothing', () => {
  const { article } = readAtOnce(english);
  expect(partStanding(article, article)).toBe(1);
  const part = partStanding(article, corrected(english));
  expect(part).toBeGreaterThan(0.3);
  expect(part).toBeLessThan(1);
  expect(partStanding(article, readAtOnce(russian).article)).toBe(0);
  expect(partStanding(newStoryDoc(), article)).toBe(0);
});
