import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage } from '../../../src/shared/wire/detect-language.ts';

/** How much of a story is shown to the detector at once. */
export const CUTS = ['story', 'paragraph', 'sentence'] as const;
export type Cut = (typeof CUTS)[number];

export interface LanguageScore {
  cut: Cut;
  language: string;
  texts: number;
  right: number;
  /** What was taken for something else, with what it was taken for. */
  wrong: string[];
}

/** What is too short to be a paragraph or sentence of a story, in characters. */
const SHORTEST = { story: 0, paragraph: 40, sentence: 20 };

/**
 * How often the language of the labelled stories in `folder` (one folder a language) is found, by the whole story, by
 * paragraph, and by sentence.
 */
export function scoreLanguages(folder: string): LanguageScore[] {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return CUTS.flatMap((cut) => languages.map(({ name }) => score(folder, name, cut)));
}

function score(folder: string, language: string, cut: Cut): LanguageScore {
  const result: LanguageScore = { cut, language, texts: 0, right: 0, wrong: [] };
  for (const name of readdirSync(join(folder, language)).filter((file) => file.endsWith('.txt'))) {
    const text = readFileSync(join(folder, language, name), 'utf8');
    const label = readFileSync(join(folder, language, name.replace(/txt$/, 'json')), 'utf8');
    const { script }: { script?: string | null } = JSON.parse(label);
    for (const piece of pieces(text, cut)) {
      const found = detectLanguage(piece);
      result.texts += 1;
      if (found?.language === language && (!script || found.script === script)) result.right += 1;
      else result.wrong.push(`${found?.tag}: ${piece}`);
    }
  }
  return result;
}

function pieces(text: string, cut: Cut): string[] {
  if (cut === 'story') return [text];
  const paragraphs = text.split('\n');
  const parts =
    cut === 'paragraph' ? paragraphs : paragraphs.flatMap((line) => line.split(/(?<=[.!?…]["”»“]?)\s+/));
  return parts.filter((part) => part.trim().length >= SHORTEST[cut]);
}
