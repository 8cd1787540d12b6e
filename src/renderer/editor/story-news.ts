import type { JournalStep } from '../../shared/api/story.ts';
import type { Connection } from '../api/connect.ts';

/** What a session hears about its story without having asked. */
export interface StoryNews {
  /** Steps, of which the first leads on from version `from`. */
  appended(from: number, steps: readonly JournalStep[]): void;
  /** The story was put into the trash, or taken out of it. */
  trashed(isTrashed: boolean): void;
  conflicts(): void;
  /** The library can be reached, or written to, again. */
  back(): void;
}

/** Tells `news` what concerns the story `id`; returns the function that ends it. */
export function follow(connection: Connection, id: string, news: StoryNews): () => void {
  const ends = [
    connection.on('stories.appended', (push) => {
      if (push.id === id) news.appended(push.version - push.steps.length, push.steps);
    }),
    connection.on('stories.trashed', (push) => {
      if (push.id === id) news.trashed(push.trashed);
    }),
    connection.on('conflicts.changed', ({ story }) => {
      if (story === id) news.conflicts();
    }),
    connection.on('library.health', ({ state }) => {
      if (state === 'ok') news.back();
    }),
    connection.onState((state) => {
      if (state === 'connected') news.back();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Has the browser ask before the page is left while `unsaved` says so; returns the function that ends it. */
export function askBeforeLeaving(unsaved: () => boolean): () => void {
  if (typeof window === 'undefined') return () => {};
  const ask = (event: BeforeUnloadEvent) => {
    if (unsaved()) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
