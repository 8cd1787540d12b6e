import { z } from 'zod';
import { apiErrorSchema } from './errors.ts';
import { encodingSchema, originSchema, removedPartSchema } from './origin.ts';
import { accountSchema, formatSchema, receiptSchema } from './publish.ts';
import { settingsPatchSchema, settingsSchema } from './settings.ts';
import {
  conflictCopySchema,
  idSchema,
  journalStepSchema,
  openedStorySchema,
  searchHitSchema,
  statusSchema,
  storySummarySchema,
  versionSchema,
} from './story.ts';
import { blockRecordSchema, translationSummarySchema } from './translation.ts';

/** The most bytes of JSON that one call may carry. A picture travels base64 in one call and fits. */
export const MAX_CALL_BYTES = 32 * 1024 * 1024;

interface CallShape {
  input: z.ZodType;
  output: z.ZodType;
}

const nothing = z.strictObject({});
const byId = z.strictObject({ id: idSchema });
const healthSchema = z.strictObject({
  state: z.enum(['ok', 'disk-full', 'disk-read-only', 'disk-failed', 'library-moved', 'writer-restarting']),
});
const version = z.number().int().min(0);
const client = z.string().min(1).max(64);

/** What can be asked. Input is parsed on arrival by rpc.ts, for every entry alike. */
export const calls = {
  /** Which Copydesk this is and where it keeps things. */
  'app.info': {
    input: nothing,
    output: z.strictObject({
      version: z.string(),
      host: z.enum(['electron', 'web', 'cli']),
      library: z.string(),
      platform: z.string(),
      /** BCP 47 tags that the person’s system prefers, best first. */
      locales: z.array(z.string()),
      /** Set where the library was found damaged at this start: what was done, and where the damaged file is. */
      repaired: z.strictObject({ kept: z.string(), message: z.string() }).nullable(),
    }),
  },

  /** A page of stories, last changed first. `after` is the `next` of the page before. */
  'stories.list': {
    input: z.strictObject({
      language: z.string().optional(),
      status: statusSchema.optional(),
      trashed: z.boolean().default(false),
      after: z.string().optional(),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    output: z.strictObject({
      stories: z.array(storySummarySchema),
      next: z.string().nullable(),
      total: z.number().int(),
    }),
  },

  /** Full-text search. Every word must be there; the last may be unfinished; “…” holds a phrase together. */
  'stories.search': {
    input: z.strictObject({
      text: z.string().max(1000),
      language: z.string().optional(),
      status: statusSchema.optional(),
      order: z.enum(['newest', 'best']).default('newest'),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.strictObject({ hits: z.array(searchHitSchema), more: z.boolean() }),
  },

  /**
   * Makes a story. `doc` is a whole article as JSON; without it the story starts empty in `language`. With the `id` of one
   * that is there already, nothing is made.
   */
  'stories.create': {
    input: z.strictObject({
      id: idSchema.optional(),
      language: z.string().default(''),
      doc: z.unknown().optional(),
    }),
    output: z.strictObject({ id: idSchema }),
  },

  'stories.open': { input: byId, output: openedStorySchema },

  /**
   * Appends steps made at `version` by the editing session `client`. Answered when they are on disk. Safe to
   * repeat: a repetition is a version-conflict, and `stories.since` then shows the steps under the same client.
   */
  'stories.append': {
    input: z.strictObject({ id: idSchema, version, client, steps: z.array(z.unknown()).min(1).max(2000) }),
    output: z.strictObject({ version }),
  },

  /** The steps after `version`, oldest first. */
  'stories.since': {
    input: z.strictObject({ id: idSchema, version }),
    output: z.strictObject({ version, steps: z.array(journalStepSchema) }),
  },

  /** Says that an editing session has let go of a story, so that a snapshot can be written. */
  'stories.close': { input: z.strictObject({ id: idSchema, client }), output: nothing },

  'stories.setStatus': { input: z.strictObject({ id: idSchema, status: statusSchema }), output: nothing },
  'stories.trash': { input: byId, output: nothing },
  'stories.restore': { input: byId, output: nothing },

  /** Names the story’s present version, which writes a snapshot that is kept. */
  'versions.name': {
    input: z.strictObject({ id: idSchema, name: z.string().min(1).max(200) }),
    output: versionSchema,
  },
  'versions.list': { input: byId, output: z.strictObject({ versions: z.array(versionSchema) }) },
  /** The whole article, as JSON, as it was at a version between the first and the present one. */
  'versions.read': {
    input: z.strictObject({ id: idSchema, version }),
    output: z.strictObject({ schemaVersion: z.number().int(), doc: z.unknown() }),
  },

  /** Keeps words that could not stay in their story. */
  'conflicts.keep': {
    input: conflictCopySchema.pick({ story: true, blocks: true, text: true, reason: true }),
    output: z.strictObject({ id: idSchema }),
  },
  /** Conflict copies that nobody has settled yet, of one story or of all. */
  'conflicts.list': {
    input: z.strictObject({ story: idSchema.optional() }),
    output: z.strictObject({ copies: z.array(conflictCopySchema) }),
  },
  /** Settled ones leave the list and stay in the library. `settled: false` brings one back. */
  'conflicts.settle': { input: z.strictObject({ id: idSchema, settled: z.boolean() }), output: nothing },

  /**
   * Makes a story of a file’s bytes: its wire text is understood, and what it came from is kept beside it. Safe to repeat
   * with the same `story`, the id that the story is to have: a repetition answers with what was made the first time.
   */
  'import.file': {
    input: z.strictObject({ name: z.string().max(500), base64: z.base64(), story: idSchema.optional() }),
    output: z.strictObject({ story: idSchema, origin: originSchema }),
  },
  /**
   * Makes a story of every file, as a job. Of a folder, and the folders in it, the `.txt` files are taken; what else
   * lies there is in `passedOver`. Not for a page in a browser: it may not read the person’s files by their paths.
   */
  'import.start': {
    input: z.strictObject({ paths: z.array(z.string().min(1).max(4096)).min(1).max(10_000) }),
    output: z.strictObject({ job: idSchema, passedOver: z.array(z.string()) }),
  },
  /** The stories that an import has made so far, in the order of its files. What failed is in the job. */
  'import.result': {
    input: z.strictObject({ job: idSchema }),
    output: z.strictObject({ stories: z.array(z.strictObject({ path: z.string(), story: idSchema })) }),
  },

  /** Keeps what was put into a story beside it: the text as it came, and what of it is not in the story. */
  'origins.keep': {
    input: z.strictObject({
      story: idSchema,
      name: z.string().max(500),
      text: z.string(),
      removed: z.array(removedPartSchema),
    }),
    output: originSchema,
  },
  /** What a story was made from, oldest first; nothing for one that was written here. */
  'origins.list': {
    input: z.strictObject({ story: idSchema }),
    output: z.strictObject({ origins: z.array(originSchema) }),
  },
  /** The text as it came, whole. `base64` are the bytes of the file, should it be read in another encoding. */
  'origins.read': {
    input: byId,
    output: z.strictObject({ text: z.string(), encoding: encodingSchema, base64: z.base64() }),
  },

  /**
   * Makes a translation of a story: a story of its own, linked to its source, with an empty block for each of the source’s
   * and the details that carry over. `translator` becomes a byline, '' for none. Safe to repeat with the same `id`, the one
   * that it is to have.
   */
  'translations.create': {
    input: z.strictObject({
      id: idSchema.optional(),
      source: idSchema,
      language: z.string().min(1),
      translator: z.string().default(''),
    }),
    output: z.strictObject({ id: idSchema }),
  },
  /** The translations of a story that are not in the trash, oldest first. */
  'translations.list': {
    input: z.strictObject({ source: idSchema }),
    output: z.strictObject({ translations: z.array(translationSummarySchema) }),
  },
  /** What is known of the blocks of a translation. */
  'translations.records': {
    input: z.strictObject({ translation: idSchema }),
    output: z.strictObject({ records: z.array(blockRecordSchema) }),
  },
  /**
   * Keeps what is known of some blocks of a translation, in place of what was known of them; `forget` are blocks of
   * which nothing is to be known any more. Safe to repeat.
   */
  'translations.record': {
    input: z.strictObject({
      translation: idSchema,
      records: z.array(blockRecordSchema).max(5000),
      forget: z.array(z.string()).max(5000).default([]),
    }),
    output: nothing,
  },

  /** A story in one of the forms in which it leaves, as it would be published now. Nothing is written. */
  'export.make': {
    input: z.strictObject({ story: idSchema, format: formatSchema }),
    output: z.strictObject({
      /** A file name that is safe on every system. */
      name: z.string(),
      /** Media type, such as `text/html`. */
      type: z.string(),
      text: z.string(),
      version,
      /** The content hash of what is in it. */
      content: z.string(),
      /** What could not go with it, as its receipt will say. */
      notes: z.array(z.string()),
    }),
  },
  /**
   * Writes a story into a folder, one file a format, and keeps a receipt of each. The folder is made where it is not there. A
   * file that is there and is not ours, or was changed since, is never replaced: the new one gets another name. What fails
   * does not keep the rest. Not for a page in a browser.
   */
  'export.write': {
    input: z.strictObject({
      story: idSchema,
      formats: z.array(formatSchema).min(1),
      folder: z.string().min(1).max(4096),
    }),
    output: z.strictObject({
      receipts: z.array(receiptSchema),
      failed: z.array(z.strictObject({ format: formatSchema, error: apiErrorSchema })),
    }),
  },
  /** Asks the person for a folder, in the system’s own way, beginning at one. Null where none was chosen. Not in a browser. */
  'export.chooseFolder': {
    input: z.strictObject({ folder: z.string().max(4096).default('') }),
    output: z.strictObject({ folder: z.string().nullable() }),
  },
  /** Keeps a receipt of a file that the page gave to the browser to download. */
  'export.downloaded': {
    input: z.strictObject({
      story: idSchema,
      format: formatSchema,
      name: z.string().min(1).max(500),
      version,
      content: z.string(),
      notes: z.array(z.string().max(500)).max(20).default([]),
    }),
    output: receiptSchema,
  },
  /** What has left of a story, newest first. */
  'receipts.list': {
    input: z.strictObject({ story: idSchema }),
    output: z.strictObject({ receipts: z.array(receiptSchema) }),
  },

  /** Whether a CMS is set up here, and how its secret is kept. The secret itself never crosses the seam outwards. */
  'publish.setup': {
    input: nothing,
    output: z.strictObject({
      address: z.string(),
      user: z.string(),
      /** `kept`: in the system’s own keychain; `environment`: given by a variable when Copydesk was started. */
      password: z.enum(['none', 'kept', 'environment']),
      /** Whether a password can be kept here; else `variable` has to hold it. */
      keepsPassword: z.boolean(),
      variable: z.string(),
    }),
  },
  /** Keeps the application password for WordPress, or forgets it. Only where the system has a keychain. */
  'publish.keepPassword': {
    input: z.strictObject({ password: z.string().max(200).nullable() }),
    output: nothing,
  },
  /** Asks the site who this account is and what it may do. Changes nothing there. */
  'publish.account': { input: nothing, output: accountSchema },
  /**
   * Sends a story to WordPress as a job: makes a draft post, or brings the one up to date that it became before. However often it is
   * asked, and whatever gets lost on the way, there is one post. `replace`: also where somebody changed the post there.
   */
  'publish.send': {
    input: z.strictObject({ story: idSchema, replace: z.boolean().default(false) }),
    output: z.strictObject({ job: idSchema }),
  },
  /** What a send has come to: its receipt, or why there is none; both null while it is under way. */
  'publish.result': {
    input: z.strictObject({ job: idSchema }),
    output: z.strictObject({
      receipt: receiptSchema.nullable(),
      error: apiErrorSchema.nullable(),
    }),
  },

  /** Stores a picture under the hash of its bytes, stripped of EXIF and GPS; caption and credit are read first. */
  'media.add': {
    input: z.strictObject({ name: z.string().max(500), base64: z.base64() }),
    output: z.strictObject({
      hash: z.string(),
      type: z.string(),
      bytes: z.number().int(),
      caption: z.string(),
      credit: z.string(),
    }),
  },
  'media.read': {
    input: z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: z.strictObject({ type: z.string(), base64: z.base64() }),
  },

  'settings.read': { input: nothing, output: settingsSchema },
  'settings.change': { input: settingsPatchSchema, output: settingsSchema },

  /** Builds the full-text index anew, as a job. */
  /** Whether the library can be written to now, as the push of that name tells it when it changes. */
  'library.health': { input: nothing, output: healthSchema },
  'library.reindex': { input: nothing, output: z.strictObject({ job: idSchema }) },
  /** Reads every story and every medium and says which are damaged, as a job. */
  'library.verify': { input: nothing, output: z.strictObject({ job: idSchema }) },

  'jobs.list': { input: nothing, output: z.strictObject({ jobs: z.array(z.lazy(() => jobSchema)) }) },
  /** Asks a job to stop; what it has done stays done, and its result says so. */
  'jobs.cancel': { input: z.strictObject({ job: idSchema }), output: nothing },
} as const satisfies Record<string, CallShape>;

/** Long work. `total` is null while nobody knows how much there is. */
export const jobSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['reindex', 'verify', 'import', 'send']),
  state: z.enum(['running', 'done', 'cancelled', 'failed']),
  done: z.number().int(),
  total: z.number().int().nullable(),
  /** What failed and why, one line each; the rest of the work went on. */
  failures: z.array(z.strictObject({ what: z.string(), why: z.string() })),
});
export type Job = z.infer<typeof jobSchema>;

/** What is told without being asked. */
export const pushes = {
  /** Steps were added to a story; `version` is the one that they lead to. */
  'stories.appended': z.strictObject({
    id: idSchema,
    version,
    steps: z.array(journalStepSchema),
  }),
  /** Something that lists show has changed. `ids` is empty where it may be any story. */
  'stories.changed': z.strictObject({ ids: z.array(idSchema) }),
  /** A story was put into the trash, or restored: whoever shows it can only read it now, or write in it again. */
  'stories.trashed': z.strictObject({ id: idSchema, trashed: z.boolean() }),
  'conflicts.changed': z.strictObject({ story: idSchema }),
  /** What is known of the blocks of a translation has changed. */
  'translations.changed': z.strictObject({ translation: idSchema }),
  'receipts.changed': z.strictObject({ story: idSchema }),
  'settings.changed': settingsSchema,
  'jobs.changed': jobSchema,
  /** Whether the library can be written to now. */
  'library.health': healthSchema,
} as const satisfies Record<string, z.ZodType>;

export type CallName = keyof typeof calls;
/** What a caller passes: fields that have a start may be left out. */
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>;
/** What a handler receives: parsed, starts filled in. */
export type ParsedInput<N extends CallName> = z.output<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>;

export type PushName = keyof typeof pushes;
export type PushValue<P extends PushName> = z.output<(typeof pushes)[P]>;

export function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}
