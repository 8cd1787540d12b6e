import type { CallName, CallOutput } from '../shared/api/api.ts';
import { placeOf } from '../shared/api/mistake.ts';
import type { Reply, Seam } from '../shared/api/seam.ts';
import { createImport } from './import/service.ts';
import { createJobs } from './jobs.ts';
import { openLibrary } from './library/service.ts';
import { createPublish } from './publish/service.ts';
import type { Timing } from './publish/wordpress/site.ts';
import { type AnyPushListener, createPushes } from './pushes.ts';
import { type Answer, checkingOutputs, createAnswer, type FailureLog, type Handlers } from './rpc.ts';
import type { SecretStore } from './secrets.ts';
import type { SettingsService } from './settings/service.ts';
import { VERSION } from './version.ts';

export interface AppOptions {
  /** The library’s folder; it is made when it is not there. */
  libraryPath: string;
  settings: SettingsService;
  /** Where the password for WordPress is. */
  secrets: SecretStore;
  /** How long a CMS is waited for; tests wait less. */
  timing?: Timing;
  /** Asks the person for a folder, beginning at one, where there is a window to ask in; null where none was chosen. */
  chooseFolder?: (start: string) => Promise<string | null>;
  host: CallOutput<'app.info'>['host'];
  /** BCP 47 tags that the person’s system prefers, best first. */
  locales: readonly string[];
  log: FailureLog;
}

/** Copydesk without a face: what every entry puts a window, a socket or a command line before. */
export interface App extends Seam {
  /** Answers what came from outside, whatever it is. */
  answer: Answer;
  onAny(listener: AnyPushListener): () => void;
  /** Stops the jobs, waits for the last append, and lets go of the library. */
  close(): Promise<void>;
}

/** Whether this runs from source, where every answer is also held to the contract. */
const fromSource = import.meta.url.endsWith('.ts');

/** Builds the services. Throws an ApiError of a `library-…` kind when the library cannot be opened. */
export async function createApp(options: AppOptions): Promise<App> {
  const pushes = createPushes((error) => options.log(`a listener of a push failed: ${placeOf(error)}`));
  const jobs = createJobs((job) => pushes.emit('jobs.changed', job), options.log);
  const library = await openLibrary({ path: options.libraryPath, startJob: jobs.start, push: pushes.emit });

  const imports = createImport({
    readsPaths: options.host !== 'web',
    startJob: jobs.start,
    createFrom: library.createFrom,
    log: options.log,
  });

  const publish = createPublish({
    library: {
      openStory: (id) => library.handlers['stories.open']({ id }),
      readVersion: (id, version) => library.handlers['versions.read']({ id, version }),
      readPicture: (hash) => library.handlers['media.read']({ hash }),
      listReceipts: (story) => library.handlers['receipts.list']({ story }),
      setStatus: (id, status) => library.handlers['stories.setStatus']({ id, status }),
      keepReceipt: library.keepReceipt,
      writtenHashes: library.writtenHashes,
      sending: library.sending,
    },
    writesFiles: options.host !== 'web',
    chooseFolder: options.chooseFolder,
    settings: () => options.settings.read().wordpress,
    secrets: options.secrets,
    startJob: jobs.start,
    ...(options.timing ? { timing: options.timing } : {}),
  });

  const { notice } = library;
  const repaired = notice && { kept: notice.data.kept, message: notice.message };
  if (repaired) options.log(repaired.message);

  const handlers: Handlers = {
    ...library.handlers,
    ...imports.handlers,
    ...publish.handlers,
    'app.info': async () => ({
      version: VERSION,
      host: options.host,
      library: options.libraryPath,
      platform: process.platform,
      locales: [...options.locales],
      repaired,
    }),
    'settings.read': async () => options.settings.read(),
    'settings.change': async (patch) => {
      const settings = options.settings.change(patch);
      pushes.emit('settings.changed', settings);
      return settings;
    },
    'jobs.list': async () => ({ jobs: jobs.list() }),
    'jobs.cancel': async ({ job }) => {
      jobs.cancel(job);
      return {};
    },
  };

  const answer = createAnswer(fromSource ? checkingOutputs(handlers) : handlers, options.log);
  let closing: Promise<void> | null = null;

  return {
    answer,
    call: async <N extends CallName>(name: N, input: unknown) =>
      (await answer(name, input)) as Reply<CallOutput<N>>,
    on: pushes.on,
    onAny: pushes.onAny,
    close() {
      closing ??= jobs
        .close()
        .then(async () => void (await Promise.all([imports.close(), publish.close()])))
        .finally(() => library.close());
      return closing;
    },
  };
}
