import { newId } from '../../shared/article/ids.ts';
import { withTokens } from '../ui/token-field.tsx';

/**
 * What is being typed into a field of tokens. Each pause makes it part of the story, as the last of its tokens, while
 * the field goes on showing it as typed text: typing on replaces it there, and one undo takes it back whole.
 */
export class TokenEntry {
  #text = '';
  /** The tokens of the story that stand for what is typed. */
  #held: readonly string[] = [];
  #typing = newId();
  readonly #read: () => readonly string[];
  readonly #write: (values: string[], typing: string) => void;

  /** `write` gets the same `typing` for all that belongs to one undo. */
  constructor(read: () => readonly string[], write: (values: string[], typing: string) => void) {
    this.#read = read;
    this.#write = write;
  }

  /** What the field shows as typed text: nothing any more where the story has lost it, as an undo does. */
  text(values: readonly string[]): string {
    return this.#held.every((token) => values.includes(token)) ? this.#text : '';
  }

  /** The tokens that stand beside the typed text. */
  settled(values: readonly string[]): string[] {
    return values.filter((value) => !this.#held.includes(value));
  }

  /** Makes `text` part of the story in the place of what was typed before. */
  hold(text: string): void {
    const values = this.#read();
    if (this.#text !== '' && this.text(values) === '') this.end();
    const settled = this.settled(values);
    const next = withTokens(settled, text);
    this.#text = text;
    this.#held = next.slice(settled.length);
    this.#write(next, this.#typing);
  }

  /** What is typed stands as tokens from now on, and the field is free for the next. */
  end(): void {
    this.#text = '';
    this.#held = [];
    this.#typing = newId();
  }
}
