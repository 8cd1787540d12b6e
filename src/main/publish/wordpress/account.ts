import { z } from 'zod';
import { ApiError } from '../../../shared/api/errors.ts';
import type { Account } from '../../../shared/api/publish.ts';
import { notPublished } from './not-published.ts';
import type { Failed, Site } from './site.ts';

const meSchema = z.object({
  id: z.number(),
  name: z.string(),
  roles: z.array(z.string()),
  // PHP writes an empty map as a list.
  capabilities: z.union([z.record(z.string(), z.unknown()), z.tuple([])]),
});

/** The account by which a site is asked: who it is, and its number there. */
export async function readAccount(site: Site): Promise<{ account: Account; userId: number }> {
  const asked = await site.repeat('users/me', { params: { context: 'edit' }, schema: meSchema });
  if (!asked.ok) throw loginProblem(asked, site.index.takesPasswords);
  const me = asked.value;
  const can = (capability: string): boolean =>
    !Array.isArray(me.capabilities) && me.capabilities[capability] === true;
  return {
    userId: me.id,
    account: {
      site: site.index.name,
      address: site.index.home,
      user: me.name,
      roles: me.roles,
      can: {
        draft: can('edit_posts'),
        publish: can('publish_posts'),
        editOthers: can('edit_others_posts'),
        // Tags may be made by whoever may put them on a post.
        addTags: can('edit_posts'),
        addCategories: can('manage_categories'),
        addPictures: can('upload_files'),
      },
    },
  };
}

/** Why a login came to nothing, where the site says more than that it did. */
function loginProblem({ error, said }: Failed, takesPasswords: boolean): ApiError {
  const code = said?.code ?? '';
  const isSwitchedOff = code === 'rest_not_logged_in' && !takesPasswords;
  return isSwitchedOff || /^application_passwords_disabled/.test(code)
    ? notPublished('noApplicationPasswords', 401)
    : error;
}

/** A failure where no story was on its way: silence means that nobody is there, and nothing is to be sent again. */
export function withoutStory(error: unknown): unknown {
  if (!(error instanceof ApiError) || error.value.code !== 'not-published') return error;
  const { problem, status, detail } = error.value.data;
  return problem === 'noAnswer' ? notPublished('unreachable', status, detail) : error;
}
