import type { Node } from 'prosemirror-model';
import { plain } from '../../shared/article/views.ts';
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

/** How long the story is as it would be published now. */
export function figuresOf(doc: Node): TextFigures {
  const text = plain(doc);
  const words = countWords(text);
  let characters = 0;
  for (const character of text) if (character !== '\n') characters++;
  return { words, characters, minutes: Math.ceil(words / WORDS_A_MINUTE) };
}
