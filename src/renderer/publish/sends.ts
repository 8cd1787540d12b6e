import type { ApiErrorValue } from '../../shared/api/errors.ts';
import type { Connection } from '../api/connection.ts';

/** How the sending of a story stands in this window. */
export type SendState =
  | { kind: 'sending'; job: string | null; done: number }
  | { kind: 'failed'; error: ApiErrorValue }
  | { kind: 'cancelled' }
  /** Copydesk ended meanwhile: whether the story arrived is not known. */
  | { kind: 'cut-off' };

const states = new Map<string, SendState>();
const listeners = new Set<() => void>();

function set(story: string, state: SendState | null): void {
  if (state) states.set(story, state);
  else states.delete(story);
  for (const listener of listeners) listener();
}

export function onSends(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How a story’s sending stands, also where its panel was closed meanwhile; null where there is nothing to tell. */
export function sendState(story: string): SendState | null {
  return states.get(story) ?? null;
}

/** Sends a story and follows it to its end. What was sent is told by its receipt. One send of a story at a time. */
export async function sendStory(connection: Connection, story: string, replace: boolean): Promise<void> {
  if (sendState(story)?.kind === 'sending') return;
  set(story, { kind: 'sending', job: null, done: 0 });
  const started = await connection.call('publish.send', { story, replace });
  if (!started.ok) return set(story, { kind: 'failed', error: started.error });
  const { job } = started.value;
  set(story, { kind: 'sending', job, done: 0 });
  await ended(connection, job, (done) => set(story, { kind: 'sending', job, done }));
  const result = await connection.call('publish.result', { job });
  // A Copydesk that was started anew knows nothing of it.
  if (!result.ok && result.error.code === 'not-found') return set(story, { kind: 'cut-off' });
  const error = result.ok ? result.value.error : result.error;
  if (error?.code === 'cancelled') return set(story, { kind: 'cancelled' });
  set(story, error && { kind: 'failed', error });
}

/** Asks a send to stop. */
export function cancelSend(connection: Connection, story: string): void {
  const state = sendState(story);
  if (state?.kind === 'sending' && state.job !== null)
    void connection.call('jobs.cancel', { job: state.job });
}

/** Takes a failure off the screen. */
export function forgetFailure(story: string): void {
  if (sendState(story)?.kind !== 'sending') set(story, null);
}

/** Waits for the end of a job: by its pushes, and by asking, for a push may be missed while there is no connection. */
function ended(connection: Connection, id: string, progress: (done: number) => void): Promise<void> {
  return new Promise((resolve) => {
    const stops = [
      connection.on('jobs.changed', (job) => {
        if (job.id !== id) return;
        if (job.state === 'running') progress(job.done);
        else finish();
      }),
      connection.onState((state) => {
        if (state === 'connected') look();
      }),
    ];
    function finish(): void {
      for (const stop of stops) stop();
      resolve();
    }
    function look(): void {
      void connection.call('jobs.list', {}).then((reply) => {
        // A Copydesk that was started anew knows no such job, and its send is over.
        if (reply.ok && !reply.value.jobs.some((job) => job.id === id && job.state === 'running')) finish();
      });
    }
    look();
  });
}
