import type { Library } from '../../src/main/library/service.ts';

const WORDS =
  `water energy winter report minister border market price harvest river council budget school road
power plant election court summit grain export railway reform village city budget deficit snow glacier`.split(
    /\s+/,
  );

/** Made-up words from a seed, the same each time: a common word now and then, else one of a long tail. */
function* vocabulary(seed: number): Generator<string> {
  let state = (seed * 2654435761 + 1) >>> 0;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const number = state >>> 8;
    yield number % 3 === 0 ? `${WORDS[number % WORDS.length]}` : `w${(number % 20011).toString(36)}`;
  }
}

function sentence(words: Generator<string>, count: number): string {
  return Array.from({ length: count }, () => words.next().value).join(' ');
}

/** A story of about `words` words as article JSON, in paragraphs of fifty. Equal seeds give equal stories. */
export function generatedStory(seed: number, words: number): unknown {
  const source = vocabulary(seed);
  const block = (type: string, count: number) => ({
    type,
    content: [{ type: 'text', text: sentence(source, Math.max(1, count)) }],
  });
  const body = Array.from({ length: Math.max(0, Math.ceil((words - 60) / 50)) }, () =>
    block('paragraph', 50),
  );
  return {
    type: 'doc',
    attrs: { language: seed % 2 === 0 ? 'en' : 'ru' },
    content: [block('headline', 10), block('lede', Math.min(50, words - 10)), ...body],
  };
}

/** Puts `stories` generated stories of about `words` words into a library and returns their ids, oldest first. */
export async function fillLibrary(library: Library, stories: number, words: number): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < stories) {
    const batch = Array.from({ length: Math.min(200, stories - ids.length) }, (_, index) =>
      library.handlers['stories.create']({ language: '', doc: generatedStory(ids.length + index, words) }),
    );
    for (const { id } of await Promise.all(batch)) ids.push(id);
  }
  return ids;
}
