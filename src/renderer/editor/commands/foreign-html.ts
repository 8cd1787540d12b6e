import { DOMParser, type ParseOptions, type Slice } from 'prosemirror-model';
import { isBlockName } from '../../../shared/article/blocks.ts';
import { schema } from '../../../shared/article/schema.ts';
import { FlatBlocks } from './flat-blocks.ts';
import { isCrossedOut, isWordBullet, isWordComment, wordListAt } from './word-html.ts';

const UNREAD = new Set('head noscript object script style template title'.split(' '));
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form header hgroup legend li main menu nav ol optgroup option p pre search section select summary table tbody
  td textarea tfoot th thead tr ul`.split(/\s+/),
);
const BLOCK_DISPLAY = /^(?:block|flex|grid|table|list-item|flow-root)/;

/** How text is taken in: as blocks that follow one another, as items of one list, or all of it into one line. */
type Flow = 'blocks' | 'items' | 'line';

/** Reads pasted HTML into blocks as flat as a story is; `keepsBlanks` is how `<pre>` takes blanks and line ends. */
class ForeignHtml {
  readonly #out: FlatBlocks;

  constructor(out: FlatBlocks) {
    this.#out = out;
  }

  readAll(parent: Node, flow: Flow, keepsBlanks: boolean): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      const list = flow === 'blocks' ? wordListAt(child) : null;
      if (list) {
        this.#wordList(list.items, list.ordered, keepsBlanks);
        child = list.items.at(-1) ?? child;
      } else if (child instanceof Element) this.read(child, flow, keepsBlanks);
      else if (child.nodeType === child.TEXT_NODE) this.#text(child.nodeValue ?? '', flow, keepsBlanks);
    }
  }

  #wordList(items: readonly Element[], ordered: boolean, keepsBlanks: boolean): void {
    this.#out.list(ordered ? 'ol' : 'ul', () => {
      for (const item of items) {
        this.#out.endLine();
        this.#out.styledAs(item, () => this.readAll(item, 'items', blanksKept(item, keepsBlanks)));
      }
    });
  }

  read(element: Element, flow: Flow, inherited: boolean): void {
    const name = element.localName;
    const keepsBlanks = blanksKept(element, inherited);
    if (UNREAD.has(name) || isCrossedOut(element) || isWordComment(element)) return;
    if (flow === 'items' && isWordBullet(element)) return;
    if (name === 'br') this.#break(flow);
    else if (element.hasAttribute('data-dateline')) this.#out.put(element.cloneNode(true));
    else if (isOurs(element) && flow === 'blocks') this.#out.whole(element.cloneNode(true));
    else if (name === 'hr') {
      this.#break(flow);
      if (flow === 'blocks') this.#out.whole(element.cloneNode(false));
    } else if (isBlock(element)) this.#block(element, flow, keepsBlanks);
    else this.#out.inside(element, () => this.readAll(element, flow, keepsBlanks));
  }

  #text(text: string, flow: Flow, keepsBlanks: boolean): void {
    if (!keepsBlanks) {
      this.#out.text(text.replace(/[ \t\r\n\f]+/g, ' '));
      return;
    }
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.#break(flow);
      this.#out.verbatim(line);
    }
  }

  /** Text before this is another line than the text behind it. */
  #break(flow: Flow): void {
    // An item of a list is one line, as a headline is: there it only parts words.
    if (flow === 'blocks') this.#out.endLine();
    else this.#out.space();
  }

  #block(element: Element, flow: Flow, keepsBlanks: boolean): void {
    const name = element.localName;
    const read = (inner: Flow) => {
      const readAll = () => this.readAll(element, inner, keepsBlanks);
      if (isNamedBlock(name)) this.#out.styledAs(element, readAll);
      else this.#out.inside(element, readAll);
    };
    if (flow === 'line') {
      this.#out.space();
      read('line');
      this.#out.space();
    } else if (isList(name) || name === 'li') {
      if (flow === 'items') {
        this.#out.endLine();
        read('items');
        this.#out.endLine();
      } else this.#out.list(name === 'ol' ? 'ol' : 'ul', () => read('items'));
    } else if (flow === 'items') {
      this.#out.space();
      read('items');
      this.#out.space();
    } else if (/^h[1-6]$/.test(name)) this.#out.block(name, () => read('line'));
    else if (name === 'blockquote') this.#out.block(name, () => read('blocks'));
    else if (name === 'caption') this.#out.block('p', () => read('line'));
    else if (name === 'tr') this.#row(element, keepsBlanks);
    else if (name === 'figure' && isPicture(element)) this.#picture(element, keepsBlanks);
    else if (name === 'table' && element.querySelectorAll('td, th').length === 1) {
      // A frame around a text, not a table.
      for (const cell of element.querySelectorAll('caption, td, th')) {
        this.#out.block('p', () => this.readAll(cell, 'blocks', keepsBlanks));
      }
    } else {
      this.#out.endLine();
      read('blocks');
      this.#out.endLine();
    }
  }

  /** A row of a table is a paragraph, its cells parted by tabs. */
  #row(row: Element, keepsBlanks: boolean): void {
    this.#out.block('p', () => {
      let isFirst = true;
      for (const cell of row.childNodes) {
        if (!(cell instanceof Element)) continue;
        if (!isFirst) this.#out.tab();
        isFirst = false;
        this.#out.styledAs(cell, () => this.readAll(cell, 'line', blanksKept(cell, keepsBlanks)));
      }
    });
  }

  #picture(figure: Element, keepsBlanks: boolean): void {
    this.#out.endLine();
    const caption = captionOf(figure);
    for (const child of figure.childNodes) {
      if (child !== caption && child instanceof Element) this.read(child, 'blocks', keepsBlanks);
      else if (child !== caption) this.#text(child.nodeValue ?? '', 'blocks', keepsBlanks);
    }
    this.#out.figure(() => {
      if (caption) this.readAll(caption, 'line', keepsBlanks);
    });
  }
}

function isList(name: string): boolean {
  return name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir';
}

function captionOf(figure: Element): Element | null {
  return [...figure.children].find((child) => child.localName === 'figcaption') ?? null;
}

/** Whether a figure is a picture with a caption: tables, code and quotations stand in figures too. */
function isPicture(figure: Element): boolean {
  return captionOf(figure) !== null && figure.querySelector('img, video, svg, canvas, iframe') !== null;
}

function styleOf(element: Element): CSSStyleDeclaration | null {
  return element instanceof HTMLElement ? element.style : null;
}

/** Whether this is a block of a story, copied here. */
function isOurs(element: Element): boolean {
  return isBlockName(element.getAttribute('data-block') ?? '');
}

function isNamedBlock(name: string): boolean {
  return BLOCKS.has(name) || /^h[1-6]$/.test(name);
}

function isBlock(element: Element): boolean {
  return isNamedBlock(element.localName) || BLOCK_DISPLAY.test(styleOf(element)?.display ?? '');
}

function blanksKept(element: Element, inherited: boolean): boolean {
  if (element.localName === 'pre' || element.localName === 'textarea') return true;
  const said = styleOf(element)?.whiteSpace;
  return said ? /^(?:pre|break-spaces)/.test(said) : inherited;
}

/** What was pasted, as blocks that a story can have side by side: nothing nested, no line break within a block. */
export function flattened(pasted: Element): HTMLElement {
  const out = new FlatBlocks(pasted.ownerDocument);
  new ForeignHtml(out).read(pasted, 'blocks', false);
  return out.finish();
}

/** Reads what is pasted. No word of foreign HTML is joined to another, whatever it was laid out with. */
class PastedHtmlParser extends DOMParser {
  override parseSlice(pasted: Element, options?: ParseOptions): Slice {
    return super.parseSlice(flattened(pasted), { ...options, preserveWhitespace: 'full' });
  }
}

export const pastedHtmlParser: DOMParser = new PastedHtmlParser(schema, DOMParser.fromSchema(schema).rules);
