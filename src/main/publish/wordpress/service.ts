import type { CallName, CallOutput, Job, ParsedInput } from '../../../shared/api/api.ts';
import { ApiError, type ApiErrorValue, fail } from '../../../shared/api/errors.ts';
import type { Receipt } from '../../../shared/api/publish.ts';
import type { Settings } from '../../../shared/api/settings.ts';
import { readAccount, withoutStory } from './account.ts';
import { siteAddress } from './address.ts';
import { Credentials } from './credentials.ts';
import { discoverSite } from './discovery.ts';
import type { SendingLibrary } from './library.ts';
import { cancelled, notPublished } from './not-published.ts';
import { lookAgain } from './second-look.ts';
import { sendStory } from './send.ts';
import { patiently, Site, type Timing, USUAL_TIMING } from './site.ts';
import { Turns } from './turns.ts';

type WordpressCall = Extract<CallName, `publish.${string}`>;
export type WordpressHandlers = {
  [N in WordpressCall]: (input: ParsedInput<N>) => Promise<CallOutput<N>>;
};

/** What a send reports with, and how it hears that it is to stop. */
export interface SendControl {
  progress(done: number, total: number | null): void;
  readonly signal: AbortSignal;
}

/** Where the password is. */
export interface Secrets {
  readonly keeps: boolean;
  /** The variable by which it can be given at the start. */
  readonly variable: string;
  source(): 'none' | 'kept' | 'environment';
  read(): string | null;
  write(secret: string | null): void;
}

export interface WordpressOptions {
  library: SendingLibrary;
  settings: () => Settings['wordpress'];
  secrets: Secrets;
  startJob(kind: Extract<Job['kind'], 'send'>, run: (job: SendControl) => Promise<void>): string;
  timing?: Timing;
}

export interface WordpressService {
  readonly handlers: WordpressHandlers;
  /** Ends what waits to look again. Jobs have to have ended. */
  close(): Promise<void>;
}

type Result = CallOutput<'publish.result'>;

/** Sends whose results are still known. */
const REMEMBERED = 50;

/** Stories on their way to WordPress: one site, one account, one request at a time. */
export function createWordpress(options: WordpressOptions): WordpressService {
  const { library, settings, secrets, startJob, timing = USUAL_TIMING } = options;
  const results = new Map<string, Result>();
  const turns = new Turns();
  const closing = new AbortController();
  const looks = new Set<Promise<void>>();
  const waiting = new Set<NodeJS.Timeout>();

  async function connect(signal: AbortSignal): Promise<Site> {
    const { address, user } = settings();
    const home = siteAddress(address);
    if (user.trim() === '') throw notPublished('notSetUp');
    const password = secrets.read();
    if (password === null || password.trim() === '') throw notPublished('noPassword');
    const index = await patiently(() => discoverSite(home, { limit: timing.answer, signal }), timing, signal);
    return new Site(index, new Credentials(user.trim(), password.trim()), timing, signal);
  }

  async function send(story: string, replace: boolean, job: SendControl): Promise<Receipt> {
    const site = await connect(job.signal);
    const sent = await sendStory({ site, library, story, replace, progress: job.progress });
    if (sent.lookAgain) lookLater(sent.receipt);
    return sent.receipt;
  }

  /** Runs when it is its turn. Whoever is asked to stop while waiting stops at once; what runs ends by itself. */
  function inTurn<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const stop = (): void => reject(cancelled());
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true });
      turns
        .take(settings().address, () => {
          signal.removeEventListener('abort', stop);
          return work();
        })
        .then(resolve, reject);
    });
  }

  /** What a silent site may still make of an unanswered request is looked for once more, after a while. */
  function lookLater(receipt: Receipt): void {
    const timer = setTimeout(() => {
      waiting.delete(timer);
      const look = turns
        .take(settings().address, async () => lookAgain(await connect(closing.signal), library, receipt))
        // The next send of the story looks again.
        .catch(() => {})
        .finally(() => looks.delete(look));
      looks.add(look);
    }, timing.recheck);
    timer.unref();
    waiting.add(timer);
  }

  const handlers: WordpressHandlers = {
    'publish.setup': async () => ({
      ...settings(),
      password: secrets.source(),
      keepsPassword: secrets.keeps,
      variable: secrets.variable,
    }),
    'publish.keepPassword': async ({ password }) => {
      secrets.write(password === null || password.trim() === '' ? null : password.trim());
      return {};
    },
    'publish.account': async () => {
      try {
        return (await readAccount(await connect(closing.signal))).account;
      } catch (error) {
        throw withoutStory(error);
      }
    },
    'publish.send': async ({ story, replace }) => {
      const result: Result = { receipt: null, error: null };
      const job = startJob('send', async (control) => {
        try {
          result.receipt = await inTurn(control.signal, () => send(story, replace, control));
        } catch (error) {
          result.error = errorValue(error);
          throw error;
        }
      });
      results.set(job, result);
      for (const old of [...results.keys()].slice(0, -REMEMBERED)) results.delete(old);
      return { job };
    },
    'publish.result': async ({ job }) => {
      const result = results.get(job);
      if (!result) throw fail('not-found', 'There is no such send any more.', { what: 'job', id: job });
      return { ...result };
    },
  };

  return {
    handlers,
    async close() {
      closing.abort();
      for (const timer of waiting) clearTimeout(timer);
      await Promise.all(looks);
    },
  };
}

function errorValue(error: unknown): ApiErrorValue {
  if (error instanceof ApiError) return error.value;
  return fail('internal', 'Copydesk made a mistake here and stopped. The story is unharmed.', {}).value;
}
