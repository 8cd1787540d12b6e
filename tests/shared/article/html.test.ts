// @vitest-environment happy-dom
import fc from 'fast-check';
import { DOMParser, DOMSerializer, type Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../src/shared/article/schema.ts';
import { chip, doc, headline, lede, outline, p } from '../../support/build.ts';
import { randomStory } from '../../support/random-story.ts';

function toHtml(story: Node): string {
  const container = document.createElement('div');
  container.append(DOMSerializer.fromSchema(schema).serializeFragment(story.content));
  return container.innerHTML;
}

function fromHtml(html: string): Node {
  // The editor parses what the browser has read; the tests let happy-dom read it.
  const container = document.createElement('div');
  container.insertAdjacentHTML('beforeend', html);
  return DOMParser.fromSchema(schema).parse(container, { preserveWhitespace: 'full' });
}

describe('a story as HTML', () => {
  it('comes back with every block, mark and id', () => {
    fc.assert(
      fc.property(randomStory, (story) => {
        expect(fromHtml(toHtml(story)).content.toJSON()).toEqual(story.content.toJSON());
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a chip as it prints', () => {
    const built = doc(headline('H'), lede(chip('ASHGABAT', 'ASHGABAT (TCA)-- '), 'Water'), p('x')).doc;
    expect(toHtml(built)).toContain('>ASHGABAT (TCA)-- </span>Water</p>');
    expect(outline(fromHtml(toHtml(built)))).toBe(outline(built));
  });
});

describe('HTML from elsewhere', () => {
  it('keeps the text of tags that it does not know and drops scripts and styles', () => {
    const html =
      '<h1>Head</h1><article><p>One <blink>two</blink></p><style>p{}</style><script>alert(1)</script><p>three</p></article>';
    expect(outline(fromHtml(html))).toBe('headline(Head) lede(One two) paragraph(three)');
  });

  it('takes no link that runs code', () => {
    const parsed = fromHtml('<h1>H</h1><p><a href="javascript:alert(1)">x</a></p>');
    expect(JSON.stringify(parsed.toJSON())).not.toContain('javascript');
    expect(parsed.textContent).toBe('Hx');
  });
});
