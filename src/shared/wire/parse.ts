import { detectLanguage } from './detect-language.ts';
import { knowledgeOf } from './knowledge.ts';
import { paragraphsOf } from './lines.ts';
import { collectSources } from './sources.ts';
import { markSpeech } from './speech.ts';
import { structureOf } from './structure.ts';
import type { WireBlock, WireLanguage, WireScript, WireStory } from './wire-story.ts';

/** No story is longer, in characters: a hundred thousand words are a book. Its structure is found all the same. */
const LONGEST_STORY = 600_000;

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
  const knowledge = knowledgeOf(language);
  const structure = structureOf(paragraphsOf(text), knowledge);
  const readable = withinReach(structure.blocks);
  const people = markSpeech(readable, structure.standfirst, knowledge);
  return {
    language,
    script,
    ...structure,
    sources: collectSources(readable, structure.standfirst, people, knowledge),
  };
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
