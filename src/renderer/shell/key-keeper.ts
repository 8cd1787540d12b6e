import type { EditorView } from 'prosemirror-view';
import { regainFocus } from '../ui/focus-trail.ts';

/**
 * Has the keyboard while the story that it is meant for is not there yet: letters that are typed meanwhile are kept, and
 * typed into the story once it is shown.
 */
export class KeyKeeper {
  readonly #label: () => string;
  #field: HTMLTextAreaElement | null = null;

  /** `label` says to a screen reader what is waited for. */
  constructor(label: () => string) {
    this.#label = label;
  }

  get isHolding(): boolean {
    return this.#field !== null;
  }

  /** Takes the keyboard. */
  hold(): void {
    if (this.#field) {
      this.#field.focus({ preventScroll: true });
      return;
    }
    const field = document.createElement('textarea');
    field.className = 'unseen';
    field.tabIndex = -1;
    field.setAttribute('aria-label', this.#label());
    field.addEventListener('blur', () => {
      // Somebody has gone elsewhere and nothing was typed: there is nothing to wait for.
      if (field.value === '' && document.hasFocus()) this.#remove();
    });
    document.body.append(field);
    this.#field = field;
    field.focus({ preventScroll: true });
  }

  /** Gives the keyboard to a story, unless somebody has gone elsewhere with it, and types what was typed meanwhile there. */
  release(view: EditorView): void {
    const field = this.#field;
    if (!field) return;
    const typed = field.value;
    if (document.activeElement === field) view.focus();
    this.#remove();
    for (const [at, line] of typed.split('\n').entries()) {
      if (at > 0) pressEnter(view);
      if (line !== '') typeText(view, line);
    }
  }

  /** Gives the keyboard back to what had it: there is no story to wait for. */
  drop(): void {
    if (!this.#field) return;
    this.#remove();
    regainFocus();
  }

  #remove(): void {
    const field = this.#field;
    this.#field = null;
    field?.remove();
  }
}

function pressEnter(view: EditorView): void {
  const event = new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', keyCode: 13 });
  view.someProp('handleKeyDown', (handle) => handle(view, event));
}

function typeText(view: EditorView, text: string): void {
  const { from, to } = view.state.selection;
  const typed = () => view.state.tr.insertText(text, from, to).scrollIntoView();
  if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, text, typed)))
    view.dispatch(typed());
}
