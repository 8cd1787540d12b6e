import { createRequire, syncBuiltinESMExports } from 'node:module';

// Loaded with `node --import` before an entry: SIGUSR2 then kills the library’s writer thread, as a crash would.
// The entry itself is as it always is.
const threads: typeof import('node:worker_threads') = createRequire(import.meta.url)('node:worker_threads');
const { Worker } = threads;
let writer: InstanceType<typeof Worker> | null = null;

threads.Worker = class extends Worker {
  constructor(...args: ConstructorParameters<typeof Worker>) {
    super(...args);
    if (String(args[0]).includes('writer-thread')) writer = this;
  }
};
syncBuiltinESMExports();

process.on('SIGUSR2', () => void writer?.terminate());
