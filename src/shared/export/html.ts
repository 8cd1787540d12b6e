import { isTranslator } from '../translation/translator-role.ts';
import { bylineLine } from '../wire/print.ts';
import type { ExportedStory, PictureAddresses } from './exported-story.ts';
import { factsOf, type StoryFacts } from './facts.ts';
import { htmlBlocks } from './html-body.ts';
import { dataScript, element, emptyElement, lines, type Markup, styleSheet, words } from './markup.ts';
import { newsArticle } from './news-article.ts';
import { printedDay } from './printed-day.ts';

/**
 * Enough to read the page by, wherever it is opened: a measure, pictures and words no wider than it, and lines that run the way
 * their own letters do.
 */
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.1rem/1.6 Georgia, "Source Serif 4", serif; overflow-wrap: anywhere; }
h1, h2, h3, p, li, figcaption { unicode-bidi: plaintext; }
h1, h2, h3 { line-height: 1.2; }
.standfirst { font-size: 1.2em; }
.byline, time, .credit, .attribution, figcaption { font-size: .9em; opacity: .8; }
.factbox, .pullquote { margin: 1.5rem 0; padding: 0 1rem; border-left: 3px solid; }
figure { margin: 1.5rem 0; }
figure.quote blockquote { margin: 0 0 .25rem; padding-left: 1rem; border-left: 3px solid; }
.pullquote figure.quote blockquote { padding: 0; border: 0; }
img { max-width: 100%; height: auto; }
`;

/** A story as a page of its own: semantic, valid, and with schema.org’s data for those who index it. */
export function printHtml(story: ExportedStory, pictures: PictureAddresses): string {
  const facts = factsOf(story.doc);
  const page = element(
    'html',
    { lang: facts.language || null },
    lines([head(story, facts, pictures), element('body', {}, article(story, facts, pictures))]),
  );
  return `<!doctype html>\n${page}\n`;
}

function head(story: ExportedStory, facts: StoryFacts, pictures: PictureAddresses): Markup {
  const { headline, slug, summary, authors } = facts;
  return element(
    'head',
    {},
    lines([
      emptyElement('meta', { charset: 'utf-8' }),
      emptyElement('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      // A page has to have a title.
      element('title', {}, words(headline || slug || story.id)),
      ...(summary === '' ? [] : [emptyElement('meta', { name: 'description', content: summary })]),
      ...authors
        .filter(({ role }) => !isTranslator(role))
        .map(({ name }) => emptyElement('meta', { name: 'author', content: name })),
      styleSheet(STYLE),
      dataScript('application/ld+json', newsArticle(story, facts, pictures)),
    ]),
  );
}

function article(story: ExportedStory, facts: StoryFacts, pictures: PictureAddresses): Markup {
  const { authors, language } = facts;
  const signed = authors.filter(({ bio }) => bio.length > 0);
  const byline = element('p', { class: 'byline' }, words(bylineLine(authors, language)));
  const changed = element('time', { datetime: story.changed }, words(printedDay(story.changed, language)));
  return element(
    'article',
    {},
    lines([
      element(
        'header',
        {},
        lines([htmlBlocks(facts, pictures, 'head'), ...(authors.length > 0 ? [byline] : []), changed]),
      ),
      htmlBlocks(facts, pictures, 'body'),
      ...(signed.length === 0
        ? []
        : [
            element(
              'footer',
              {},
              ...signed.map(({ name, bio }) =>
                element(
                  'div',
                  { class: 'author' },
                  element('p', {}, element('b', {}, words(name))),
                  ...bio.map((paragraph) => element('p', {}, words(paragraph))),
                ),
              ),
            ),
          ]),
    ]),
  );
}
