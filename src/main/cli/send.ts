import { type ApiErrorValue, fail } from '../../shared/api/errors.ts';
import { idSchema } from '../../shared/api/story.ts';
import { EXIT } from '../start-failure.ts';
import { ask } from './ask.ts';
import type { Command, LibraryContext } from './command.ts';
import { followJob } from './follow-job.ts';
import { codeOfFault, concernsAll, FAULT_CODES } from './send-faults.ts';
import { shown } from './shown.ts';

/** Stories to WordPress, each as a draft. */
export const send: Command = {
  name: 'send',
  opens: 'library',
  takes: 'ID…',
  summary: 'sends stories to WordPress as drafts, or brings the posts up to date that they became before',
  details: `The site and the user are those of the settings; “copydesk account” sets and tests them. The application password
is read from the variable COPYDESK_WORDPRESS_PASSWORD. However often a story is sent, it is one post; nothing is published.

Prints a line for each story that was sent, its id, the post’s number and where it is edited, with tabs between; with --json
the receipt, or {"story", "error"}. What could not go with a story is on standard error.
Ends with 0 where every story was sent; 5 where some were; where none was, with ${FAULT_CODES};
1 where each story has a reason of its own, such as that somebody changed its post. After a 6, and where nobody answers, the
stories behind are not tried.`,
  options: { replace: { type: 'boolean' } },
  help: { replace: 'also where somebody changed the post in WordPress since it was sent' },
  words: [1, Number.POSITIVE_INFINITY],
  async run(context) {
    const { words, note } = context;
    const odd = words.find((word) => !idSchema.safeParse(word).success);
    if (odd !== undefined) {
      note(`“${shown(odd)}” is no story’s id. Nothing was sent; “copydesk list” shows the ids.`);
      return EXIT.usage;
    }
    const stories = [...new Set(words)];
    const codes: number[] = [];
    for (const story of stories) {
      const error = await sendOne(context, story);
      codes.push(error === null ? EXIT.ok : codeOfFault(error));
      if (error?.code === 'cancelled') break;
      if (error && concernsAll(error)) {
        if (codes.length < stories.length)
          note('The stories behind it would meet the same and were not tried.');
        break;
      }
    }
    const sent = codes.filter((code) => code === EXIT.ok).length;
    if (sent > 0) return sent === stories.length ? EXIT.ok : EXIT.partly;
    return new Set(codes).size === 1 ? (codes[0] ?? EXIT.failed) : EXIT.failed;
  },
};

/** Sends one story; null where it went. What goes wrong with it is told, and harms no other. */
async function sendOne(
  { app, flags, out, note }: LibraryContext,
  story: string,
): Promise<ApiErrorValue | null> {
  const { job } = await ask(app, 'publish.send', { story, replace: flags.replace === true });
  await followJob(app, job, (line) => note(`${story}: ${line}`));
  const { receipt, error } = await ask(app, 'publish.result', { job });
  if (receipt?.post) {
    const { id, editAddress } = receipt.post;
    out(flags.json ? JSON.stringify(receipt) : `${story}\t${id}\t${shown(editAddress)}`);
    for (const line of receipt.notes) note(`${story}: ${shown(line)}`);
    return null;
  }
  const reason = error ?? fail('internal', 'Copydesk ended the send without a reason.', {}).value;
  if (flags.json) out(JSON.stringify({ story, error: reason }));
  return reason;
}
