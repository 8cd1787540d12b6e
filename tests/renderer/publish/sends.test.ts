import { expect, it } from 'vitest';
import { cancelSend, forgetFailure, sendState, sendStory } from '../../../src/renderer/publish/sends.ts';
import type { CallName } from '../../../src/shared/api/api.ts';
import type { Reply } from '../../../src/shared/api/seam.ts';
import { AnsweringConnection } from '../../support/answering-connection.ts';

const JOB = 'job-1';

/** A Copydesk that takes a story and has ended before it says what became of it. */
function startedAnew(): AnsweringConnection {
  return new AnsweringConnection((name: CallName): Reply<unknown> => {
    if (name === 'publish.send') return { ok: true, value: { job: JOB } };
    if (name === 'jobs.list') return { ok: true, value: { jobs: [] } };
    const what = { what: 'job', id: JOB };
    return { ok: false, error: { code: 'not-found', message: 'There is no such job.', data: what } };
  });
}

it('a send that Copydesk did not live to finish is told as that, and not as a story that is gone', async () => {
  await sendStory(startedAnew(), 'story', false);
  expect(sendState('story')).toEqual({ kind: 'cut-off' });
  forgetFailure('story');
  expect(sendState('story')).toBeNull();
});

it('a send that was cancelled is told as that', async () => {
  const connection = new AnsweringConnection((name: CallName): Reply<unknown> => {
    if (name === 'publish.send') return { ok: true, value: { job: JOB } };
    if (name === 'jobs.list') return { ok: true, value: { jobs: [] } };
    const error = { code: 'cancelled', message: 'It was cancelled.', data: {} };
    return { ok: true, value: { receipt: null, error } };
  });
  await sendStory(connection, 'story', false);
  expect(sendState('story')).toEqual({ kind: 'cancelled' });
  forgetFailure('story');
});

it('a story that is gone is told as that', async () => {
  const gone = {
    code: 'not-found',
    message: 'There is no such story.',
    data: { what: 'story', id: 'story' },
  };
  const connection = new AnsweringConnection((name: CallName): Reply<unknown> => {
    if (name === 'publish.send') return { ok: true, value: { job: JOB } };
    if (name === 'jobs.list') return { ok: true, value: { jobs: [] } };
    return { ok: true, value: { receipt: null, error: gone } };
  });
  await sendStory(connection, 'story', false);
  expect(sendState('story')).toMatchObject({ kind: 'failed', error: { code: 'not-found' } });
  cancelSend(connection, 'story');
  expect(connection.calls.map(({ name }) => name)).not.toContain('jobs.cancel');
});
