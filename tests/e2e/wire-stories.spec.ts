import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, libraryText, test } from './copydesk.ts';

// Stories that may be read but not copied lie beside the project, where they are there at all.
const folder = fileURLToPath(new URL('../../../shared/wire/', import.meta.url));
const stories = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

for (const name of stories) {
  test(`${name} is pasted into a new story whole, saved, and found by its words`, async ({
    desk,
    library,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const [headline = '', ...body] = readFileSync(`${folder}${name}`, 'utf8')
      .trim()
      .split(/\n\s*\n/);
    const text = body.join('\n\n');
    await desk.newStory();
    await desk.page.keyboard.insertText(`Pasted: ${headline}`);
    await desk.page.keyboard.press('Enter');
    await desk.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await desk.page.keyboard.press('Control+v');
    await desk.saved();
    const letters = (words: string) => words.replace(/\s+/g, '');
    await expect
      .poll(async () => letters(await libraryText(library, /^Pasted/).catch(() => '')))
      .toContain(letters(text));

    const word = text.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)[0] ?? '';
    await desk.page.getByRole('searchbox').fill(word);
    await expect(desk.story(/^Pasted/)).toBeVisible();
  });
}
