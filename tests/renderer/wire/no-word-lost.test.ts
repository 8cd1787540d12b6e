import { readdirSync, readFileSync } from 'node:fs';
import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { fillPlain, fillStory } from '../../../src/renderer/wire/fill-story.ts';
import { pieces, placeOfLeftOut, putBack, stillOut } from '../../../src/renderer/wire/left-out.ts';
import { readAtOnce } from '../../../src/renderer/wire/read-text.ts';
import { newStoryDoc } from '../../../src/shared/article/new-story.ts';
import { textOf } from '../../../src/shared/article/views.ts';

const folder = new URL('../../shared/wire/stories/', import.meta.url);
const languages = ['en', 'ru', 'kk', 'ky', 'tg', 'uz'];
const stories = languages.flatMap((language) =>
  readdirSync(new URL(language, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => `${language}/${name}`),
);

/**
 * How often each letter and figure is there, as one line, so that spaces and line breaks do not count. Numbers of list
 * items do not either: a list counts them itself.
 */
function letters(text: string): string {
  return [
    ...text
      .replace(/^\s*\d+[.)]\s/gm, '')
      .normalize()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
    .sort()
    .join('');
}

describe('of a story that is pasted no letter is lost', () => {
  it.each(stories)('%s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const { article, removed } = readAtOnce(text);
    let { doc } = fillStory(EditorState.create({ doc: newStoryDoc() }).tr, article);
    const kept = pieces(article);
    for (const part of removed) {
      const place = placeOfLeftOut(doc, part, removed, kept);
      ({ doc } = putBack(EditorState.create({ doc }).tr, part, place));
    }
    doc.check();
    expect(stillOut(doc, removed)).toEqual([]);
    expect(letters(textOf(doc))).toBe(letters(text));
  });

  it('and none of one that is kept as plain text', () => {
    for (const name of stories) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const { article } = readAtOnce(text);
      const { doc } = fillStory(EditorState.create({ doc: newStoryDoc() }).tr, article);
      const plain = fillPlain(EditorState.create({ doc }).tr, text, article).doc;
      plain.check();
      expect(letters(textOf(plain))).toBe(letters(text));
    }
  });
});
