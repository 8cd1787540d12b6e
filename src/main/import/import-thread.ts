import { parentPort } from 'node:worker_threads';
import { type Understanding, understand } from './understand.ts';

export interface ImportRequest {
  id: number;
  name: string;
  bytes: Uint8Array;
}

/** `failed` names the mistake and its place in the code, without its message, which may quote the story. */
export type ImportAnswer = { id: number } & ({ understood: Understanding } | { failed: string });

/** The thread that understands stories, so that a large one holds up nobody’s typing. */
parentPort?.on('message', ({ id, name, bytes }: ImportRequest) => {
  parentPort?.postMessage(answer(id, name, bytes));
});

function answer(id: number, name: string, bytes: Uint8Array): ImportAnswer {
  try {
    return { id, understood: understand(name, bytes) };
  } catch (error) {
    if (!(error instanceof Error)) return { id, failed: `threw a ${typeof error}` };
    const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
    return { id, failed: [error.name, ...frames].join('\n') };
  }
}
