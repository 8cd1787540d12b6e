import type { PublishProblem } from './publish.ts';

/** What each problem means and what to do, in English, for the command line and logs. The window has its own texts. */
const words = {
  notSetUp: 'Say in the settings where your WordPress is and who you are there.',
  noPassword:
    'Its application password is not known here: enter it in the settings, or start Copydesk with COPYDESK_WORDPRESS_PASSWORD.',
  badAddress: 'The address in the settings is no web address: it looks like https://example.org.',
  insecureAddress:
    'The address begins with http, and a password is sent by https only. Use https, or a WordPress on this machine.',
  unreachable: 'Nobody answers at its address: check the connection and the address.',
  badCertificate:
    'The certificate of the site is not trusted by this computer, so no password was sent: it is self-signed, has expired, or belongs to another name. Ask whoever runs the site.',
  sentElsewhere:
    'The site sends everyone on to another address, and no password went there. If that one is yours, put it in the settings.',
  notWordpress: 'What answers at its address is no WordPress, or its REST interface is switched off.',
  badLogin:
    'It does not know this user name with this application password. Make a new one in your WordPress profile; if that does not help, ask whoever runs the site whether its web server passes the Authorization header on.',
  noApplicationPasswords:
    'Application passwords are switched off there, by a plugin or for want of https. Ask whoever runs the site to switch them on.',
  notPermitted: 'This account may not do that: ask whoever runs the site.',
  refused: 'It refused.',
  tooLarge:
    'The site takes no request of this size. Send fewer or smaller pictures or a shorter story, or ask whoever runs the site to allow larger ones.',
  siteBroken: 'The site reports a mistake of its own: try again later. There will be one post only.',
  siteBusy: 'The site is busy: try again in a few minutes. There will be one post only.',
  noAnswer: 'No whole answer came in time. Send it again: there will be one post only.',
  changedThere:
    'Somebody changed the post there since it was sent. Look at it; then send it again and replace it, if that is right.',
  publishedThere:
    'The post was published, scheduled or made private there since it was sent, so it was left as it is. Look at it; then send it again and replace it, if that is right.',
  trashedThere: 'The post is in the trash there: restore it there, or delete it for good, and send it again.',
} as const satisfies Record<PublishProblem, string>;

/** One sentence or two for a person, with what the site itself said where it said something. */
export function explainPublishProblem(problem: PublishProblem, detail: string): string {
  const said = detail === '' ? '' : ` It says: ${detail}`;
  return `WordPress: ${words[problem]}${said}`;
}
