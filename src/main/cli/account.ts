import type { Account } from '../../shared/api/publish.ts';
import { EXIT } from '../start-failure.ts';
import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { endingByFault, FAULT_CODES } from './send-faults.ts';
import { shown } from './shown.ts';

/** Which WordPress is sent to, and what may be done there. */
export const account: Command = {
  name: 'account',
  opens: 'library',
  takes: '',
  summary: 'sets the WordPress to which stories are sent, and says what its account may do',
  details: `The application password is read from the variable COPYDESK_WORDPRESS_PASSWORD, so that it is in no list of
processes and no history. Address and user are kept in the settings; without them, those that are there are tested.
Nothing is changed on the site.
Ends with 0 where the account answers; ${FAULT_CODES};
1 where it is refused otherwise.`,
  options: { address: { type: 'string' }, user: { type: 'string' } },
  help: { address: 'where the site is: https://example.org', user: 'the user’s name there' },
  words: [0, 0],
  run({ app, flags, out, note }) {
    const { address, user } = flags;
    const wordpress = {
      ...(typeof address === 'string' ? { address } : {}),
      ...(typeof user === 'string' ? { user } : {}),
    };
    return endingByFault(async () => {
      if (Object.keys(wordpress).length > 0) await ask(app, 'settings.change', { wordpress });
      const told = await ask(app, 'publish.account', {});
      out(flags.json ? JSON.stringify(told) : inWords(told));
      return EXIT.ok;
    }, note);
  },
};

function inWords({ site, address, user, roles, can }: Account): string {
  const may = [
    ['make drafts', can.draft],
    ['publish', can.publish],
    ['change the posts of others', can.editOthers],
    ['add categories', can.addCategories],
    ['add tags', can.addTags],
    ['add pictures', can.addPictures],
  ] as const;
  return [
    `${shown(site)} (${shown(address)})`,
    `${shown(user)}, ${roles.map(shown).join(', ') || 'without a role'}`,
    ...may.map(([what, allowed]) => `${allowed ? 'may' : 'may not'} ${what}`),
  ].join('\n');
}
