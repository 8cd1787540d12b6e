/**
 * Writes text into blocks that follow one another. A line is begun by the first text that is put into it, within all
 * that is around it there, and blanks at its ends and doubled ones are left out.
 */
export class FlatBlocks {
  readonly #document: Document;
  readonly #root: HTMLElement;
  /** What lines are put into (the root or a list), and as what. */
  #parent: HTMLElement;
  #name = 'p';
  #line: HTMLElement | null = null;
  /** The inline elements around the present place, outermost first, and their copies in the present line. */
  #around: readonly Element[] = [];
  #open: Element[] = [];
  #openFor: readonly Element[] = [];
  #hasContent = false;
  #endsBlank = true;
  #wantsSpace = false;

  constructor(document: Document) {
    this.#document = document;
    this.#root = document.createElement('div');
    this.#parent = this.#root;
  }

  /** Text in which a run of blanks is a single space already. */
  text(text: string): void {
    const words = text.replace(/^ | $/g, '');
    if (text.startsWith(' ')) this.space();
    if (words !== '') this.#append(words);
    if (text.endsWith(' ')) this.space();
  }

  /** Text with all its blanks. */
  verbatim(text: string): void {
    if (text !== '') this.#append(text);
  }

  /** Parts the words before this from the words behind it. */
  space(): void {
    this.#wantsSpace = true;
  }

  tab(): void {
    this.#wantsSpace = false;
    this.#append('\t');
  }

  /** Puts a thing into the line as it is. */
  put(thing: Node): void {
    this.#place().append(thing);
    this.#hasContent = true;
    this.#endsBlank = false;
  }

  /** Puts a block between the lines as it is. */
  whole(block: Node): void {
    this.endLine();
    this.#parent.append(block);
  }

  endLine(): void {
    if (this.#line && this.#hasContent) this.#parent.append(this.#line);
    this.#line = null;
    this.#open = [];
    this.#openFor = [];
    this.#hasContent = false;
    this.#endsBlank = true;
    this.#wantsSpace = false;
  }

  /** Every line that `write` writes is a block `name`. */
  block(name: string, write: () => void): void {
    const outer = this.#name;
    this.endLine();
    this.#name = name;
    write();
    this.endLine();
    this.#name = outer;
  }

  /** Every line that `write` writes is an item of one list. */
  list(name: 'ul' | 'ol', write: () => void): void {
    this.#within(this.#document.createElement(name), () => this.block('li', write));
  }

  /** The line that `write` writes is the caption of a picture. */
  figure(write: () => void): void {
    this.#within(this.#document.createElement('figure'), () => this.block('figcaption', write));
  }

  /** What `write` writes stands within an inline element. */
  inside(element: Element, write: () => void): void {
    const outer = this.#around;
    this.#around = [...outer, element];
    write();
    this.#around = outer;
  }

  /** What `write` writes looks as the block `element` says, where it says it. */
  styledAs(element: Element, write: () => void): void {
    const style = element.getAttribute('style');
    if (style === null) {
      write();
      return;
    }
    const span = this.#document.createElement('span');
    span.setAttribute('style', style);
    this.inside(span, write);
  }

  finish(): HTMLElement {
    this.endLine();
    return this.#root;
  }

  #within(parent: HTMLElement, write: () => void): void {
    const outer = this.#parent;
    this.endLine();
    this.#parent = parent;
    write();
    this.#parent = outer;
    if (parent.hasChildNodes()) outer.append(parent);
  }

  #append(text: string): void {
    const isApart = this.#wantsSpace && !this.#endsBlank && !/^\s/.test(text);
    this.#wantsSpace = false;
    // A blank between two looks has only what they share: no link or bold begins or ends with it.
    if (isApart) (this.#open[this.#shared() - 1] ?? this.#line)?.append(' ');
    this.#place().append(text);
    this.#hasContent ||= /\S/.test(text);
    this.#endsBlank = /\s$/.test(text);
  }

  /** How many of the elements around the place before are around this one too. */
  #shared(): number {
    let shared = 0;
    while (shared < this.#openFor.length && this.#openFor[shared] === this.#around[shared]) shared++;
    return shared;
  }

  /** The innermost copy of what is around the present place. */
  #place(): Element {
    const line = this.#line ?? this.#document.createElement(this.#name);
    this.#line = line;
    const shared = this.#shared();
    this.#open.length = shared;
    for (const element of this.#around.slice(shared)) {
      const copy = this.#document.importNode(element, false);
      (this.#open.at(-1) ?? line).append(copy);
      this.#open.push(copy);
    }
    this.#openFor = this.#around;
    return this.#open.at(-1) ?? line;
  }
}
