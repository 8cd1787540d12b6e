import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';
import { WIRE_LANGUAGES } from '../../../src/shared/wire/wire-story.ts';
import { type Labelled, readLabelled } from './score.ts';

const stories = WIRE_LANGUAGES.flatMap((language) =>
  readLabelled(join(import.meta.dirname, 'stories', language)),
);
const named = stories.map((story): [string, Labelled] => [`${story.language} ${story.name}`, story]);

describe('Labelled stories', () => {
  it.each(named)('%s: headline, byline, dateline, lede and furniture', (_, story) => {
    const found = wireToJson(parseWire(story.wire));
    expect(found.language).toBe(story.language);
    expect(found.headline).toBe(story.headline);
    expect(found.standfirst).toBe(story.standfirst);
    expect(found.byline).toEqual(story.byline.map((one) => ({ ...one, bio: one.bio.join('\n\n') || null })));
    expect(found.dateline).toEqual(story.dateline);
    expect(found.lede).toBe(story.lede);
    expect(found.dropped).toEqual(story.dropped);
    expect(found.body.map((block) => block.text)).toEqual(story.body.map((block) => block.text));
  });

  it.each(named)('%s: names and terms in quotation marks are nobody’s speech', (_, story) => {
    const spoken = wireToJson(parseWire(story.wire)).quotes.map((quote) => quote.text);
    for (const term of story.notQuotes) expect(spoken).not.toContain(term);
  });
});
