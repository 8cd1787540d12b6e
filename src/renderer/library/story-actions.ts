import type { Status, StorySummary } from '../../shared/api/story.ts';
import type { Connection } from '../api/connection.ts';
import { explain } from '../i18n/explain.ts';
import { translate } from '../i18n/index.ts';
import { notify } from '../ui/notices.ts';
import { PLACE_TEXTS } from './status-texts.ts';

type Told = Pick<StorySummary, 'id' | 'headline'>;

function nameOf(story: Told): string {
  return story.headline || translate('library.untitled');
}

async function move(
  connection: Connection,
  to: 'stories.trash' | 'stories.restore',
  story: Told,
): Promise<boolean> {
  const reply = await connection.call(to, { id: story.id });
  if (!reply.ok) notify(explain(reply.error));
  return reply.ok;
}

/** Puts a story into the trash and says so, with the way back. */
export async function trashStory(connection: Connection, story: Told): Promise<boolean> {
  const done = await move(connection, 'stories.trash', story);
  if (done) {
    notify(translate('library.trashed', { name: nameOf(story) }), {
      label: translate('library.undo'),
      run: () => void move(connection, 'stories.restore', story),
    });
  }
  return done;
}

/** Takes a story out of the trash and says so, with the way back. */
export async function restoreStory(connection: Connection, story: Told): Promise<boolean> {
  const done = await move(connection, 'stories.restore', story);
  if (done) {
    notify(translate('library.restored', { name: nameOf(story) }), {
      label: translate('library.undo'),
      run: () => void move(connection, 'stories.trash', story),
    });
  }
  return done;
}

async function changeStatus(connection: Connection, id: string, status: Status): Promise<boolean> {
  const reply = await connection.call('stories.setStatus', { id, status });
  if (!reply.ok) notify(explain(reply.error));
  return reply.ok;
}

/** Moves a story along its way to print and says so, with the way back. */
export async function setStatus(
  connection: Connection,
  story: Told & Pick<StorySummary, 'status'>,
  status: Status,
): Promise<void> {
  if (!(await changeStatus(connection, story.id, status))) return;
  notify(translate('library.moved', { name: nameOf(story), status: translate(PLACE_TEXTS[status]) }), {
    label: translate('library.undo'),
    run: () => void changeStatus(connection, story.id, story.status),
  });
}
