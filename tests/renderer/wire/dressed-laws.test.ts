// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pastedHtmlParser } from '../../../src/renderer/editor/commands/foreign-html.ts';
import { incomingText } from '../../../src/renderer/wire/incoming-text.ts';
import { readAtOnce } from '../../../src/renderer/wire/read-text.ts';
import { textOf } from '../../../src/shared/article/views.ts';
import { randomHtml } from '../../support/random-html.ts';

/** How often each letter and figure is there. Numbers of list items do not count: a list counts them itself. */
function letters(text: string): string {
  return [...text.replace(/^\s*\d+[.)]\s/gm, '').replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
}

const TITLE = '<h1>Dam runs <i>dry</i> again.</h1>';
const PROSE =
  '<p>Water in the <a href="https://a.org/r">reservoir</a> fell again on Monday, officials in Osh said.</p>';

it('of a story that is copied from a page no letter is lost, whatever stands in it', () => {
  fc.assert(
    fc.property(randomHtml, randomHtml, randomHtml, (above, between, below) => {
      const page = document.createElement('div');
      page.innerHTML = above.html + TITLE + PROSE + between.html + PROSE + below.html;
      const incoming = incomingText(pastedHtmlParser.parseSlice(page).content.content);
      // What stands above may be prose: then it is an ordinary paste.
      if (!incoming) return;
      const { article, removed } = incoming.dress(readAtOnce(incoming.wire));
      article.check();
      const all = [textOf(article), ...removed.map(({ text }) => text)].join('\n');
      expect(letters(all)).toBe(letters(incoming.text));
      for (const words of [above, between, below].flatMap(({ words }) => words)) {
        expect(incoming.text).toContain(words);
      }
      const kept = article.children.filter((block) => block.content.size > 0).length;
      for (const [index, part] of removed.entries()) {
        expect(part.after).toBeGreaterThanOrEqual(removed[index - 1]?.after ?? 0);
        expect(part.after).toBeLessThanOrEqual(kept);
      }
    }),
    { numRuns: 150 },
  );
});
