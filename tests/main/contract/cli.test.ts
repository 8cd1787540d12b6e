import { createInterface } from 'node:readline';
import type { CallName, CallOutput, PushName } from '../../../src/shared/api/api.ts';
import type { Reply } from '../../../src/shared/api/seam.ts';
import { EntryProcess } from '../../support/entry-process.ts';
import { describeContract } from './contract.ts';

interface Frame {
  id?: number;
  reply?: Reply<never>;
  push?: PushName;
  value?: never;
}

/** `copydesk call --lines` in a process of its own: frames on its standard input and output. */
describeContract('by the command line', async () => {
  const process = new EntryProcess('cli.ts', ['call', '--lines']);
  const waiting = new Map<number, (reply: Reply<never>) => void>();
  const listeners = new Set<{ push: PushName; tell: (value: never) => void }>();
  let next = 1;

  createInterface({ input: process.child.stdout }).on('line', (line) => {
    const frame: Frame = JSON.parse(line);
    if (frame.push !== undefined) {
      for (const { push, tell } of [...listeners]) if (push === frame.push) tell(frame.value as never);
    } else if (frame.id !== undefined && frame.reply) {
      waiting.get(frame.id)?.(frame.reply);
      waiting.delete(frame.id);
    }
  });
  const send = (name: unknown, input: unknown): Promise<Reply<never>> => {
    const id = next++;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      process.child.stdin.write(`${JSON.stringify({ id, name, input })}\n`);
    });
  };

  return {
    host: 'cli',
    seam: {
      call: <N extends CallName>(name: N, input: unknown): Promise<Reply<CallOutput<N>>> => send(name, input),
      on(push, tell) {
        const listener = { push, tell };
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
    raw: send,
    killWriter: () => process.killWriter(),
    async stop() {
      process.child.stdin.end();
      await process.ended;
      process.home.remove();
    },
  };
});
