import type { Node } from 'prosemirror-model';
import { wireToArticle } from '../../shared/wire/article.ts';
import { parseWire } from '../../shared/wire/parse.ts';
import type { WireStory } from '../../shared/wire/wire-story.ts';
import { AT_ONCE } from './arrival.ts';
import type { LeftOut } from './left-out.ts';

/** A text as it was understood. */
export interface ReadText {
  readonly article: Node;
  readonly removed: readonly LeftOut[];
}

function asArticle(story: WireStory): ReadText {
  return { article: wireToArticle(story), removed: story.removed };
}

/** Understands a text here and now, which holds up the window for as long as it takes. */
export function readAtOnce(text: string): ReadText {
  return asArticle(parseWire(text));
}

/** Understands a text here where that is quick, and otherwise beside the window’s work. */
export async function readText(text: string): Promise<ReadText> {
  return text.length <= AT_ONCE ? readAtOnce(text) : readBeside(text, new AbortController().signal);
}

/** Understands a text of any length without holding up the window. Rejects when it is stopped, or the worker breaks. */
export function readBeside(text: string, stopped: AbortSignal): Promise<ReadText> {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<WireStory>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WireStory>) => resolve(data));
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    stopped.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
    worker.postMessage(text);
  })
    .then(asArticle)
    .finally(() => worker.terminate());
}
