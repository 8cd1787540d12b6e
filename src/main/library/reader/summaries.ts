import { type StorySummary, statusSchema } from '../../../shared/api/story.ts';
import { integer, type Row, text, time } from '../row.ts';

/** The columns that {@link summary} reads, for a query over `story` under the name `s`. */
export const SUMMARY_COLUMNS = `s.no, s.id, s.headline, s.language, s.slug, s.place, s.byline, s.status, s.words,
  s.sample, s.created, s.changed, s.trashed, s.touched, s.version,
  (SELECT count(*) FROM conflict c WHERE c.story = s.no AND c.settled = 0) AS conflicts`;

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
    translationOf: null,
    translations: [],
  };
}
