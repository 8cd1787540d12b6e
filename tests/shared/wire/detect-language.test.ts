import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/shared/article/metadata.ts';
import { detectLanguage } from '../../../src/shared/wire/detect-language.ts';
import { scoreLanguages } from './language-score.ts';

const folder = join(import.meta.dirname, 'stories');
const scores = scoreLanguages(folder);
/** How many in a hundred are to be right. A few sentences fit two languages; a few paragraphs are the site’s own, in another. */
const LEAST = { story: 100, paragraph: 97, sentence: 93 };

describe('labelled stories', () => {
  test.each(scores)('$language is known by its $cut', ({ cut, texts, right, wrong }) => {
    expect(texts).toBeGreaterThan(0);
    expect((right / texts) * 100, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST[cut]);
  });
});

test.each([
  ['The ministry said so.', 'en'],
  ['ПРАВИТЕЛЬСТВО УТВЕРДИЛО БЮДЖЕТ', 'ru'],
  ['Үкімет бюджетті бекітті', 'kk'],
  ['Ükımet biudjettı bekıttı', 'kk-Latn'],
  ['Өкмөт бюджетти бекитти', 'ky'],
  ['Ҳукумат буҷетро тасдиқ кард', 'tg'],
  ['Ҳукумат бюджетни тасдиқлади, деди вазир', 'uz-Cyrl'],
  ["Hukumat byudjetni tasdiqladi, dedi vazir o'rinbosari", 'uz-Latn'],
  ['Hukumat byudjetni tasdiqladi, dedi vazir oʻrinbosari', 'uz-Latn'],
  ['Hukumat byudjetni tasdiqladi, dedi vazir o‘rinbosari', 'uz-Latn'],
])('“%s” is %s', (text, tag) => {
  expect(detectLanguage(text)?.tag).toBe(tag);
});

test('script is told for the languages that have two, and only for them', () => {
  expect(detectLanguage('Hukumat byudjetni tasdiqladi')).toMatchObject({ language: 'uz', script: 'Latn' });
  expect(detectLanguage('Үкімет бюджетті бекітті')).toMatchObject({ language: 'kk', script: 'Cyrl' });
  expect(detectLanguage('Правительство утвердило бюджет')).toMatchObject({ language: 'ru', script: null });
});

test.each(['', ' \n ', '12 + 30 = 42', '— … !', '今日は天気がいい', 'مرحبا بالعالم'])(
  '“%s” is of none',
  (text) => {
    expect(detectLanguage(text)).toBeNull();
  },
);

test('soft hyphens and capitals change nothing', () => {
  const story = readFileSync(join(folder, 'reservoir.en.txt'), 'utf8');
  const hyphened = story.toUpperCase().replace(/([A-Z]{3})/g, '$1\u00ad');
  expect(detectLanguage(hyphened)?.tag).toBe('en');
});

test('the site’s own lines in another language are outvoted', () => {
  const kazakh = 'Үкімет бюджетті бекітті, деп хабарлады министрлік. Құжат жыл соңында күшіне енеді.';
  const found = detectLanguage(`${kazakh}\n\nЧитайте также: что решили министры\n\nShare this article`);
  expect(found?.tag).toBe('kk');
  expect(found?.confidence).toBeLessThan(0.95);
});

test('any text has a language of the newsroom or none, and a confidence that is a share', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const found = detectLanguage(text);
      if (found === null) return;
      expect(LANGUAGES).toContain(found.tag);
      expect(found.confidence).toBeGreaterThan(0);
      expect(found.confidence).toBeLessThanOrEqual(1);
    }),
    { numRuns: 300 },
  );
});

test('a text of any length takes the same short time', () => {
  const start = performance.now();
  detectLanguage('ә '.repeat(5_000_000));
  detectLanguage('a\n'.repeat(5_000_000));
  expect(performance.now() - start).toBeLessThan(2000);
});
