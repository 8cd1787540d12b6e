import type { AttributeSpec } from 'prosemirror-model';
import { z } from 'zod';

/** Languages the newsroom works in, as BCP 47 tags; script is named where one language is written in two. */
export const LANGUAGES = ['en', 'ru', 'kk', 'kk-Latn', 'ky', 'tg', 'uz-Latn', 'uz-Cyrl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One who wrote, translated or photographed the story. `order` is the place in the printed line, from 0. */
export const bylineSchema = z.strictObject({
  name: z.string(),
  role: z.string(),
  bio: z.array(z.string()),
  order: z.number(),
});
export type Byline = z.infer<typeof bylineSchema>;

export const SOURCE_KINDS = ['person', 'organisation', 'agency', 'document'] as const;

/** One who is quoted or relied upon. Private notes about a source are never here: they have a table of their own. */
export const sourceSchema = z.strictObject({
  name: z.string(),
  role: z.string(),
  organisation: z.string(),
  kind: z.enum(SOURCE_KINDS),
});
export type Source = z.infer<typeof sourceSchema>;

/** The keyed maps of a story: entry schemas by map name. `variants` holds another headline by channel. */
export const maps = {
  bylines: bylineSchema,
  sources: sourceSchema,
  variants: z.string(),
} as const;

export type MapName = keyof typeof maps;
export type MapEntry<M extends MapName> = z.infer<(typeof maps)[M]>;
export type EntryMap<M extends MapName> = Readonly<Record<string, MapEntry<M>>>;

export function isMapName(name: string): name is MapName {
  return Object.hasOwn(maps, name);
}

/** Which story, and which revision of it, this one translates. */
export const translationOfSchema = z.strictObject({ story: z.string(), revision: z.string() });

/** The single fields of a story, with what each may hold and how it starts. */
export const fields = {
  /** BCP 47, or '' where nobody has said yet. */
  language: { schema: z.string(), start: '' },
  /** The desk’s short name for the story, '' where it has none. */
  slug: { schema: z.string(), start: '' },
  keywords: { schema: z.array(z.string()), start: [] },
  categories: { schema: z.array(z.string()), start: [] },
  /** ISO 8601 with offset: not to be published before. */
  embargo: { schema: z.string().nullable(), start: null },
  /** ISO 8601 date on which what is told happened. */
  eventDate: { schema: z.string().nullable(), start: null },
  translationOf: { schema: translationOfSchema.nullable(), start: null },
} as const satisfies Record<string, { schema: z.ZodType; start: unknown }>;

export type FieldName = keyof typeof fields;
export type FieldValue<F extends FieldName> = z.infer<(typeof fields)[F]['schema']>;

export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fields, name);
}

function attribute(schema: z.ZodType, start: unknown) {
  return {
    default: start,
    validate(value: unknown): void {
      const result = schema.safeParse(value);
      if (!result.success) throw new RangeError(z.prettifyError(result.error));
    },
  };
}

/**
 * A map’s attribute. Entries are values, so each is checked once: every step that sets one makes a map anew, and a long
 * text may have a thousand sources.
 */
function mapAttribute(entry: z.ZodType): AttributeSpec {
  const whole = attribute(z.record(z.string(), entry), {});
  const good = new WeakSet<object>();
  return {
    default: {},
    validate(value: unknown) {
      const fresh = isPlain(value)
        ? Object.entries(value).filter(([, each]) => !(isObject(each) && good.has(each)))
        : null;
      whole.validate(fresh ? Object.fromEntries(fresh) : value);
      for (const [, each] of fresh ?? []) if (isObject(each)) good.add(each);
    },
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isPlain(value: unknown): value is object {
  return isObject(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

/** The story’s own attributes: all fields and all maps. Everything editorial that is not text is here. */
export const storyAttrs: Record<string, AttributeSpec> = {
  ...Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, attribute(field.schema, field.start)]),
  ),
  ...Object.fromEntries(Object.entries(maps).map(([name, entry]) => [name, mapAttribute(entry)])),
};
