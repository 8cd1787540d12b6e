import type { ExportedStory } from './exported-story.ts';
import { factsOf } from './facts.ts';
import { fileName } from './file-name.ts';

/** The name of a story’s file: after its slug or headline, else after the words that it begins with. */
export function storyFileName({ id, doc }: ExportedStory, extension: string): string {
  const { slug, headline, summary, language } = factsOf(doc);
  return fileName({ id, slug, headline: headline || summary, language }, extension);
}
