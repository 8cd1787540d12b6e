import { z } from 'zod';
import { type StorySummary, statusSchema } from '../../../shared/api/story.ts';
import { integer, type Row, text, textOrNull, time } from '../row.ts';

/** The columns that {@link summary} reads, for a query over `story` under the name `s`. */
export const SUMMARY_COLUMNS = `s.no, s.id, s.headline, s.language, s.slug, s.place, s.byline, s.status, s.words,
  s.sample, s.created, s.changed, s.trashed, s.touched, s.version,
  nullif(s.translation_of, s.id) AS translation_of,
  (SELECT count(*) FROM conflict c WHERE c.story = s.no AND c.settled = 0) AS conflicts,
  (SELECT json_group_array(json_object('id', t.id, 'language', t.language, 'words', p.words,
     'checked', p.checked, 'stale', p.stale) ORDER BY t.no)
   FROM story t JOIN translation_progress p ON p.story = t.no
   WHERE t.translation_of = s.id AND t.id <> s.id AND t.trashed IS NULL) AS translations`;

const translationsSchema = z.array(
  z.object({
    id: z.string(),
    language: z.string(),
    words: z.number(),
    checked: z.number(),
    stale: z.number(),
  }),
);

/** Percent, such that 100 means all, and 0 of what is stale means nothing. */
function translations(json: string): StorySummary['translations'] {
  if (json === '[]') return [];
  return translationsSchema.parse(JSON.parse(json)).map(({ id, language, words, checked, stale }) => ({
    id,
    language,
    done: words === 0 ? 0 : Math.floor((checked / words) * 100),
    stale: words === 0 ? 0 : Math.ceil((stale / words) * 100),
  }));
}

export function summary(row: Row): StorySummary {
  return {
    id: text(row, 'id'),
    headline: text(row, 'headline'),
    language: text(row, 'language'),
    slug: text(row, 'slug'),
    place: text(row, 'place'),
    byline: text(row, 'byline'),
    status: statusSchema.parse(text(row, 'status')),
    words: integer(row, 'words'),
    sample: integer(row, 'sample') === 1,
    created: time(row, 'created'),
    changed: time(row, 'changed'),
    trashed: row.trashed === null ? null : time(row, 'trashed'),
    conflicts: integer(row, 'conflicts'),
    translationOf: textOrNull(row, 'translation_of'),
    translations: translations(text(row, 'translations')),
  };
}
