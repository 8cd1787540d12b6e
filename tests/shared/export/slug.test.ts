import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/shared/article/metadata.ts';
import { asciiSlug } from '../../../src/shared/export/slug.ts';

test.each([
  ['en', 'Reservoir levels “lowest” since 1984 — ministry', 'reservoir-levels-lowest-since-1984-ministry'],
  ['ru', 'Объём воды в Токтогуле: щедрый июль', 'obyom-vody-v-toktogule-shchedryy-iyul'],
  ['kk', 'Қазақстанның жаңа өзені: Іле, Үлкен, Әулие, Һ', 'qazaqstannyng-zhanga-ozeni-ile-ulken-aulie-h'],
  ['kk-Latn', 'Qazaqstannyñ ötkir jañalyğy ışinde', 'qazaqstannyn-otkir-janalygy-isinde'],
  ['ky', 'Жалал-Абадда көчкү: үч үй', 'jalal-abadda-kochku-uch-uy'],
  ['tg', 'Ҷумҳурии Тоҷикистон: ӯро ғарқ, қарори нави ӣ', 'jumhurii-tojikiston-uro-gharq-qarori-navi-i'],
  ['uz-Latn', 'Oʻzbekiston gʻalabasi: Toshkent shahri', 'ozbekiston-galabasi-toshkent-shahri'],
  ['uz-Cyrl', 'Ўзбекистон ғалабаси: Тошкент шаҳри', 'ozbekiston-galabasi-toshkent-shahri'],
  ['uz-Cyrl', 'Европа поезди ва мактаб', 'yevropa-poyezdi-va-maktab'],
])('%s: %s', (language, text, slug) => {
  expect(asciiSlug(text, language)).toBe(slug);
});

test('names of other alphabets are written too, and a story in an unknown language is', () => {
  expect(asciiSlug('Қасым-Жомарт in Łódź, Škoda, İstanbul', '')).toBe('qasym-zhomart-in-lodz-skoda-istanbul');
});

test('the same letters taken apart give the same slug', () => {
  const text = 'Ёлка й Ӣ ӯ é';
  expect(asciiSlug(text.normalize('NFD'), 'tg')).toBe(asciiSlug(text, 'tg'));
});

test('a long headline is cut between words', () => {
  const slug = asciiSlug('правительство '.repeat(20), 'ru');
  expect(slug).toBe(Array.from({ length: 6 }, () => 'pravitelstvo').join('-'));
});

test('whatever the text, a slug is bounded ASCII with single hyphens, and a slug of a slug is itself', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom('', ...LANGUAGES),
      (text, language) => {
        const slug = asciiSlug(text, language);
        expect(slug).toMatch(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(asciiSlug(slug, language)).toBe(slug);
      },
    ),
    { numRuns: 200 },
  );
});
