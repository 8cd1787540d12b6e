import type { Page } from '@playwright/test';
import type { TestWordpress, UserName } from './wordpress.ts';

/**
 * Logs a browser in, past the login form: its script moves the caret to the name a moment after it is shown, into whatever
 * is being typed then.
 */
export async function logIn(page: Page, wordpress: TestWordpress, user: UserName): Promise<void> {
  const address = `${wordpress.url}/wp-login.php`;
  const { request } = page.context();
  // The form gives the cookie by which WordPress sees that the browser keeps cookies.
  await request.get(address);
  const answer = await request.post(address, {
    form: {
      log: user,
      pwd: wordpress.users[user].password,
      testcookie: '1',
      redirect_to: `${wordpress.url}/wp-admin/profile.php`,
    },
  });
  if (!answer.url().includes('/wp-admin/')) throw new Error(`${user} could not log in: ${answer.status()}`);
}
