import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { NO_PICTURES } from '../../../src/shared/export/exported-story.ts';
import { formatNamed } from '../../../src/shared/export/formats.ts';
import { storyFileName } from '../../../src/shared/export/story-file-name.ts';
import { wireToArticle } from '../../../src/shared/wire/article.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';
import { WIRE_LANGUAGES } from '../../../src/shared/wire/wire-story.ts';
import { exported } from '../../support/exported-stories.ts';
import { ninjsFaults } from '../../support/ninjs.ts';
import { readLabelled } from '../wire/score.ts';
import { elementNamed, publishedLines, readPage, standInOrder, textOfPage, textOfTree } from './reading.ts';

const wires = WIRE_LANGUAGES.flatMap((language) =>
  readLabelled(join(import.meta.dirname, '../wire/stories', language)),
).map(({ wire }) => wire);

test('real wire stories in six languages go out whole in every form', () => {
  expect(wires.length).toBeGreaterThan(50);
  for (const wire of wires) {
    const doc = wireToArticle(parseWire(wire));
    const story = exported(doc);
    const lines = publishedLines(doc);

    const page = readPage(formatNamed('html').print(story, NO_PICTURES));
    expect(page.errors).toEqual([]);
    expect(standInOrder(textOfPage(elementNamed(page.root, 'article')), lines)).toBeNull();
    expect(standInOrder(formatNamed('text').print(story, NO_PICTURES), lines)).toBeNull();
    const markdown = fromMarkdown(formatNamed('markdown').print(story, NO_PICTURES));
    expect(standInOrder(textOfTree(markdown), lines)).toBeNull();
    const item: { language?: unknown } = JSON.parse(formatNamed('ninjs').print(story, NO_PICTURES));
    expect(ninjsFaults(item)).toEqual([]);
    expect(item.language).toBe(doc.attrs.language);

    // Named after its words, in whatever letters they are, and not after its number.
    expect(storyFileName(story, 'html')).toMatch(/^(?!story-)[a-z0-9-]{4,}\.[a-z-]+\.html$/);
  }
});
