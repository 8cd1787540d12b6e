import type { ErrorCode } from '../../shared/api/errors.ts';
import type { Seam } from '../../shared/api/seam.ts';
import { readDocument } from '../../shared/article/migrate.ts';
import { AppendLoop } from './append-loop.ts';
import { ConflictKeeper } from './conflict-keeper.ts';
import { StoryReplica } from './story-replica.ts';
import { unsentBlocks } from './unsent-blocks.ts';
import { replay, wordsOfSteps } from './unsent-replay.ts';
import type { UnsentSteps, UnsentStore, UnsentWords } from './unsent-store.ts';
import { onTheirWay } from './words-on-their-way.ts';

/** With these the story takes nothing for now: what is left behind stays in the page’s store. */
const NOT_NOW: ReadonlySet<ErrorCode> = new Set(['read-only-story', 'not-found']);

/** A story that has words now which it did not have before; the headline is empty where it has none. */
export interface BroughtBack {
  readonly story: string;
  readonly headline: string;
}

interface Recovery {
  seam: Seam;
  unsent: UnsentStore;
  ended: AbortSignal;
}

/**
 * Brings back what sessions that are gone have left behind for a story: their steps are appended under their own
 * name, so that those which the library had after all are recognised; words that cannot stay become conflict
 * copies. Nothing is removed from the page’s store before the library has it. Resolves when all is done or `ended`,
 * with null where the story has no more than it had.
 */
export async function resumeUnsent(
  seam: Seam,
  unsent: UnsentStore,
  story: string,
  ended: AbortSignal,
): Promise<BroughtBack | null> {
  const recovery = { seam, unsent, ended };
  const left = await unsent.leftovers(story).catch(() => ({ steps: [], words: [] }));
  const words = [...Map.groupBy(left.words, ({ client }) => client)].map(([client, entries]) =>
    attempt(() => unsent.ifGone(client, () => keepWords(recovery, story, entries))),
  );
  let came: BroughtBack | null = null;
  for (const entry of left.steps) {
    if (ended.aborted) break;
    await attempt(() =>
      unsent.ifGone(entry.client, async () => {
        came = (await onTheirWay(entry.client, bringBack(recovery, entry))) ?? came;
      }),
    );
  }
  await Promise.all(words);
  return came;
}

/** One session’s words that cannot be brought back now must not keep those of the others from coming. */
async function attempt(bring: () => Promise<void>): Promise<void> {
  try {
    await bring();
  } catch (error) {
    reportError(error);
  }
}

/** Brings all words of one session: whether it is gone can be asked by one at a time only. */
async function keepWords(
  { seam, unsent, ended }: Recovery,
  story: string,
  left: readonly UnsentWords[],
): Promise<void> {
  if (ended.aborted) return;
  const keeper = new ConflictKeeper({ seam, unsent, story });
  const stop = () => keeper.stop();
  ended.addEventListener('abort', stop);
  for (const { key, words } of left) keeper.resume(key, words);
  await keeper.settled();
  ended.removeEventListener('abort', stop);
}

/** A library that was put back to an earlier state has not the version that the steps lead on from. */
async function keepOfLostVersion({ seam, unsent, ended }: Recovery, left: UnsentSteps): Promise<void> {
  const keeper = new ConflictKeeper({ seam, unsent, story: left.story });
  const stop = () => keeper.stop();
  ended.addEventListener('abort', stop);
  await keeper.keep(wordsOfSteps(left.steps));
  await keeper.settled();
  ended.removeEventListener('abort', stop);
  if (keeper.keeping > 0) return;
  keeper.stop();
  await unsent.removeSteps(left.client);
}

async function bringBack({ seam, unsent, ended }: Recovery, left: UnsentSteps): Promise<BroughtBack | null> {
  const { story, client, version } = left;
  const reply = await seam.call('versions.read', { id: story, version });
  if (!reply.ok && reply.error.code === 'not-found' && reply.error.data.what === 'version') {
    await keepOfLostVersion({ seam, unsent, ended }, left);
    return null;
  }
  const read = reply.ok ? readDocument(reply.value.doc, reply.value.schemaVersion) : null;
  if (!read?.ok || ended.aborted) return null;
  const replica = new StoryReplica({ client, doc: read.doc, version, plugins: [] });
  const keeper = new ConflictKeeper({ seam, unsent, story });
  let came = false;
  let stopped = false;
  const loop = new AppendLoop(seam, {
    id: story,
    client: () => client,
    version: () => replica.version,
    pending: () => replica.pending(),
    receive: (from, steps) => {
      try {
        const receipt = replica.receive(from, steps);
        if (receipt.kind === 'received') void keeper.keep(receipt.losses);
        return receipt.kind === 'received';
      } catch (error) {
        reportError(error);
        stop();
        return true;
      }
    },
    refused: async () => {
      void keeper.keep(unsentBlocks(replica.acknowledged, replica.state.doc));
      loop.stop();
      return true;
    },
    parted: async () => {
      stop();
      return true;
    },
    exchanged: (error) => {
      if (error && NOT_NOW.has(error.code)) stop();
      // The first exchange asks what the library has: what is pending after it is new to the story.
      else if (!error && replica.pending().length > 0) came = true;
    },
  });
  const stop = () => {
    stopped = true;
    loop.stop();
    keeper.stop();
  };
  ended.addEventListener('abort', stop);
  void keeper.keep(replay(left.steps, replica));
  loop.pull();
  await loop.settled();
  await keeper.settled();
  ended.removeEventListener('abort', stop);
  if (stopped) return null;
  keeper.stop();
  await unsent.removeSteps(client);
  return came ? { story, headline: replica.state.doc.firstChild?.textContent ?? '' } : null;
}

/** Brings back what pages that died have left behind, of every story, open or not. */
export async function resumeAllUnsent(seam: Seam, unsent: UnsentStore): Promise<BroughtBack[]> {
  const all: BroughtBack[] = [];
  const { signal } = new AbortController();
  for (const story of await unsent.stories().catch(() => [])) {
    const came = await resumeUnsent(seam, unsent, story, signal);
    if (came) all.push(came);
  }
  return all;
}
