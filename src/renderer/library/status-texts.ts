import type { TextKey } from '../i18n/index.ts';
import type { StoryFilter } from './story-filter.ts';

/** What the places on a story’s way to print are called. */
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
