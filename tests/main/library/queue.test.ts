import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { Database } from '../../../src/main/library/database.ts';
import { migrate } from '../../../src/main/library/migrations/migrations.ts';
import type { ThreadMessage, ThreadRequest } from '../../../src/main/library/threads/calls.ts';
import { append } from '../../../src/main/library/writer/append.ts';
import { Desk } from '../../../src/main/library/writer/desk.ts';
import { type HealthState, Queue } from '../../../src/main/library/writer/queue.ts';
import { create } from '../../../src/main/library/writer/stories.ts';
import { insertion } from '../../support/typing.ts';

/** The writer's queue over a database in memory, with what it commits and sends written down in order. */
function writer() {
  const log: string[] = [];
  class Logged extends Database {
    override exec(sql: string): void {
      super.exec(sql);
      if (/^(BEGIN|COMMIT|ROLLBACK)/.test(sql)) log.push(sql);
    }
  }
  const database = new Logged(new DatabaseSync(':memory:'));
  migrate(database);
  const desk = new Desk(database);
  const { id } = create(desk, { language: 'en', doc: undefined, sample: false });
  desk.take();
  log.length = 0;
  const arrived: ThreadRequest[] = [];
  const health: HealthState[] = [];
  const sent: ThreadMessage[] = [];
  const queue = new Queue({
    desk,
    folder: '/nowhere',
    checkPlace: () => {},
    handle: (_, input) => append(desk, input as Parameters<typeof append>[1]),
    send(message) {
      sent.push(message);
      log.push(message.kind);
    },
    more: () => arrived.shift() ?? null,
    onHealth: (state) => health.push(state),
  });
  let next = 1;
  const request = (version: number, text: string): ThreadRequest => ({
    id: next++,
    name: 'append',
    input: { id, version, client: 'one', steps: [insertion(text)] },
  });
  const versionOnDisk = () => desk.story(id).version;
  return { queue, arrived, request, log, sent, health, database, versionOnDisk };
}

test('what arrives together is committed once, and answered only after that', () => {
  const { queue, arrived, request, log } = writer();
  arrived.push(request(1, 'b'), request(2, 'c'));
  queue.take({ ...request(0, 'a') });
  expect(log.filter((entry) => entry === 'COMMIT')).toHaveLength(1);
  expect(log.indexOf('COMMIT')).toBeLessThan(log.indexOf('answer'));
  expect(log.filter((entry) => entry === 'answer')).toHaveLength(3);
});

test('one that fails is answered with its failure and the others are kept', () => {
  const { queue, arrived, request, sent, versionOnDisk } = writer();
  arrived.push(request(7, 'wrong version'), request(1, 'b'));
  queue.take(request(0, 'a'));
  const kinds = sent.filter(({ kind }) => kind !== 'push').map(({ kind }) => kind);
  expect(kinds).toEqual(['answer', 'failed', 'answer']);
  expect(versionOnDisk()).toBe(2);
});

test('a full disk fails the batch, keeps what was saved, says so, and lets writing go on when there is room', () => {
  const { queue, request, sent, health, database, versionOnDisk } = writer();
  queue.take(request(0, 'saved'));
  const pages = Number(database.get('PRAGMA page_count')?.page_count);
  database.exec(`PRAGMA max_page_count = ${pages}`);
  sent.length = 0;
  queue.take(request(1, 'x'.repeat(100_000)));
  expect(sent).toMatchObject([{ kind: 'failed', error: { code: 'disk-full' } }]);
  expect(health).toEqual(['ok', 'disk-full']);
  expect(versionOnDisk()).toBe(1);

  database.exec(`PRAGMA max_page_count = ${pages + 1000}`);
  sent.length = 0;
  queue.take(request(1, 'y'.repeat(100_000)));
  expect(sent.filter(({ kind }) => kind !== 'push')).toMatchObject([
    { kind: 'answer', value: { version: 2 } },
  ]);
  expect(health.at(-1)).toBe('ok');
});
