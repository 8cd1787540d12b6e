import fc from 'fast-check';

/** A piece of HTML and the words in it, in reading order and apart from one another. */
export interface Html {
  html: string;
  words: readonly string[];
}

const word = fc.constantFrom('Oil', '1.5', '20', 'Әділ', 'Ўзбек', 'dam', '“so”', 'ӣ');
const wrapped = fc.constantFrom(['', ''], ['<b>', '</b>'], ['<span style="font-weight: bold">', '</span>']);

const phrase: fc.Arbitrary<Html> = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 3 }), wrapped)
  .map(([words, [open, close]]) => ({ html: `${open}${words.join(' ')}${close}`, words }));

/** Pieces side by side, each put between tags, with nothing else to part them. */
function row(piece: fc.Arbitrary<Html>, open: string, close: string, between = ''): fc.Arbitrary<Html> {
  return fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => ({
    html: pieces.map(({ html }) => open + html + close).join(between),
    words: pieces.flatMap(({ words }) => words),
  }));
}

function around(piece: fc.Arbitrary<Html>, open: string, close: string): fc.Arbitrary<Html> {
  return piece.map(({ html, words }) => ({ html: open + html + close, words }));
}

function both(one: fc.Arbitrary<Html>, other: fc.Arbitrary<Html>): fc.Arbitrary<Html> {
  return fc.tuple(one, other).map(([a, b]) => ({ html: a.html + b.html, words: [...a.words, ...b.words] }));
}

const lines = fc.oneof(row(phrase, '', '', '<br>'), row(phrase, '', '', '<br><br>'));
const pre = around(row(phrase, '', '', '\n'), '<pre>', '</pre>');

const { block } = fc.letrec<{ block: Html; table: Html; list: Html; item: Html }>((tie) => ({
  table: around(
    both(
      fc.oneof(fc.constant({ html: '', words: [] }), around(phrase, '<caption>', '</caption>')),
      row(
        row(
          fc.oneof({ maxDepth: 2 }, phrase, lines, row(phrase, '<p>', '</p>'), tie('block')),
          '<td>',
          '</td>',
        ),
        '<tr>',
        '</tr>',
      ),
    ),
    '<table>',
    '</table>',
  ),
  item: fc.oneof(
    { maxDepth: 3 },
    phrase,
    lines,
    both(phrase, tie('list')),
    both(both(phrase, tie('list')), phrase),
    tie('block'),
  ),
  list: fc.oneof(
    around(row(tie('item'), '<li>', '</li>'), '<ul>', '</ul>'),
    around(row(tie('item'), '<li>', '</li>'), '<ol>', '</ol>'),
  ),
  block: fc.oneof(
    { maxDepth: 3 },
    around(phrase, '<p>', '</p>'),
    around(lines, '<div>', '</div>'),
    around(lines, '<h2>', '</h2>'),
    around(lines, '<blockquote>', '</blockquote>'),
    pre,
    tie('table'),
    tie('list'),
  ),
}));

/** Text as pages and mails lay it out: paragraphs, headings, tables, lists in lists, breaks and preformatted lines. */
export const randomHtml: fc.Arbitrary<Html> = row(block, '', '');
