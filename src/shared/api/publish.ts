import { z } from 'zod';
import { idSchema } from './story.ts';

/** The forms in which a finished story leaves; `src/shared/export/formats.ts` has one entry for each. */
export const FORMAT_NAMES = ['html', 'text', 'markdown', 'ninjs'] as const;
export const formatSchema = z.enum(FORMAT_NAMES);
export type FormatName = z.infer<typeof formatSchema>;

/** A category or a tag of a CMS by its number, with the story’s word for it; '' where the CMS gave it by itself. */
const filedTermSchema = z.strictObject({ id: z.number().int(), name: z.string() });
export type FiledTerm = z.infer<typeof filedTermSchema>;

/** What a send made of a story’s short name, categories and keywords, by which a change that was made there is seen. */
const filingSchema = z.strictObject({
  slug: z.string(),
  categories: z.array(filedTermSchema),
  tags: z.array(filedTermSchema),
});
export type Filing = z.infer<typeof filingSchema>;

/** Proof that a story left: when, in which form, where to, and exactly which words. Kept with the story for good. */
export const receiptSchema = z.strictObject({
  id: idSchema,
  story: idSchema,
  /** A file that was written or downloaded, or a post in a CMS. */
  kind: z.enum(['file', 'post']),
  /** A {@link FormatName}, or the CMS: `wordpress`. */
  format: z.string(),
  /** A path, a file name where a browser chose the folder, or the post’s address. Never with a secret in it. */
  target: z.string(),
  /** The story’s version, and the hash of what would be published of it, when it left. */
  version: z.number().int().min(0),
  content: z.string(),
  created: z.iso.datetime(),
  /** What could not go with it, one line each, for the person. */
  notes: z.array(z.string()),
  /** Of a post: its number in the CMS, where it can be edited, and when the CMS says that it was changed last. */
  post: z
    .strictObject({
      site: z.string(),
      id: z.number().int(),
      editAddress: z.string(),
      status: z.string(),
      modified: z.string(),
      /** A hash of title, excerpt and text as the CMS kept them, by which a change that was made there is seen. */
      words: z.string(),
      /** Null in receipts from before this was kept. */
      filed: filingSchema.nullable().default(null),
    })
    .nullable(),
});
export type Receipt = z.infer<typeof receiptSchema>;
/** A receipt on its way into the library. */
export type NewReceipt = Omit<Receipt, 'id' | 'created'>;

/** What a WordPress account is and may do, as the site itself says. */
export const accountSchema = z.strictObject({
  site: z.string(),
  address: z.string(),
  user: z.string(),
  roles: z.array(z.string()),
  can: z.strictObject({
    draft: z.boolean(),
    publish: z.boolean(),
    editOthers: z.boolean(),
    addTags: z.boolean(),
    addCategories: z.boolean(),
    addPictures: z.boolean(),
  }),
});
export type Account = z.infer<typeof accountSchema>;

/** Why a CMS did not take a story. Each has its own words, in shared/api/publish-problems.ts. */
export const PUBLISH_PROBLEMS = [
  /** No address or user in the settings. */
  'notSetUp',
  /** No application password is known on this machine. */
  'noPassword',
  /** The address is no web address, or is not safe for a password: http to another machine. */
  'badAddress',
  'insecureAddress',
  /** Nobody answers there: no connection, no such name, or refused. */
  'unreachable',
  /** Its certificate is not trusted here: self-signed, expired, or of another name. No password was sent. */
  'badCertificate',
  /** It sends everyone on to another site; `detail` is where. No password went there. */
  'sentElsewhere',
  /** Somebody answers who is no WordPress, or its REST interface is switched off. */
  'notWordpress',
  /** Name or application password are wrong, or did not get past the site’s web server: WordPress answers both alike. */
  'badLogin',
  /** Application passwords are switched off there, as by a plugin. */
  'noApplicationPasswords',
  /** The account may not do this. */
  'notPermitted',
  /** WordPress understood and refused; `detail` is its reason. */
  'refused',
  /** Something before WordPress takes no request of this size. */
  'tooLarge',
  /** 500 and the like. */
  'siteBroken',
  /** 429 and 503, after several attempts. */
  'siteBusy',
  /** No answer in time, or one that was cut off or that cannot be read, after several attempts. */
  'noAnswer',
  /** The post was changed in WordPress since it was sent. */
  'changedThere',
  /** The post was published, scheduled or made private in WordPress since it was sent; `detail` is its status. */
  'publishedThere',
  /** The post was put in the trash in WordPress. */
  'trashedThere',
] as const;
export type PublishProblem = (typeof PUBLISH_PROBLEMS)[number];
