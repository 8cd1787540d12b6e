import type { CallInput } from '../../shared/api/api.ts';
import { STATUSES, type Status } from '../../shared/api/story.ts';

/** Which stories a list shows. The trash is a place of its own: what is in it is in no other list. */
export interface StoryFilter {
  readonly place: 'all' | Status | 'trash';
  /** BCP 47, '' for every language. */
  readonly language: string;
}

export const everything: StoryFilter = { place: 'all', language: '' };

export const PLACES: readonly StoryFilter['place'][] = ['all', ...STATUSES, 'trash'];

/** The filter as `stories.list` takes it. */
export function listInput(filter: StoryFilter): CallInput<'stories.list'> {
  return {
    ...(filter.language === '' ? {} : { language: filter.language }),
    ...(filter.place === 'all' || filter.place === 'trash' ? {} : { status: filter.place }),
    trashed: filter.place === 'trash',
  };
}
