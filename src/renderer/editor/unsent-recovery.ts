import { Step } from 'prosemirror-transform';
import type { Seam } from '../../shared/api/seam.ts';
import { readDocument } from '../../shared/article/migrate.ts';
import { schema } from '../../shared/article/schema.ts';
import { AppendLoop } from './append-loop.ts';
import { ConflictKeeper } from './conflict-keeper.ts';
import { StoryReplica } from './story-replica.ts';
import { unsentBlocks } from './unsent-blocks.ts';
import type { UnsentSteps, UnsentStore } from './unsent-store.ts';

/**
 * Brings back what sessions that are gone have left behind for a story: their steps are appended under their own
 * name, so that those which the library had after all are recognised; words that cannot stay become conflict
 * copies. Nothing is removed from the page’s store before the library has it. Resolves when all is done or `ended`.
 */
export async function resumeUnsent(
  seam: Seam,
  unsent: UnsentStore,
  story: string,
  ended: AbortSignal,
): Promise<void> {
  const left = await unsent.leftovers(story).catch(() => ({ steps: [], words: [] }));
  for (const entry of left.words) {
    await unsent.ifGone(entry.client, async () => {
      const keeper = new ConflictKeeper({ seam, unsent, story });
      const stop = () => keeper.stop();
      ended.addEventListener('abort', stop);
      keeper.resume(entry.key, entry.words);
      await keeper.settled();
      ended.removeEventListener('abort', stop);
    });
  }
  for (const entry of left.steps) {
    if (!ended.aborted) await unsent.ifGone(entry.client, () => bringBack(seam, unsent, entry, ended));
  }
}

async function bringBack(
  seam: Seam,
  unsent: UnsentStore,
  left: UnsentSteps,
  ended: AbortSignal,
): Promise<void> {
  const { story, client, version } = left;
  const reply = await seam.call('versions.read', { id: story, version });
  const read = reply.ok ? readDocument(reply.value.doc, reply.value.schemaVersion) : null;
  if (!read?.ok) return;
  const replica = new StoryReplica({ client, doc: read.doc, version, plugins: [] });
  const tr = replica.state.tr;
  for (const step of left.steps) tr.maybeStep(Step.fromJSON(schema, step));
  replica.apply(tr);

  const keeper = new ConflictKeeper({ seam, unsent, story });
  const loop = new AppendLoop(seam, {
    id: story,
    client: () => client,
    version: () => replica.version,
    pending: () => replica.pending(),
    receive: (from, steps) => {
      const receipt = replica.receive(from, steps);
      if (receipt.kind === 'received') keeper.keep(receipt.losses);
      return receipt.kind === 'received';
    },
    refused: async () => {
      keeper.keep(unsentBlocks(replica.acknowledged, replica.state.doc));
      loop.stop();
      return true;
    },
    exchanged: () => {},
  });
  const stop = () => {
    loop.stop();
    keeper.stop();
  };
  ended.addEventListener('abort', stop);
  loop.pull();
  await loop.settled();
  await keeper.settled();
  ended.removeEventListener('abort', stop);
  if (ended.aborted) return;
  keeper.stop();
  await unsent.removeSteps(client);
}
