import type { Mark, Node } from 'prosemirror-model';
import type { BlockName } from '../../src/shared/article/blocks.ts';
import { newId } from '../../src/shared/article/ids.ts';
import { schema } from '../../src/shared/article/schema.ts';

const { marks } = schema;
const text = (words: string, ...set: Mark[]): Node => schema.text(words, set);
const block = (name: BlockName, content: Node[], attrs: Record<string, unknown> = {}): Node =>
  schema.nodes[name].create({ id: newId(), ...attrs }, content);

/** The hash that stands for the one picture of {@link everyBlock}. */
export const PICTURE = 'a'.repeat(64);
/** What of {@link everyBlock} must never leave. */
export const PRIVATE = ['(call her first)', 'not yet decided', 'private-thread', 'quotation-7'];

/** A story with every block and every mark, and with the words that HTML, block comments and shortcodes trip over. */
export function everyBlock(): Node {
  return schema.node(
    'doc',
    {
      language: 'en',
      keywords: ['Toktogul', 'water & power'],
      sources: {
        akim: { name: 'A. <Akim> & "Co"', role: 'minister -- energy', organisation: '', kind: 'person' },
      },
      bylines: {
        nargiza: { name: 'Nargiza Sultanova', role: 'in Naryn', bio: ['She bakes <bread>.'], order: 0 },
      },
    },
    [
      block('headline', [text('Water < power & “light”')]),
      block('standfirst', [text('What the reservoir holds.')]),
      block('lede', [
        schema.node('dateline', { place: 'NARYN', printed: 'NARYN (TCA)-- ' }),
        text('The dam <b>holds</b> & "waits" [gallery id="1"] a -- b', marks.strong.create()),
        text(' 12\u00a0km away.'),
        text(' (call her first)', marks.note.create()),
        text(' not yet decided', marks.insertion.create({ id: 1 })),
      ]),
      block('paragraph', [
        text('Plain, '),
        text('bold, ', marks.strong.create()),
        text('both, ', marks.strong.create(), marks.em.create()),
        text('linked', marks.link.create({ href: 'https://example.org/?a=1&b="2"--<' })),
        text(' and русский', marks.lang.create({ lang: 'ru' })),
        text(' “spoken”', marks.quotation.create({ id: 'quotation-7', source: 'akim' })),
        text(' as read', marks.comment.create({ thread: 'private-thread' })),
        text(' 😀 &amp; <!-- wp:html -->'),
      ]),
      block('paragraph', []),
      block('subheading', [text('Next [caption] & more')]),
      block('quote', [text('“We will see”')], { source: 'akim' }),
      block('quote', [text('“Somebody said so”')]),
      block('pullquote', [text('Lifted words')], { source: 'akim' }),
      block('attribution', [text('First published by The Herald')]),
      block('list', [block('listItem', [text('one')]), block('listItem', [text('two & <three>')])], {
        ordered: true,
      }),
      block('list', [block('listItem', [text('loose', marks.em.create())])]),
      block('figure', [text('The wall '), text('at dawn', marks.em.create())], {
        media: PICTURE,
        alt: 'a "wall" & <water> --',
        credit: 'Photo: A & B',
      }),
      block('factbox', [
        block('factboxTitle', [text('In short')]),
        block('paragraph', [text('Built in 1976.')]),
        block('list', [block('listItem', [text('215 m high')])]),
      ]),
      block('embed', [], { url: 'https://video.example.org/watch?v=1&t=2--3', title: 'A "film" & <more>' }),
      block('divider', []),
      block('paragraph', [text('The end, said A. <Akim> & "Co", minister -- energy.')]),
    ],
  );
}
