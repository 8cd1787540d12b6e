import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Step, Transform } from 'prosemirror-transform';
import { afterEach, expect, test } from 'vitest';
import { openLibrary } from '../../src/main/library/service.ts';
import { newId } from '../../src/shared/article/ids.ts';
import { schema } from '../../src/shared/article/schema.ts';
import { TemporaryHome } from '../support/copydesk-server.ts';
import { SeededRandom, seedOfRun } from '../support/seeded-random.ts';

const home = new TemporaryHome();
afterEach(() => home.remove());

test('a writer thread that dies at random moments is started again, and loses nothing acknowledged', async () => {
  const random = new SeededRandom(seedOfRun());
  console.log(`FAULT_SEED=${random.seed}`);
  const health: string[] = [];
  let writer: Worker | null = null;
  const library = await openLibrary({
    path: home.library,
    startJob: () => newId(),
    push: (name, value) => {
      if (name === 'library.health' && 'state' in value) health.push(String(value.state));
    },
    startWorker: (file, data) => {
      const worker = new Worker(file, { workerData: data });
      if (String(file).includes('writer-thread')) writer = worker;
      return worker;
    },
  });
  const { handlers } = library;
  const { id } = await handlers['stories.create']({ language: 'en' });
  const opened = await handlers['stories.open']({ id });
  const client = newId();
  let doc = schema.nodeFromJSON(opened.snapshot);
  let version = opened.version;

  /** Appends one word; after a failure asks what came through, as a page does, and tries again. */
  async function append(word: string): Promise<void> {
    const transform = new Transform(doc);
    transform.insert(doc.content.size - 1, schema.text(word));
    const steps = transform.steps.map((step) => step.toJSON());
    for (;;) {
      try {
        version = (await handlers['stories.append']({ id, version, client, steps })).version;
        break;
      } catch {
        await pause(20);
        const since = await handlers['stories.since']({ id, version }).catch(() => null);
        if (since && since.steps.length > 0) {
          version = since.version;
          break;
        }
      }
    }
    doc = transform.doc;
  }

  const DEATHS = 4;
  for (let death = 0; death < DEATHS; death += 1) {
    const moment = random.between(0, 15);
    const killing = pause(moment).then(() => writer?.terminate());
    for (let word = 0; word < 40; word += 1) await append(`${death}.${word} `);
    await killing;
  }

  await append('end');
  const after = await handlers['stories.open']({ id });
  let held = schema.nodeFromJSON(after.snapshot);
  for (const { step } of after.steps) held = Step.fromJSON(schema, step).apply(held).doc ?? held;
  expect(held.textContent).toBe(doc.textContent);
  expect(health.filter((state) => state === 'writer-restarting')).toHaveLength(DEATHS);
  expect(health.at(-1)).toBe('ok');
  await library.close();
});
