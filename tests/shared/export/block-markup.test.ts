import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schema } from '../../../src/shared/article/schema.ts';
import { blockMarkup, storyMarker } from '../../../src/shared/export/block-markup.ts';
import { postFields } from '../../../src/shared/export/post-fields.ts';
import { everyBlock, PICTURE, PRIVATE } from '../../support/every-block.ts';
import { HIDDEN_WORD, secretiveStory } from '../../support/exported-stories.ts';
import { randomStory } from '../../support/random-story.ts';

const marker = storyMarker('0192f0c1-7d00-7000-8000-000000000001');
const pictures = new Map([[PICTURE, { id: 5, url: 'https://example.org/wall.jpg?a=1&b=2' }]]);
const printed = blockMarkup(everyBlock(), { marker, pictures });

test.each([
  [
    'the lede carries the marker, its dateline as it prints, and no shortcode that WordPress would run',
    `<!-- wp:paragraph {"className":"${marker}"} -->
<p class="${marker}">NARYN (TCA)-- <strong>The dam &lt;b&gt;holds&lt;/b&gt; &amp; "waits" &#091;gallery id="1"] a -- b</strong> 12&nbsp;km away.</p>
<!-- /wp:paragraph -->`,
  ],
  [
    'marks nest, links and languages stay, and a comment in the text cannot become a block',
    '<p>Plain, <strong>bold, <em>both, </em></strong><a href="https://example.org/?a=1&amp;b=&quot;2&quot;--&lt;">linked</a><span lang="ru"> and русский</span> “spoken” as read 😀 &amp;amp; &lt;!-- wp:html --&gt;</p>',
  ],
  ['a subheading', '<!-- wp:heading -->\n<h2>Next &#091;caption] &amp; more</h2>\n<!-- /wp:heading -->'],
  [
    'a quote says who is quoted',
    `<!-- wp:quote -->
<blockquote class="wp-block-quote"><!-- wp:paragraph -->
<p>“We will see”</p>
<!-- /wp:paragraph --><cite>A. &lt;Akim&gt; &amp; "Co", minister -- energy</cite></blockquote>
<!-- /wp:quote -->`,
  ],
  [
    'a list is numbered where it is',
    `<!-- wp:list {"ordered":true} -->
<ol><!-- wp:list-item -->
<li>one</li>
<!-- /wp:list-item -->

<!-- wp:list-item -->
<li>two &amp; &lt;three&gt;</li>
<!-- /wp:list-item --></ol>
<!-- /wp:list -->`,
  ],
  [
    'what is in a block comment cannot end it',
    '<!-- wp:embed {"url":"https://video.example.org/watch?v=1\\u0026t=2\\u002d\\u002d3"} -->',
  ],
  ['who wrote it stands at the end', '<p class="story-byline">By Nargiza Sultanova, in Naryn</p>'],
])('%s', (_what, markup) => {
  expect(printed).toContain(markup);
});

test('headline and standfirst are not in the body', () => {
  expect(printed).not.toContain('Water');
  expect(printed).not.toContain('What the reservoir holds');
});

test('no note, comment, undecided suggestion or mark of who is quoted leaves', () => {
  for (const words of PRIVATE) expect(printed).not.toContain(words);
});

test('in no story a note, a comment, a suggestion or a source that the text does not name leaves', () => {
  fc.assert(
    fc.property(secretiveStory, (story) => {
      const { title, excerpt, slug } = postFields(story);
      const sent = [blockMarkup(story, { marker, pictures }), title, excerpt, slug].join('\n');
      expect(sent).not.toContain(HIDDEN_WORD);
      expect(sent.replaceAll(/https:[^\s"<]*/g, '')).not.toMatch(/\bt[12]\b|data-/);
    }),
    { numRuns: 100 },
  );
});

test('a figure whose picture is not on the site leaves no broken image', () => {
  expect(blockMarkup(everyBlock(), { marker, pictures: new Map() })).not.toContain(
    '<figure class="wp-block-image',
  );
});

test('an address that is none on the web is not embedded', () => {
  const story = schema.node('doc', {}, [
    schema.node('headline'),
    schema.node('lede'),
    schema.node('embed', { url: 'javascript:alert(1)', title: 'A map' }),
  ]);
  const markup = blockMarkup(story, { marker, pictures: new Map() });
  expect(markup).not.toContain('javascript');
  expect(markup).toContain('<p>A map</p>');
});

test('the marker tells neither the story’s id nor when it was made', () => {
  expect(marker).toMatch(/^copydesk-[0-9a-f]{24}$/);
  expect(marker).not.toContain('0192f0c1');
  expect(storyMarker('0192f0c1-7d00-7000-8000-000000000002')).not.toBe(marker);
});

test('in every story each block that begins ends, and the marker is there once', () => {
  fc.assert(
    fc.property(randomStory, (story) => {
      const markup = blockMarkup(story, { marker, pictures });
      const open: string[] = [];
      for (const [, end, name] of markup.matchAll(/<!-- (\/?)wp:([a-z-]+)[^>]*-->/g)) {
        if (end === '') open.push(String(name));
        else expect(open.pop()).toBe(name);
      }
      expect(open).toEqual([]);
      expect(markup.match(new RegExp(`<p class="${marker}"`, 'g'))).toHaveLength(1);
    }),
    { numRuns: 100 },
  );
});
