import fc from 'fast-check';
import type { Mark, Node } from 'prosemirror-model';
import type { BlockName } from '../../src/shared/article/blocks.ts';
import { newId } from '../../src/shared/article/ids.ts';
import { schema } from '../../src/shared/article/schema.ts';

const { marks, nodes } = schema;

const key = fc.constantFrom('ministry', 'rferl', 'akim');
const maybeKey = fc.option(key, { nil: null });

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom(marks.strong.create(), marks.em.create(), marks.note.create()),
  fc.webUrl({ validSchemes: ['https'] }).map((href) => marks.link.create({ href })),
  fc
    .tuple(fc.constantFrom('q1', 'q2', 'q3'), maybeKey)
    .map(([id, source]) => marks.quotation.create({ id, source })),
  fc.tuple(maybeKey, maybeKey).map(([source, via]) => marks.sourcing.create({ source, via })),
  fc.constantFrom('t1', 't2').map((thread) => marks.comment.create({ thread })),
  fc.constantFrom('ru', 'uz-Cyrl').map((lang) => marks.lang.create({ lang })),
  fc.constantFrom(1, 'a').map((id) => marks.insertion.create({ id })),
  fc.constantFrom(1, 'a').map((id) => marks.deletion.create({ id })),
);

const words = fc
  .array(fc.constantFrom('dam', 'Әділ', 'Ўзбек', '12,5', 'don’t', '“so”', '<&>', 'ӣ'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));

const text: fc.Arbitrary<Node> = fc.tuple(words, fc.array(mark, { maxLength: 3 })).map(([value, set]) =>
  schema.text(
    value,
    set.reduce((all, one) => one.addToSet(all), [] as readonly Mark[]),
  ),
);

const chip = fc
  .tuple(fc.constantFrom('OSH', 'TASHKENT, Uzbekistan'), maybeKey, fc.constantFrom('OSH (TCA)-- ', 'Ош. '))
  .map(([place, agency, printed]) => schema.node('dateline', { place, agency, printed }));

const line = fc.array(text, { maxLength: 3 });

function block(type: BlockName, content: readonly Node[], attrs: Record<string, unknown> = {}): Node {
  return nodes[type].create({ id: newId(), ...attrs }, [...content]);
}

const identity = fc.constantFrom<{ of?: string[] }>({}, { of: ['a', 'b'] });
const lineOf = (type: BlockName) =>
  fc.tuple(line, identity).map(([content, attrs]) => block(type, content, attrs));
const sourced = (type: BlockName) =>
  fc.tuple(line, maybeKey).map(([content, source]) => block(type, content, { source }));

const list = fc
  .tuple(fc.array(lineOf('listItem'), { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([items, ordered]) => block('list', items, { ordered }));

const factbox = fc
  .tuple(
    lineOf('factboxTitle'),
    fc.array(fc.oneof(lineOf('paragraph'), list), { minLength: 1, maxLength: 3 }),
  )
  .map(([title, body]) => block('factbox', [title, ...body]));

const body: fc.Arbitrary<Node> = fc.oneof(
  { weight: 3, arbitrary: lineOf('paragraph') },
  lineOf('subheading'),
  sourced('quote'),
  sourced('attribution'),
  sourced('pullquote'),
  list,
  fc
    .tuple(line, fc.constantFrom(null, 'ab12'), fc.constantFrom('', 'a “dam”'))
    .map(([content, media, alt]) => block('figure', content, { media, alt })),
  factbox,
  fc.constantFrom('', 'A map').map((title) => block('embed', [], { url: 'https://example.org/1', title })),
  fc.constant(null).map(() => block('divider', [])),
);

const lede = fc
  .tuple(fc.option(chip, { nil: null, freq: 1 }), line)
  .map(([first, rest]) => block('lede', first ? [first, ...rest] : rest));

/** Any story that the schema allows, every block with an id of its own. */
export const randomStory: fc.Arbitrary<Node> = fc
  .tuple(
    lineOf('headline'),
    fc.option(lineOf('standfirst'), { nil: null, freq: 2 }),
    lede,
    fc.array(body, { maxLength: 5, size: 'max' }),
    fc.constantFrom('', 'en', 'uz-Cyrl'),
    fc.dictionary(key, fc.constantFrom('Dam dry', 'Плотина')),
  )
  .map(([headline, standfirst, opening, blocks, language, variants]) => {
    const head = standfirst ? [headline, standfirst, opening] : [headline, opening];
    return schema.node('doc', { language, variants }, [...head, ...blocks]);
  })
  // Shrinking would share blocks between stories; each story gets ids of its own.
  .map((doc) => withNewIds(doc));

function withNewIds(node: Node): Node {
  if (node.isInline) return node;
  const attrs = Object.hasOwn(node.attrs, 'id') ? { ...node.attrs, id: newId() } : node.attrs;
  return node.type.create(attrs, node.children.map(withNewIds), node.marks);
}
