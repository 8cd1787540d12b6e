import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../src/shared/article/schema.ts';
import { NO_PICTURES } from '../../../src/shared/export/exported-story.ts';
import { factsOf } from '../../../src/shared/export/facts.ts';
import { markdownTree, printMarkdown } from '../../../src/shared/export/markdown.ts';
import { exported, hostileStory } from '../../support/exported-stories.ts';
import { randomStory } from '../../support/random-story.ts';
import { block, build } from './build.ts';
import { publishedLines, standInOrder, textOfTree } from './reading.ts';

const { marks, nodes } = schema;
const pictures = new Map([['ab12', 'media/ab12.jpg']]);

/** A tree as kinds and words: neighbouring texts are one, positions and what a parser fills in are left out. */
function shape(node: Nodes): unknown {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'heading':
      return { [`heading ${node.depth}`]: inside(node.children) };
    case 'list':
      return { [node.ordered ? 'numbered' : 'list']: inside(node.children) };
    case 'link':
      return { [`link ${node.url}`]: inside(node.children) };
    case 'image':
      return `image ${node.url} ${node.alt}`;
    default:
      return { [node.type]: 'children' in node ? inside(node.children) : null };
  }
}

function inside(children: readonly Nodes[]): unknown[] {
  const shapes: unknown[] = [];
  for (const each of children.map(shape)) {
    const last = shapes.at(-1);
    if (typeof each === 'string' && typeof last === 'string') shapes.splice(-1, 1, last + each);
    else shapes.push(each);
  }
  return shapes;
}

describe('Markdown', () => {
  it('is read as what was meant', () => {
    fc.assert(
      fc.property(fc.oneof(randomStory, hostileStory), (doc) => {
        const read = fromMarkdown(printMarkdown(exported(doc), pictures));
        expect(shape(read)).toEqual(shape(markdownTree(factsOf(doc), pictures)));
        expect(standInOrder(textOfTree(read), publishedLines(doc))).toBeNull();
      }),
    );
  });

  it('reads well without a parser', () => {
    const doc = build({
      standfirst: 'Farmers wait.',
      attrs: {
        bylines: { a: { name: 'Aigul Sadykova', role: '', bio: ['She covers water.'], order: 0 } },
      },
      body: [
        schema.text('It fell by '),
        schema.text('3.5 metres ', [marks.strong.create()]),
        schema.text('in May.'),
      ],
      blocks: [
        block('subheading', 'Upstream'),
        block('quote', '“We wait.”'),
        nodes.list.create(null, [block('listItem', 'Naryn'), block('listItem', 'Osh')]),
        nodes.figure.create({ media: 'ab12', alt: 'A dam', credit: 'Photo: TCA' }, schema.text('The dam.')),
        nodes.divider.create(),
        block('paragraph', '1. May was dry.'),
      ],
    });
    expect(printMarkdown(exported(doc), pictures)).toBe(`# Reservoir falls

Farmers wait.

By Aigul Sadykova

BISHKEK, Kyrgyzstan, Oct. 3 (TCA) — It fell by **3.5 metres** in May.

## Upstream

> “We wait.”

- Naryn
- Osh

![A dam](media/ab12.jpg)

The dam. Photo: TCA

---

1\\. May was dry.

**Aigul Sadykova**

She covers water.
`);
  });

  it('lets no site strike out what stands between tildes', () => {
    const doc = build({ blocks: [block('paragraph', 'It was ~~never~~ so.')] });
    expect(printMarkdown(exported(doc), NO_PICTURES)).toContain('It was \\~\\~never\\~\\~ so.');
  });

  it('of an empty story is empty', () => {
    const doc = nodes.doc.create(null, [nodes.headline.create(), nodes.lede.create()]);
    expect(printMarkdown(exported(doc), NO_PICTURES).trim()).toBe('');
  });
});
