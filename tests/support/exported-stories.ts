import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { schema } from '../../src/shared/article/schema.ts';
import type { ExportedStory } from '../../src/shared/export/exported-story.ts';
import { randomStory } from './random-story.ts';

export const STORY_ID = '01993c2e-7a51-7c0e-9a3b-5f0c2d1e4b6a';
/** A word that no reader may ever see. */
export const HIDDEN_WORD = 'Geheimwort';

/** A story on its way out. */
export function exported(doc: Node, more: Partial<ExportedStory> = {}): ExportedStory {
  return {
    doc,
    id: STORY_ID,
    version: 12,
    isKilled: false,
    created: '2026-11-20T05:00:00.000Z',
    changed: '2026-11-22T06:30:00.000Z',
    translations: [],
    ...more,
  };
}

/** The same story with other words, text by text. */
export function retold(node: Node, tell: (text: Node) => string): Node {
  if (node.isText) return schema.text(tell(node), node.marks);
  if (node.isLeaf) return node;
  return node.type.create(
    node.attrs,
    node.children.map((child) => retold(child, tell)),
    node.marks,
  );
}

function isHidden(node: Node): boolean {
  return node.marks.some(({ type }) => type === schema.marks.note || type === schema.marks.insertion);
}

/** Any story, in which every private word is {@link HIDDEN_WORD}, and a source whom its text does not name. */
export const secretiveStory: fc.Arbitrary<Node> = randomStory.map((doc) => {
  const told = retold(doc, (text) => (isHidden(text) ? HIDDEN_WORD : (text.text ?? '')));
  const source = { name: `${HIDDEN_WORD} Ministry`, role: HIDDEN_WORD, organisation: '', kind: 'person' };
  return told.type.create({ ...told.attrs, sources: { ministry: source } }, told.content);
});

const hostileWords = fc.constantFrom(
  '</script><script>alert(1)</script>',
  '</script x',
  '<!-- <script ',
  '--> </style/',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '&lt;b&gt; &amp;amp; &#0;',
  ']]> <?php ?> {{y}}',
  '# no heading',
  '1. no list',
  '2) no list',
  '- no list',
  '+ no list',
  '> no quotation',
  '---',
  '===',
  '***all*** _of_ __it__ ~~text~~',
  '`code` ```',
  '[words](javascript:alert(1)) ![picture][1] [1]: x',
  '<https://example.org> <b>',
  'a*b*c snake_case 5 * 3 * 2',
  'back\\slash \\* \\',
  '  spaces   around  ',
  'tab\there\nline',
  'null \u0000 bell \u0007',
  'Тоқтоғул & «сув» — 100 %',
  '| a | b |',
  ':::note',
  '~~~',
);

/** Any story whose words try to be markup. */
export const hostileStory: fc.Arbitrary<Node> = fc
  .tuple(randomStory, fc.array(hostileWords, { minLength: 1, maxLength: 6 }), fc.webUrl())
  .map(([doc, words, url]) => {
    let next = 0;
    const told = retold(doc, () => words[next++ % words.length] ?? '');
    const some = words[0] ?? '';
    const attrs = {
      ...told.attrs,
      slug: some,
      keywords: words,
      categories: [some],
      bylines: { a: { name: some, role: words.at(-1) ?? '', bio: [some], order: 0 } },
      sources: { ministry: { name: some, role: some, organisation: url, kind: 'organisation' } },
    };
    return told.type.create(attrs, told.content);
  });
