import { expect, test } from './copydesk.ts';

test('a search that finds nothing offers to search everywhere only where a filter narrows it', async ({
  desk,
}) => {
  const { page } = desk;
  const list = page.getByRole('region', { name: 'Library' });
  const field = list.getByRole('searchbox');
  const everywhere = list.getByRole('button', { name: 'Search everywhere' });
  await field.fill('zanzibar');
  await expect(list).toContainText('No story has all of these words.');
  await expect(list).not.toContainText('everywhere');
  await field.fill('Toktogul');
  await expect(desk.stories.getByRole('row').first()).toBeVisible();
  await list.getByRole('button', { name: /Language/ }).click();
  await page.getByRole('option', { name: 'Tajik' }).click();
  await expect(list).toContainText('No story here has all of these words.');
  await everywhere.click();
  await expect(desk.stories.getByRole('row').first()).toBeVisible();
  await expect(field).toHaveValue('Toktogul');
  await expect(field).toBeFocused();
});
