import { CopydeskServer } from '../support/copydesk-server.ts';
import { type SmallWordpress, smallWordpress } from '../support/wordpress/small-wordpress.ts';
import { test as base, type Desk, expect, SAMPLE } from './copydesk.ts';
import { runCommand } from './wire-desk.ts';

const PASSWORD = 'abcd EFGH ijkl MNOP';

const test = base.extend<{ site: SmallWordpress }>({
  site: async ({ browserName: _ }, use) => {
    const site = await smallWordpress();
    await use(site);
    await site.close();
  },
  server: async ({ browserName: _ }, use) => {
    process.env.COPYDESK_WORDPRESS_PASSWORD = PASSWORD;
    const server = await CopydeskServer.start();
    delete process.env.COPYDESK_WORDPRESS_PASSWORD;
    await use(server);
    await server.dispose();
  },
});

/** Opens the sample beside the Export panel, and the settings in place of the list. */
async function openBoth({ page }: Desk): Promise<void> {
  await page.getByRole('row', { name: SAMPLE }).click();
  await page.getByLabel('Export', { exact: true }).first().click();
  await page.getByLabel('Settings', { exact: true }).first().click();
}

async function setUp(desk: Desk, site: SmallWordpress): Promise<void> {
  const { page } = desk;
  await openBoth(desk);
  await page.getByLabel('Address of the site').fill(site.url);
  await page.getByLabel('User name').fill('aida');
  await page.getByRole('button', { name: 'Test the account' }).click();
  await expect(page.getByText('Aida, editor')).toBeVisible();
}

test('an account is set up and tested, and a story sent, from the window', async ({ desk, site }) => {
  const { page } = desk;
  await setUp(desk, site);
  await expect(page.getByText('makes drafts')).toBeVisible();
  await expect(page.getByText('adds no pictures: they stay behind')).toBeVisible();
  await page.getByRole('button', { name: 'Send to WordPress' }).click();
  const link = page.getByRole('link', { name: 'Open the post in WordPress' });
  await expect(link).toHaveAttribute('href', `${site.url}/wp-admin/post.php?post=1&action=edit`);
  await expect(link).toHaveAttribute('rel', 'noreferrer');
  await expect(page.getByText('nothing has changed here since')).toBeVisible();
  expect(site.posts).toHaveLength(1);
  expect(await page.content()).not.toContain(PASSWORD);

  await desk.caretAtEnd(desk.block('headline'));
  await page.keyboard.type(' again');
  await expect(page.getByText('the story has changed since')).toBeVisible();
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText('nothing has changed here since')).toBeVisible();
  expect(JSON.stringify(site.posts)).toContain(' again');
  expect(site.posts).toHaveLength(1);
});

test('opened by keyboard, the panel is ready to send, and the settings are at their first choice', async ({
  desk,
  site,
}) => {
  const { page } = desk;
  const focused = page.locator(':focus');
  await desk.openStory(SAMPLE);
  await runCommand(page, 'Export');
  await expect(focused).toHaveAccessibleName('Copy as Web page');
  await setUp(desk, site);
  await page.getByLabel('Details', { exact: true }).first().click();
  await desk.caretAtEnd(desk.block('headline'));
  await runCommand(page, 'Export');
  await expect(focused).toHaveAccessibleName('Send to WordPress');
  await page.keyboard.press('Alt+Shift+e');
  await page.keyboard.press('Alt+Shift+p');
  await expect(focused).toHaveAccessibleName('Send to WordPress');
  await page.keyboard.press('Control+,');
  await expect(focused).toHaveAccessibleName(/Language/);
  await page.keyboard.press('Alt+Shift+e');
  await page.keyboard.press('Alt+Shift+l');
  await expect(focused).toHaveAccessibleName(/Language/);
});

test('what somebody changed there is replaced only when that is asked for', async ({ desk, site }) => {
  const { page } = desk;
  await setUp(desk, site);
  await page.getByRole('button', { name: 'Send to WordPress' }).click();
  await expect(page.getByRole('link', { name: 'Open the post in WordPress' })).toBeVisible();
  const [post] = site.posts;
  Object.assign(post ?? {}, { content: { raw: 'By the desk.' } });
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByRole('alert')).toContainText('Somebody changed the post there');
  expect(JSON.stringify(site.posts)).toContain('By the desk.');
  await page.getByRole('button', { name: 'Replace what is there' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(() => expect(JSON.stringify(site.posts)).not.toContain('By the desk.')).toPass();
});

test('a send shows what it does, can be cancelled, and says why it failed', async ({ desk, site }) => {
  const { page } = desk;
  await setUp(desk, site);
  site.interfere = (request) => request.url?.includes('/wp/v2/') === true;
  await page.getByRole('button', { name: 'Send to WordPress' }).click();
  await expect(page.getByText('Asking for the account…')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toContainText('The send was cancelled.');
  await expect(page.getByRole('button', { name: 'Send to WordPress' })).toBeFocused();
  expect(site.posts).toEqual([]);

  site.interfere = (request, response) => {
    if (!request.url?.includes('/wp/v2/')) return false;
    response.writeHead(401).end('{"code":"incorrect_password","message":"No."}');
    return true;
  };
  await page.getByRole('button', { name: 'Send to WordPress' }).click();
  await expect(page.getByRole('alert')).toContainText('User name or application password are wrong there.');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Send to WordPress' })).toBeFocused();
});
