// @vitest-environment happy-dom
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { pastedHtmlParser } from '../../../src/renderer/editor/commands/foreign-html.ts';
import { type IncomingText, incomingText } from '../../../src/renderer/wire/incoming-text.ts';
import { type ReadText, readAtOnce } from '../../../src/renderer/wire/read-text.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { outline } from '../../support/build.ts';

/** A story as a site shows it, with all that stands around it there. */
const PAGE = `
  <nav><a href="https://a.org/">Home</a> <a href="https://a.org/p">Politics</a> › <a href="https://a.org/w">Water</a></nav>
  <p><a href="https://example.org/society">Society</a></p>
  <h1>Reservoir falls to its lowest level in nine years.</h1>
  <p>By <a href="https://example.org/n"><b>Nargiza Sultanova</b></a></p>
  <figure><img src="dam.jpg"><figcaption>The dam in September.</figcaption></figure>
  <p><strong>BISHKEK, Oct. 3 (TCA) — </strong>Water in the <a href="https://example.org/toktogul">Toktogul
  reservoir</a> has fallen to 11 billion cubic metres, the Energy Ministry said on Friday.</p>
  <p><a href="https://example.org/t">Read also: Power cuts begin in the south</a></p>
  <h2>Winter imports</h2>
  <p>“We will get through <em>this</em> winter,” Energy Minister Emil Osmonov told reporters in Bishkek.</p>
  <p><b>What is planned</b></p>
  <ul><li>less power for the south</li><li>more <b>imports</b> from the neighbours</li></ul>
  <blockquote>The river gives what it has, and this year it has little to give to anybody.</blockquote>
  <table><tr><th>Year</th><th>Level</th></tr><tr><td>2024</td><td>14.0</td></tr></table>
  <p>Imports will begin in November, the ministry said, and last until the thaw.</p>
  <ul><li><a href="https://facebook.com/x">Facebook</a></li><li><a href="https://t.me/x">Telegram</a></li></ul>
`;

function blocksOf(html: string): readonly Node[] {
  const page = document.createElement('div');
  page.innerHTML = html;
  return pastedHtmlParser.parseSlice(page).content.content;
}

function taken(html: string): IncomingText {
  const incoming = incomingText(blocksOf(html));
  if (!incoming) throw new Error('It is no whole story.');
  return incoming;
}

function read(incoming: IncomingText): ReadText {
  const story = incoming.dress(readAtOnce(incoming.wire));
  story.article.check();
  return story;
}

/** Every stretch of words that has a mark, as `mark(words)`; the parser’s own marks aside. */
function looks(article: Node): string[] {
  const found: string[] = [];
  article.descendants((node) => {
    for (const { type } of node.marks) {
      if (type !== schema.marks.quotation && type !== schema.marks.sourcing)
        found.push(`${type.name}(${node.text})`);
    }
  });
  return found;
}

describe('a story that is copied from a site', () => {
  const { article, removed } = read(taken(PAGE));

  it('is structured as its plain text would be, its headings being subheadings', () => {
    expect(outline(article)).toMatch(
      /^headline\(Reservoir falls to its lowest level in nine years\.\) lede\(/,
    );
    expect(article.children.map((block) => block.type.name)).toEqual([
      'headline',
      'lede',
      'figure',
      'subheading',
      expect.stringMatching(/paragraph|quote/),
      'subheading',
      'list',
      'quote',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(article.child(1).firstChild?.attrs.printed).toBe('BISHKEK, Oct. 3 (TCA) — ');
    expect(Object.values(article.attrs.bylines)).toMatchObject([{ name: 'Nargiza Sultanova' }]);
  });

  it('keeps links, bold and italics on their words, and none on headings and chips', () => {
    expect(looks(article)).toEqual(['link(Toktogul reservoir)', 'em(this)', 'strong(imports)']);
  });

  it('has the site’s furniture left out, with what stands above the headline', () => {
    const furniture = removed.filter(({ kind }) => kind === 'furniture').map(({ text }) => text);
    expect(furniture).toEqual([
      'Home Politics › Water',
      'Society',
      'Read also: Power cuts begin in the south',
      'Facebook\nTelegram',
    ]);
  });

  it('is kept with every word, as it is plain text', () => {
    for (const words of [
      'Home Politics › Water',
      'Society',
      'nine years.',
      'The dam in September.',
      'Facebook\nTelegram',
    ])
      expect(taken(PAGE).text).toContain(words);
  });
});

describe('what is no whole story', () => {
  it.each([
    ['a passage with a bold word', '<p>Water fell <b>again</b>.</p><p>It fell more, officials said.</p>'],
    ['a heading and a line', '<h2>Winter</h2><p>Short.</p>'],
    ['a list of links', '<h2>More</h2><ul><li><a href="https://a.org">One</a></li><li>Two</li></ul>'],
    [
      'two long paragraphs in the middle of a story',
      '<p>Water in the <i>reservoir</i> fell again on Monday, and officials said that it would fall more.</p>'.repeat(
        2,
      ),
    ],
  ])('is an ordinary paste: %s', (_, html) => {
    expect(incomingText(blocksOf(html))).toBeNull();
  });
});

describe('a story whose headline is bold text only', () => {
  it('is structured too', () => {
    const html = `<p><b>Dam runs dry</b></p><p>OSH, May 12 (AKIpress) — Water fell <a href="https://a.org/x">again</a>
      on Tuesday, the mayor’s office said.</p><p>Nobody knows when it will rain, said officials who had met there.</p>`;
    const { article } = read(taken(html));
    expect(outline(article)).toMatch(
      /^headline\(Dam runs dry\) lede\(\[OSH, May 12 \(AKIpress\) — \]Water fell again on/,
    );
    expect(looks(article)).toEqual(['link(again)']);
  });
});
