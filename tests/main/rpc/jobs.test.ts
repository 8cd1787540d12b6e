import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createJobs, type JobControl } from '../../../src/main/jobs.ts';
import type { Job } from '../../../src/shared/api/api.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { eventually } from '../../support/eventually.ts';

let pushed: Job[];
let logged: string[];
beforeEach(() => {
  pushed = [];
  logged = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const jobs = () =>
  createJobs(
    (job) => pushed.push(job),
    (line) => logged.push(line),
  );

/** A job whose course the test decides. */
function steered(): {
  run: (job: JobControl) => Promise<void>;
  control: Promise<JobControl>;
  end(error?: Error): void;
} {
  const control = Promise.withResolvers<JobControl>();
  const ending = Promise.withResolvers<void>();
  return {
    control: control.promise,
    run: (job) => {
      control.resolve(job);
      return ending.promise;
    },
    end: (error) => (error ? ending.reject(error) : ending.resolve()),
  };
}

test('a job tells its start and its end, and its last progress with the end', async () => {
  const work = steered();
  const all = jobs();
  const id = all.start('verify', work.run);
  expect(pushed).toEqual([]);
  vi.runAllTimers();
  const control = await work.control;
  expect(pushed).toMatchObject([{ id, state: 'running', done: 0, total: null }]);
  control.progress(3, 3);
  work.end();
  await eventually(() => expect(pushed.at(-1)).toMatchObject({ state: 'done', done: 3, total: 3 }));
  expect(pushed).toHaveLength(2);
});

test('progress is told about ten times a second, however often it is made', async () => {
  const work = steered();
  jobs().start('reindex', work.run);
  vi.advanceTimersToNextTimer();
  const control = await work.control;
  for (let done = 0; done < 1000; done++) {
    control.progress(done, 1000);
    vi.advanceTimersByTime(1);
  }
  expect(pushed.length).toBeGreaterThanOrEqual(9);
  expect(pushed.length).toBeLessThanOrEqual(12);
});

test('what failed is listed with the reason, and the rest goes on', async () => {
  const work = steered();
  const all = jobs();
  const id = all.start('verify', work.run);
  vi.runAllTimers();
  (await work.control).fail('Story 5', 'It cannot be read.');
  work.end();
  await eventually(() =>
    expect(all.list()).toMatchObject([
      { id, state: 'done', failures: [{ what: 'Story 5', why: 'It cannot be read.' }] },
    ]),
  );
});

test('a job that throws has failed, its place is logged, and its message stays inside', async () => {
  const work = steered();
  const all = jobs();
  all.start('verify', work.run);
  vi.runAllTimers();
  await work.control;
  work.end(new Error('<paragraph("the source said")>'));
  await eventually(() =>
    expect(all.list()).toMatchObject([{ state: 'failed', failures: [{ what: 'verify' }] }]),
  );
  expect(JSON.stringify(all.list())).not.toContain('the source said');
  expect(logged).toEqual([expect.stringMatching(/^verify: Error\n {4}at /)]);
  expect(logged.join()).not.toContain('the source said');
});

test('a cancelled job hears it, ends, and says so', async () => {
  const work = steered();
  const all = jobs();
  const id = all.start('reindex', work.run);
  vi.runAllTimers();
  const { signal } = await work.control;
  all.cancel(id);
  expect(signal.aborted).toBe(true);
  work.end();
  await eventually(() => expect(all.list()).toMatchObject([{ state: 'cancelled' }]));
  expect(() => all.cancel(newId())).toThrow('no such job');
});

test('closing asks all to stop and waits for them', async () => {
  vi.useRealTimers();
  const all = jobs();
  let ended = false;
  all.start('reindex', async ({ signal }) => {
    await new Promise((resolve) =>
      signal.aborted ? resolve(null) : signal.addEventListener('abort', resolve),
    );
    ended = true;
  });
  await all.close();
  expect(ended).toBe(true);
});

test('only the last finished jobs are kept', async () => {
  vi.useRealTimers();
  const all = jobs();
  for (let i = 0; i < 30; i++) all.start('verify', async () => {});
  await eventually(() => expect(all.list().every(({ state }) => state === 'done')).toBe(true));
  all.start('verify', async () => {});
  expect(all.list().length).toBeLessThanOrEqual(21);
});
