import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { Thread } from '../../../src/main/library/threads/thread.ts';

interface Calls {
  wait: { input: Record<string, never>; output: Record<string, never> };
}

/** A worker that is ready at once, answers nothing, and dies when it is asked for anything. */
const MORTAL = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', () => process.exit(1));
  parentPort.postMessage({ kind: 'ready', report: null });
`;

test('a question that waits for the next worker is answered when the thread is stopped instead', async () => {
  const died = Promise.withResolvers<void>();
  const thread = new Thread<Calls>({
    start: () => new Worker(MORTAL, { eval: true }),
    repeat: true,
    onDeath: () => died.resolve(),
  });
  await thread.start();
  const answer = thread.call('wait', {});
  answer.catch(() => {});
  await died.promise;
  await thread.stop();
  await expect(answer).rejects.toMatchObject({ value: { code: 'writer-restarting' } });
});
