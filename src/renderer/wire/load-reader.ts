import type { ArrivingStory } from '../editor/commands/whole-story.ts';
import { AT_ONCE } from './arrival.ts';
import type { IncomingText } from './incoming-text.ts';
import type { ReadText } from './read-text.ts';

type Reader = typeof import('./reader.ts');

let reader: Reader | null = null;

/** What reads wire text, if it has been loaded. */
export function readerIfThere(): Reader | null {
  return reader;
}

/** Loads what reads wire text, once. Rejects where it is not to be had. */
export async function loadReader(): Promise<Reader> {
  reader ??= await import('./reader.ts');
  return reader;
}

/** Loads it as soon as the window has nothing else to do. Where that fails, whoever needs it tries again. */
export function loadReaderSoon(): void {
  requestIdleCallback(() => void loadReader().catch(() => {}));
}

/** A text that came, and what it was understood as. */
export interface Understood {
  readonly incoming: IncomingText;
  readonly read: ReadText;
}

/** Understands what came before the reader did. Null where it is blocks that are no whole story. */
export async function readLater(story: ArrivingStory, stopped: AbortSignal): Promise<Understood | null> {
  const { incomingText, readAtOnce, readBeside } = await loadReader();
  const incoming = incomingText(story);
  if (!incoming || stopped.aborted) return null;
  const isLong = incoming.wire.length > AT_ONCE;
  return { incoming, read: isLong ? await readBeside(incoming.wire, stopped) : readAtOnce(incoming.wire) };
}
