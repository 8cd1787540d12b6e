import type { Library } from '../../src/main/library/service.ts';

/** A step as JSON that puts `text` at a position; position 1 is the start of the headline. */
export function insertion(text: string, at = 1): unknown {
  return { stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text }] } };
}

/** A step as JSON that takes out what is between two positions. */
export function deletion(from: number, to: number): unknown {
  return { stepType: 'replace', from, to };
}

/** A whole article as JSON: a headline, a lede and paragraphs. */
export function article(texts: {
  headline?: string;
  lede?: string;
  paragraphs?: readonly string[];
  language?: string;
}): unknown {
  const block = (type: string, text: string) => ({
    type,
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  });
  return {
    type: 'doc',
    attrs: { language: texts.language ?? 'en' },
    content: [
      block('headline', texts.headline ?? ''),
      block('lede', texts.lede ?? ''),
      ...(texts.paragraphs ?? []).map((text) => block('paragraph', text)),
    ],
  };
}

/** Opens a story and types one step at its present version; gives the version that it leads to. */
export async function type(library: Library, id: string, step: unknown, client = 'one'): Promise<number> {
  const { version } = await library.handlers['stories.open']({ id });
  return (await library.handlers['stories.append']({ id, version, client, steps: [step] })).version;
}
