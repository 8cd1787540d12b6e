import type { Node } from 'prosemirror-model';
import { published } from '../../shared/article/views.ts';
import { countWords } from '../../shared/article/words.ts';

/** Words a minute at which news is read, a common rule of thumb for Latin and Cyrillic text alike. */
const WORDS_A_MINUTE = 200;

export interface TextFigures {
  readonly words: number;
  /** Characters with spaces, as a reader would count them, without the breaks between blocks. */
  readonly characters: number;
  /** Reading time in minutes, rounded up; 0 for an empty story. */
  readonly minutes: number;
}

interface Length {
  readonly words: number;
  readonly characters: number;
}

/** Blocks are values and most of them stay when a story is edited, so that each is counted once. */
const lengths = new WeakMap<Node, Length>();

function lengthOf(block: Node): Length {
  const known = lengths.get(block);
  if (known) return known;
  let words = 0;
  let characters = 0;
  if (block.isTextblock) {
    const text = block.textContent;
    words = countWords(text);
    for (const character of text) if (character !== '\n') characters++;
  } else {
    block.forEach((child) => {
      const length = lengthOf(child);
      words += length.words;
      characters += length.characters;
    });
  }
  const length = { words, characters };
  lengths.set(block, length);
  return length;
}

/** How long the story is as it would be published now. */
export function figuresOf(doc: Node): TextFigures {
  const { words, characters } = lengthOf(published(doc));
  return { words, characters, minutes: Math.ceil(words / WORDS_A_MINUTE) };
}
