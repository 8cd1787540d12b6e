import { detectLanguage } from './detect-language.ts';
import { knowledgeOf, withHouse } from './knowledge.ts';
import { paragraphsOf } from './lines.ts';
import { collectSources } from './sources.ts';
import { markSpeech } from './speech.ts';
import { structureOf } from './structure.ts';
import type { WireBlock, WireLanguage, WireScript, WireStory } from './wire-story.ts';

/** No story is longer, in characters: a hundred thousand words are a book. Its structure is found all the same. */
const LONGEST_STORY = 600_000;

/** So long is a piece of what is not read as a story, in characters. */
const LONGEST_PIECE = 20_000;

export interface WireOptions {
  /** The language, where somebody knows it; otherwise it is detected. */
  language?: WireLanguage;
}

/** The script of a language that is written in two. */
function scriptOf(text: string): WireScript {
  const sample = text.slice(0, 2000);
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return latin > cyrillic ? 'Latn' : 'Cyrl';
}

/**
 * Understands a plain wire text as a story. It never throws, takes time in proportion to the text, and loses no word: what it
 * is unsure of stays an ordinary paragraph. Text in which no language is found is read as English.
 */
export function parseWire(text: string, { language: known }: WireOptions = {}): WireStory {
  const detected = known ? null : detectLanguage(text);
  const language = known ?? detected?.language ?? 'en';
  const script = language === 'kk' || language === 'uz' ? (detected?.script ?? scriptOf(text)) : null;
  const plain = knowledgeOf(language);
  const { paragraphs, rest } = paragraphsOf(text);
  const structure = structureOf(paragraphs, plain);
  const knowledge = withHouse(plain, structure.dateline?.agency ?? null);
  structure.blocks.push(...unread(rest));
  const readable = withinReach(structure.blocks);
  const town = structure.dateline?.place?.split(/,\s/)[0] ?? null;
  const people = markSpeech(readable, structure.standfirst, knowledge, town);
  return {
    language,
    script,
    ...structure,
    sources: collectSources(readable, structure.standfirst, people, knowledge),
  };
}

/** What is left of a text with too many lines, as it stands, in pieces that an editor can hold. */
function unread(rest: string): WireBlock[] {
  const blocks: WireBlock[] = [];
  for (let from = 0; from < rest.length; ) {
    const newline = rest.indexOf('\n', from + LONGEST_PIECE);
    const cut = from + 2 * LONGEST_PIECE;
    const to =
      newline < 0 || newline > cut ? cut - (/[\uD800-\uDBFF]/.test(rest.charAt(cut - 1)) ? 1 : 0) : newline;
    const text = rest.slice(from, to).trim();
    if (text !== '') blocks.push({ type: 'paragraph', text, quotations: [], sourcing: [] });
    from = to;
  }
  return blocks;
}

/** The blocks in which speech and sources are looked for: all, unless the text is no story by its length. */
function withinReach(blocks: WireBlock[]): WireBlock[] {
  let length = 0;
  const end = blocks.findIndex((block) => {
    length += block.text.length;
    return length > LONGEST_STORY;
  });
  return end < 0 ? blocks : blocks.slice(0, end);
}
