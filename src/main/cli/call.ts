import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { answerFrame, pushFrames } from '../frames.ts';
import { badInput } from '../rpc.ts';
import { EXIT } from '../start-failure.ts';
import type { Command, LibraryContext } from './command.ts';
import { followJob, startedJob } from './follow-job.ts';

/** Every call of the seam, for scripts. */
export const call: Command = {
  name: 'call',
  opens: 'library',
  takes: 'NAME [JSON]',
  summary:
    'makes one call and prints its reply; JSON “-” reads it from standard input; or many, with --lines',
  details: `Prints {"ok": true, "value"} or {"ok": false, "error"}, and ends with 1 for the latter. A call that starts a job ends
with the job.`,
  help: { lines: 'reads calls from standard input, one a line, and answers them as they finish' },
  options: { lines: { type: 'boolean' } },
  words: [0, 2],
  async run(context) {
    const [name, json = '{}'] = context.words;
    if (context.flags.lines) return name === undefined ? lines(context) : misused(context);
    return name === undefined ? misused(context) : single(context, name, json);
  },
};

function misused({ note }: LibraryContext): number {
  note('Give either the name of one call, or --lines and the calls on standard input.');
  return EXIT.usage;
}

/** A call that starts a job ends when the job has ended; until then its progress is on standard error. */
async function single(context: LibraryContext, name: string, json: string): Promise<number> {
  const { app, stdin, out, note } = context;
  const input = parse(json === '-' ? await text(stdin) : json);
  const reply = input.ok
    ? await app.answer(name, input.value)
    : { ok: false, error: badInput(['input: it is not JSON']).value };
  const job = startedJob(reply);
  const ended = job === null ? null : followJob(app, job, note);
  out(JSON.stringify(reply));
  if (!reply.ok) return EXIT.failed;
  return (await ended)?.state === 'failed' ? EXIT.failed : EXIT.ok;
}

/** Frames in, replies and pushes out, until standard input ends. Calls are answered as they finish. */
async function lines({ app, stdin, out }: LibraryContext): Promise<number> {
  const open = new Set<Promise<void>>();
  const stop = app.onAny(pushFrames(out));
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    const answered: Promise<void> = answerFrame(app.answer, line)
      .then(out)
      .finally(() => open.delete(answered));
    open.add(answered);
  }
  await Promise.all(open);
  stop();
  return EXIT.ok;
}

function parse(json: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(json) };
  } catch {
    return { ok: false };
  }
}
