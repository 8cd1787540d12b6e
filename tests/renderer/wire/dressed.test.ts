import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unstructuredText } from '../../../src/renderer/wire/incoming-text.ts';
import { readAtOnce } from '../../../src/renderer/wire/read-text.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { textOf } from '../../../src/shared/article/views.ts';
import { chip, divider, doc, figure, headline, lede, outline, p, quote } from '../../support/build.ts';

const folder = new URL('../../shared/wire/stories/', import.meta.url);
const stories = ['en', 'ru', 'kk', 'ky', 'tg', 'uz'].flatMap((language) =>
  readdirSync(new URL(language, folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => `${language}/${name}`),
);

describe('a text whose words are all in italics, every third in a link', () => {
  it.each(stories)('is read as without them, and every word keeps its look: %s', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const em = schema.marks.em.create();
    const link = schema.marks.link.create({ href: 'https://example.org/' });
    const lines = text
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const blocks = lines.map((line) =>
      schema.node(
        'paragraph',
        null,
        line.split(/(?<=\s)/).map((word, at) => schema.text(word, at % 3 === 0 ? [em, link] : [em])),
      ),
    );
    const story = schema.node('doc', null, [schema.node('headline'), schema.node('lede'), ...blocks]);
    const incoming = unstructuredText(story);
    if (!incoming) throw new Error('It is not read.');
    const plain = readAtOnce(incoming.wire);
    const { article, removed } = incoming.dress(plain);
    article.check();
    expect(textOf(article)).toBe(textOf(plain.article));
    expect(removed).toEqual(plain.removed);
    article.descendants((node) => {
      const letters = node.text?.replace(/\s/g, '') ?? '';
      if (letters !== '') expect([node.text, em.isInSet(node.marks)]).toEqual([node.text, true]);
    });
  });
});

describe('a story that is to be structured', () => {
  it('is read with its look and its pictures in their places', () => {
    const story = doc(
      headline('Dam runs dry'),
      lede(''),
      p('Water fell.'),
      figure('The dam'),
      p('More of it.'),
      divider(),
    );
    const incoming = unstructuredText(story.doc);
    if (!incoming) throw new Error('It is not read.');
    expect(incoming.text).toBe('Dam runs dry\n\nWater fell.\n\nThe dam\n\nMore of it.');
    expect(outline(incoming.dress(readAtOnce(incoming.wire)).article)).toBe(
      'headline(Dam runs dry) lede(Water fell.) figure(The dam) paragraph(More of it.) divider()',
    );
  });

  it('is all its lines, with a blank line between them', () => {
    const plain = doc(headline('Dam dry'), lede(''), p('Water fell.'), p(''), p('More.')).doc;
    expect(unstructuredText(plain)?.wire).toBe('Dam dry\n\nWater fell.\n\nMore.');
  });

  it.each([
    ['a chip', doc(headline('Dam'), lede(chip('OSH'), 'Water'), p('More'))],
    ['a quote', doc(headline('Dam'), lede('Water'), quote('Words'))],
    ['one line', doc(headline('Dam'), lede(''))],
  ])('is not read where it has %s', (_, story) => {
    expect(unstructuredText(story.doc)).toBeNull();
  });
});
