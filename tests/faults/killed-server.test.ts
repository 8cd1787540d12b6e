import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { CopydeskServer } from '../support/copydesk-server.ts';
import { SeamClient } from '../support/seam-client.ts';
import { momentsOfRun, SeededRandom, seedOfRun } from '../support/seeded-random.ts';
import { ledeOf, readStory, StoryWriter } from '../support/story-writer.ts';

const MOMENTS = momentsOfRun(50);

let server: CopydeskServer | null = null;

afterEach(async () => {
  await server?.dispose();
  server = null;
});

/** Writes words without a pause until the server is gone. */
async function writeUntilKilled(writer: StoryWriter, name: string, count: { words: number }): Promise<void> {
  for (;;) {
    count.words += 1;
    writer.write(`${name}${count.words} `);
    if (!(await writer.send())) return;
  }
}

test(
  `kill -9 at ${MOMENTS} random moments loses nothing acknowledged, doubles nothing, and every start opens`,
  async () => {
    const random = new SeededRandom(seedOfRun());
    console.log(`FAULT_SEED=${random.seed} FAULT_MOMENTS=${MOMENTS}`);
    const running = await CopydeskServer.start();
    server = running;
    const client = await SeamClient.connect(running);
    const writers = await Promise.all(['a', 'b', 'c'].map(() => StoryWriter.create(client)));
    const counts = writers.map(() => ({ words: 0 }));

    for (let moment = 1; moment <= MOMENTS; moment += 1) {
      const writing = writers.map((writer, at) =>
        writeUntilKilled(writer, 'abc'.charAt(at), counts[at] ?? { words: 0 }),
      );
      await pause(random.between(1, 120));
      await running.kill();
      await Promise.all(writing);
      await running.start();
      await client.reconnect();
      for (const writer of writers) {
        const promised = writer.acknowledged;
        const { doc } = await readStory(client, writer.story);
        expect(ledeOf(doc).startsWith(promised), `acknowledged words are gone at moment ${moment}`).toBe(
          true,
        );
        expect(writer.written.startsWith(ledeOf(doc)), `words that nobody wrote at moment ${moment}`).toBe(
          true,
        );
        await writer.resume();
      }
    }

    for (const writer of writers) {
      const { doc } = await readStory(client, writer.story);
      expect(ledeOf(doc)).toBe(writer.written);
    }
    expect(counts.every(({ words }) => words > MOMENTS)).toBe(true);
  },
  60_000 + MOMENTS * 5000,
);

test('an end by Ctrl+C loses nothing either, and leaves a library that opens', async () => {
  const running = await CopydeskServer.start();
  server = running;
  const client = await SeamClient.connect(running);
  const writer = await StoryWriter.create(client);
  writer.write('The last words before the end. ');
  const sent = writer.send();
  await running.stop();
  await sent;
  await running.start();
  await client.reconnect();
  await writer.resume();
  const { doc } = await readStory(client, writer.story);
  expect(ledeOf(doc)).toBe('The last words before the end. ');
});
