import { expect, test } from './copydesk.ts';
import { TranslationDesk } from './translation-desk.ts';
import { bar, pasteText, wireText } from './wire-desk.ts';

test('a wire text that is pasted into a new translation is structured, and stands beside its source', async ({
  desk,
}) => {
  const pair = new TranslationDesk(desk);
  await desk.newStory();
  await pasteText(desk.page, wireText('reservoir.en.txt'));
  await expect(desk.block('subheading')).toHaveText('WINTER IMPORTS');
  await desk.saved();

  await pair.translateInto('Russian');
  await expect(pair.editor('target').locator('.dateline-chip')).toHaveText(/^БИШКЕК, /);
  await pasteText(desk.page, wireText('reservoir.ru.txt'));
  await expect(pair.editor('target').locator('.dateline-chip')).toHaveText('БИШКЕК, 3 октября (TCA) — ');
  await expect(bar(desk)).toContainText('headline, dateline, lede');
  await expect.poll(() => pair.states()).toEqual(Array(await pair.blocks('source').count()).fill('Draft'));
  await pair.expectAligned();
});
