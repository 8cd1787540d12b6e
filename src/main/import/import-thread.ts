import { parentPort } from 'node:worker_threads';
import { placeOf } from '../../shared/api/mistake.ts';
import { type Understanding, understand } from './understand.ts';

export interface ImportRequest {
  id: number;
  name: string;
  bytes: Uint8Array;
}

/** `failed` is the place of a mistake of ours. */
export type ImportAnswer = { id: number } & ({ understood: Understanding } | { failed: string });

/** The thread that understands stories, so that a large one holds up nobody’s typing. */
parentPort?.on('message', ({ id, name, bytes }: ImportRequest) => {
  parentPort?.postMessage(answer(id, name, bytes));
});

function answer(id: number, name: string, bytes: Uint8Array): ImportAnswer {
  try {
    return { id, understood: understand(name, bytes) };
  } catch (error) {
    return { id, failed: placeOf(error) };
  }
}
