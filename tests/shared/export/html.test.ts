import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { schema } from '../../../src/shared/article/schema.ts';
import { NO_PICTURES } from '../../../src/shared/export/exported-story.ts';
import { printHtml } from '../../../src/shared/export/html.ts';
import { exported, hostileStory, STORY_ID } from '../../support/exported-stories.ts';
import { randomStory } from '../../support/random-story.ts';
import { block, build } from './build.ts';
import {
  attributeOf,
  elementNamed,
  elementsOf,
  publishedLines,
  readPage,
  standInOrder,
  textOfPage,
} from './reading.ts';

const { marks, nodes } = schema;

/** What a page of ours may be made of. */
const OURS =
  'html head meta title style script body article header h1 h2 h3 p time blockquote footer aside ul ol li figure img figcaption small div b strong em a span hr'.split(
    ' ',
  );

function newsArticleIn(html: string): Record<string, unknown> {
  const script = elementsOf(readPage(html).root).find(
    (element) => attributeOf(element, 'type') === 'application/ld+json',
  );
  if (!script) throw new Error('The page has no data of schema.org');
  return JSON.parse(textOfPage(script));
}

describe('a page', () => {
  it('is read without an error, and holds every published word in its order', () => {
    fc.assert(
      fc.property(randomStory, (doc) => {
        const { root, errors } = readPage(printHtml(exported(doc), new Map([['ab12', 'media/ab12.jpg']])));
        expect(errors).toEqual([]);
        expect(standInOrder(textOfPage(elementNamed(root, 'article')), publishedLines(doc))).toBeNull();
      }),
    );
  });

  it('is not broken out of, whatever the words are', () => {
    fc.assert(
      fc.property(hostileStory, (doc) => {
        const html = printHtml(exported(doc), new Map([['ab12', 'media/"><script>x</script>.jpg']]));
        const { root, errors } = readPage(html);
        expect(errors).toEqual([]);
        const elements = elementsOf(root);
        expect(elements.map(({ tagName }) => tagName).filter((name) => !OURS.includes(name))).toEqual([]);
        expect(elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
        const attributes = elements.flatMap(({ attrs }) => attrs);
        expect(attributes.filter(({ name }) => /^on|^style$|^srcdoc$/.test(name))).toEqual([]);
        expect(
          attributes.filter(({ name, value }) => name === 'href' && !/^(https?|mailto|tel):/i.test(value)),
        ).toEqual([]);
        expect(standInOrder(textOfPage(elementNamed(root, 'article')), publishedLines(doc))).toBeNull();
        expect(newsArticleIn(html)['@type']).toBe('NewsArticle');
      }),
    );
  });

  it('links nowhere that runs a script', () => {
    const link = marks.link.create({ href: ' javascript:alert(1)' });
    const doc = build({
      body: [schema.text('words', [link])],
      blocks: [nodes.embed.create({ url: 'javascript:alert(1)', title: 'A map' })],
    });
    const html = printHtml(exported(doc), NO_PICTURES);
    expect(html).not.toContain('javascript:');
    expect(html).toContain('words');
    expect(html).toContain('A map');
  });

  it('says what each part is', () => {
    const doc = build({
      standfirst: 'Farmers wait.',
      blocks: [
        block('subheading', 'Upstream'),
        block('quote', '“We wait,” he said.', { source: 'a' }),
        nodes.list.create({ ordered: true }, [block('listItem', 'one')]),
        nodes.figure.create(
          { media: 'ab12', alt: 'A dry dam', credit: 'Photo: TCA' },
          schema.text('The dam.'),
        ),
        nodes.factbox.create(null, [block('factboxTitle', 'In brief'), block('paragraph', 'Built in 1975.')]),
        nodes.divider.create(),
      ],
    });
    const { root } = readPage(printHtml(exported(doc), new Map([['ab12', 'media/ab12.jpg']])));
    expect(attributeOf(elementNamed(root, 'html'), 'lang')).toBe('en');
    const inside = elementsOf(elementNamed(root, 'article')).map(({ tagName }) => tagName);
    expect(inside.join(' ')).toBe(
      'article header h1 p time p h2 blockquote p ol li figure img figcaption small aside h3 p hr',
    );
    const img = elementNamed(root, 'img');
    expect([attributeOf(img, 'src'), attributeOf(img, 'alt')]).toEqual(['media/ab12.jpg', 'A dry dam']);
  });

  it('makes one element of words that share a mark, and leaves their spaces outside', () => {
    const { strong, em, link } = marks;
    const href = link.create({ href: 'https://example.org/' });
    const doc = build({
      body: [
        schema.text('see '),
        schema.text('the ', [href]),
        schema.text('report ', [href, strong.create()]),
        schema.text('of ', [em.create()]),
        schema.text('May'),
      ],
    });
    expect(printHtml(exported(doc), NO_PICTURES)).toContain(
      'see <a href="https://example.org/">the <strong>report</strong></a> <em>of</em> May',
    );
  });
});

describe('the day of a page', () => {
  test.each([
    ['en', 'November 22, 2026'],
    ['ru', '22 ноября 2026 г.'],
    ['kk', '2026 ж. 22 қараша'],
    ['ky', '2026-ж., 22-ноябрь'],
    ['tg', /^22 ноябр 2026$/i],
    ['uz-Latn', '22-noyabr, 2026'],
    ['uz-Cyrl', '22 ноябр, 2026'],
    ['', '2026-11-22'],
    ['no language', '2026-11-22'],
  ])('is printed as readers of %s know it, and told to machines as it is', (language, printed) => {
    const noon = '2026-11-22T12:00:00.000Z';
    const doc = build({ attrs: { language } });
    const time = elementNamed(
      readPage(printHtml(exported(doc, { changed: noon }), NO_PICTURES)).root,
      'time',
    );
    expect(attributeOf(time, 'datetime')).toBe(noon);
    expect(textOfPage(time)).toEqual(printed instanceof RegExp ? expect.stringMatching(printed) : printed);
  });
});

describe('the speaker of a quote', () => {
  const source = { name: 'Daniyar Akmatov', role: 'minister', organisation: '', kind: 'person' };
  const cited = (texts: readonly string[], closing: string) => {
    const blocks = [
      ...texts.map((text) => block('quote', text, { source: 's' })),
      block('paragraph', closing),
    ];
    const { root } = readPage(printHtml(exported(build({ blocks, sources: { s: source } })), NO_PICTURES));
    return elementsOf(root)
      .filter((element) => attributeOf(element, 'class') === 'quote')
      .map((figure) => textOfPage(elementNamed(figure, 'figcaption')));
  };

  test('is named under it where the story names him elsewhere, once for what goes on', () => {
    expect(cited(['“No.”', '“Never.”'], 'Daniyar Akmatov, the minister, left.')).toEqual([
      'Daniyar Akmatov, minister',
    ]);
  });

  test('is not named again where the quote does it', () => {
    expect(cited(['“No,” said Daniyar Akmatov.'], 'He left.')).toEqual([]);
  });

  test('is not named where the story keeps the name to itself', () => {
    expect(cited(['“No,” said an official.'], 'Akmatovka is a village.')).toEqual([]);
  });
});

describe('the data of schema.org', () => {
  it('tells what is known, and nothing that is not', () => {
    const doc = build({
      standfirst: 'Farmers wait.',
      attrs: {
        language: 'uz-Latn',
        keywords: ['suv', 'ekin'],
        categories: ['Economy'],
        eventDate: '2026-10-03',
        variants: { social: 'No water' },
        bylines: {
          b: { name: 'B. Karimov', role: '', bio: [], order: 1 },
          a: { name: 'A. Usmonova', role: 'reporter', bio: ['Lives in Osh.'], order: 0 },
        },
        translationOf: { story: '01993c2e-0000-7c0e-9a3b-5f0c2d1e4b6a', revision: 'r' },
      },
    });
    const translations = [{ id: '01993c2e-1111-7c0e-9a3b-5f0c2d1e4b6a', language: 'ru' }];
    expect(newsArticleIn(printHtml(exported(doc, { translations }), NO_PICTURES))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': `urn:uuid:${STORY_ID}`,
      identifier: `urn:uuid:${STORY_ID}`,
      headline: 'Reservoir falls',
      alternativeHeadline: ['No water'],
      description: 'Farmers wait.',
      inLanguage: 'uz-Latn',
      author: [
        { '@type': 'Person', name: 'A. Usmonova', jobTitle: 'reporter' },
        { '@type': 'Person', name: 'B. Karimov' },
      ],
      dateCreated: '2026-11-20T05:00:00.000Z',
      dateModified: '2026-11-22T06:30:00.000Z',
      temporalCoverage: '2026-10-03',
      keywords: ['suv', 'ekin'],
      articleSection: ['Economy'],
      wordCount: 9,
      dateline: 'BISHKEK, Kyrgyzstan, Oct. 3 (TCA)',
      locationCreated: { '@type': 'Place', name: 'BISHKEK, Kyrgyzstan' },
      contentLocation: { '@type': 'Place', name: 'BISHKEK, Kyrgyzstan' },
      translationOfWork: { '@type': 'NewsArticle', '@id': 'urn:uuid:01993c2e-0000-7c0e-9a3b-5f0c2d1e4b6a' },
      isBasedOn: 'urn:uuid:01993c2e-0000-7c0e-9a3b-5f0c2d1e4b6a',
      workTranslation: [
        { '@type': 'NewsArticle', '@id': 'urn:uuid:01993c2e-1111-7c0e-9a3b-5f0c2d1e4b6a', inLanguage: 'ru' },
      ],
    });
  });

  it('has a headline of at most 110 letters, the whole one beside it, and each picture with its credit', () => {
    const headline = `${'Reservoir falls again, '.repeat(6)}and rises`;
    const media = 'ab'.repeat(32);
    const caption = schema.text('The dam.');
    const doc = build({
      headline,
      blocks: [nodes.figure.create({ media, alt: 'A dam', credit: 'Photo: TCA' }, caption)],
    });
    const data = newsArticleIn(printHtml(exported(doc), new Map([[media, 'media/dam.jpg']])));
    expect(String(data.headline)).toMatch(/^Reservoir .*falls…$/);
    expect(String(data.headline).length).toBeLessThanOrEqual(110);
    expect(data.alternativeHeadline).toEqual([headline]);
    const picture = {
      '@type': 'ImageObject',
      identifier: `nih:sha-256;${media}`,
      caption: 'The dam.',
      creditText: 'Photo: TCA',
    };
    expect(data.image).toEqual([{ ...picture, contentUrl: 'media/dam.jpg' }]);
    const inside = newsArticleIn(printHtml(exported(doc), new Map([[media, 'data:image/jpeg;base64,xx']])));
    expect(inside.image).toEqual([picture]);
  });

  it('tells who translated from who wrote, and who is named from who is not', () => {
    const byline = (name: string, role: string, order: number) => ({ name, role, bio: [], order });
    const source = (name: string, role: string, kind: string) => ({ name, role, organisation: '', kind });
    const doc = build({
      attrs: { bylines: { a: byline('A. Usmonova', '', 0), b: byline('B. Karimov', 'таржимон', 1) } },
      sources: {
        a: source('Daniyar Akmatov', 'minister', 'person'),
        b: source('Water Service', '', 'organisation'),
        c: source('Nobody Known', '', 'person'),
      },
      blocks: [block('paragraph', 'Daniyar Akmatov, the minister, runs the Water Service.')],
    });
    const html = printHtml(exported(doc), NO_PICTURES);
    expect(newsArticleIn(html)).toMatchObject({
      author: [{ '@type': 'Person', name: 'A. Usmonova' }],
      translator: [{ '@type': 'Person', name: 'B. Karimov' }],
      mentions: [
        { '@type': 'Person', name: 'Daniyar Akmatov', jobTitle: 'minister' },
        { '@type': 'Organization', name: 'Water Service' },
      ],
    });
    expect(html).not.toContain('Nobody Known');
  });

  it('describes a story without a standfirst by its lede, without the dateline', () => {
    expect(newsArticleIn(printHtml(exported(build({})), NO_PICTURES)).description).toBe(
      'The reservoir fell again.',
    );
  });
});
