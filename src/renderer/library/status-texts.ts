import type { TextKey } from '../i18n/index.ts';
import type { StoryFilter } from './story-filter.ts';

/** What the stories in a place on the way to print are called together, for the filter. */
export const FILTER_TEXTS = {
  all: 'library.place.all',
  draft: 'library.place.draft',
  review: 'library.place.review',
  ready: 'library.place.ready',
  sent: 'library.place.sent',
  published: 'library.place.published',
  killed: 'library.place.killed',
  trash: 'library.place.trash',
} as const satisfies Record<StoryFilter['place'], TextKey>;

/** What one story’s place on its way to print is called. */
export const PLACE_TEXTS = {
  all: 'library.place.all',
  draft: 'library.status.draft',
  review: 'library.status.review',
  ready: 'library.status.ready',
  sent: 'library.status.sent',
  published: 'library.status.published',
  killed: 'library.status.killed',
  trash: 'library.place.trash',
} as const satisfies Record<StoryFilter['place'], TextKey>;
