import { z } from 'zod';
import type { Account } from '../../../shared/api/publish.ts';
import type { Site } from './site.ts';

const meSchema = z.object({
  id: z.number(),
  name: z.string(),
  roles: z.array(z.string()),
  // PHP writes an empty map as a list.
  capabilities: z.union([z.record(z.string(), z.unknown()), z.tuple([])]),
});

/** The account by which a site is asked: who it is, and its number there. */
export async function readAccount(site: Site): Promise<{ account: Account; userId: number }> {
  const me = await site.ask('users/me', { params: { context: 'edit' }, schema: meSchema });
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
        addPictures: can('upload_files'),
      },
    },
  };
}
