import type { EditorState } from 'prosemirror-state';
import type { EntryMap } from '../../shared/article/metadata.ts';

/**
 * Shows who says what a quote says beside its label in the gutter: a style sheet of the window with one rule for each
 * of the story’s sources. It is written anew only when the sources change, so that it costs nothing per key.
 */
export class SourceNames {
  readonly #sheet = new CSSStyleSheet();
  readonly #scope: string;
  #shown: EntryMap<'sources'> | null = null;

  /** `scope` selects the editor’s element. */
  constructor(scope: string) {
    this.#scope = scope;
    document.adoptedStyleSheets.push(this.#sheet);
  }

  show(state: EditorState): void {
    const sources: EntryMap<'sources'> = state.doc.attrs.sources;
    if (sources === this.#shown) return;
    this.#shown = sources;
    const rules = Object.entries(sources).map(
      ([key, { name }]) =>
        `${this.#scope} [data-source="${CSS.escape(key)}"] { --source-name: "\\a ${quoted(name)}" }`,
    );
    this.#sheet.replaceSync(rules.join('\n'));
  }

  end(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}

/** Text inside a CSS string: what could end the string is escaped by number. */
function quoted(text: string): string {
  return text.replace(/["\\\n\r\f<]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}
