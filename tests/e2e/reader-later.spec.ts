import type { Page, Route } from '@playwright/test';
import { expect, test } from './copydesk.ts';
import { bar, pasteText, runCommand, wireText } from './wire-desk.ts';

const english = wireText('reservoir.en.txt');

type End = (route: Route) => Promise<void>;

/** Loads the window anew, with what reads wire text on its way until it is let. */
async function holdReader(page: Page): Promise<(end: End) => Promise<void>> {
  const held: Route[] = [];
  let letGo: End | null = null;
  await page.route('**/assets/reader-*.js', (route) => (letGo ? letGo(route) : void held.push(route)));
  await page.reload();
  return async (end) => {
    letGo = end;
    // Also what the page before has asked for: nobody waits for its answer any more.
    await Promise.allSettled(held.map(end));
  };
}

test('the window is there and written in before what reads wire text is, and a paste waits for that', async ({
  desk,
}) => {
  const { page } = desk;
  const letReader = await holdReader(page);
  await desk.newStory();
  await page.keyboard.type('x');
  await desk.saved();
  await page.keyboard.press('Backspace');
  await pasteText(page, english);
  await expect(page.getByText(/^Reading the pasted text, \d/)).toBeVisible();
  await letReader((route) => route.continue());
  await expect(desk.block('headline')).toHaveText(/^Toktogul reservoir/);
  await expect(desk.block('lede')).toContainText('BISHKEK');
  await runCommand(page, 'Copy as wire text');
  await expect(page.getByText('Copied as wire text.')).toBeVisible();
});

test('what is written while a paste waits stays, and the paste is at the end', async ({ desk }) => {
  const { page } = desk;
  const letReader = await holdReader(page);
  await desk.newStory();
  await pasteText(page, english);
  await expect(page.getByText(/^Reading the pasted text, \d/)).toBeVisible();
  await page.keyboard.type('Rain in Osh');
  await letReader((route) => route.continue());
  await expect(page.getByText(/stands at its end as it came/)).toBeVisible();
  await expect(desk.block('headline')).toHaveText('Rain in Osh');
  await expect(desk.editor).toContainText('Toktogul reservoir');
});

test('where what reads wire text is not to be had, a paste stands in the story as it came', async ({
  desk,
}) => {
  const { page } = desk;
  const letReader = await holdReader(page);
  await desk.newStory();
  await pasteText(page, english);
  await expect(page.getByText(/^Reading the pasted text, \d/)).toBeVisible();
  await letReader((route) => route.abort());
  await expect(desk.editor).toContainText('Toktogul reservoir');
  await expect(desk.editor).toContainText('BISHKEK');
  await expect(bar(desk)).toBeHidden();
  await page.unroute('**/assets/reader-*.js');
});
