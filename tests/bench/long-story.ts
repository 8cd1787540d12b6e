import { newId } from '../../src/shared/article/ids.ts';
import { SeededRandom } from '../support/seeded-random.ts';

const WORDS = (
  'reservoir water level ministry energy country officials winter electricity region briefing power plant ' +
  'households September statement cubic meters neighbouring storage upstream reported according drought river ' +
  'the of in and to for that with on by from at after before which said'
).split(' ');

function sentence(random: SeededRandom): string {
  const words = Array.from(
    { length: random.between(8, 24) },
    () => WORDS[random.between(0, WORDS.length - 1)],
  );
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A story of about so many words, as JSON: paragraphs of 40 to 80 words, a subheading now and then. */
export function longStory(words: number, headline: string, seed = words): object {
  const random = new SeededRandom(seed);
  const block = (type: string, text: string) => ({
    type,
    attrs: { id: newId() },
    content: [{ type: 'text', text }],
  });
  const blocks: object[] = [];
  for (let written = 0; written < words; ) {
    let text = '';
    while (text.split(' ').length < 40) text += `${text === '' ? '' : ' '}${sentence(random)}`;
    written += text.split(' ').length;
    blocks.push(block('paragraph', text));
    if (blocks.length % 12 === 0) blocks.push(block('subheading', 'What comes next'));
  }
  return {
    type: 'doc',
    attrs: { language: 'en' },
    content: [block('headline', headline), block('lede', 'The lede of a long story.'), ...blocks],
  };
}
