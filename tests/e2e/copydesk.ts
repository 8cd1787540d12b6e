import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { CopydeskServer } from '../support/copydesk-server.ts';
import { SeamClient } from '../support/seam-client.ts';
import { readStory } from '../support/story-writer.ts';

export { expect };

export const SAMPLE = /Toktogul reservoir falls/;

/** The window of Copydesk in a browser, by what a person sees in it. */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the window by a fresh link. */
  async enter(server: CopydeskServer): Promise<void> {
    await this.page.goto(server.link);
    await expect(this.stories).toBeVisible();
  }

  get stories(): Locator {
    return this.page.getByRole('grid', { name: 'Stories' });
  }

  story(headline: string | RegExp): Locator {
    return this.stories.getByRole('row', { name: headline });
  }

  /** The story in front; of a translation beside its source, the translation. */
  get editor(): Locator {
    return this.page.locator('.story[role=textbox]:not(.pair-column.source .story):visible');
  }

  block(kind: string): Locator {
    return this.editor.locator(`[data-block=${kind}]`);
  }

  async openStory(headline: string | RegExp): Promise<void> {
    await this.story(headline).click();
    await expect(this.editor).toHaveAccessibleName(headline);
  }

  /** Makes a story in English and puts the caret in its headline. */
  async newStory(): Promise<void> {
    await this.page.keyboard.press('Alt+n');
    await expect(this.editor).toHaveAccessibleName(/Untitled/);
    await this.block('headline').click();
  }

  /** Puts the caret at the end of a block, and waits until the editor has noticed. */
  async caretAtEnd(block: Locator): Promise<void> {
    await block.click();
    await expect(block.locator('xpath=ancestor::*[@role="textbox"]')).toBeFocused();
    await block.evaluate(async (element) => {
      const selection = element.ownerDocument.getSelection();
      selection?.selectAllChildren(element);
      selection?.collapseToEnd();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
  }

  /** Waits until everything on the screen is acknowledged by the library. */
  async saved(): Promise<void> {
    await expect(this.page.getByText(/^Saved/).first()).toBeVisible();
  }

  /** Waits until the page’s own store has these last words, which the library does not take. */
  async kept(words: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(keptLetters)).toContain(words);
  }

  /** The texts of the story’s blocks, top to bottom. */
  texts(): Promise<string[]> {
    return this.editor.locator('> [data-block]').allInnerTexts();
  }
}

/** All letters that the page’s own store holds, in the order in which they were typed. */
async function keptLetters(): Promise<string> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answer(indexedDB.open('copydesk-unsent'));
  const parts: { steps: unknown[] }[] = await answer(
    database.transaction('steps').objectStore('steps').getAll(),
  );
  database.close();
  const letters = JSON.stringify(parts.flatMap(({ steps }) => steps)).matchAll(/"text":"([^"]*)"/g);
  return [...letters].map(([, text]) => text).join('');
}

interface Fixtures {
  /** The real web entry on an empty folder. */
  server: CopydeskServer;
  /** The same library without a page. */
  library: SeamClient;
  /** The window, open. */
  desk: Desk;
}

export const test = base.extend<Fixtures>({
  server: async ({ browserName: _ }, use) => {
    const server = await CopydeskServer.start();
    await use(server);
    await server.dispose();
  },
  library: async ({ server }, use) => {
    const client = await SeamClient.connect(server);
    await use(client);
    client.close();
  },
  desk: async ({ page, server }, use) => {
    const desk = new Desk(page);
    await desk.enter(server);
    await use(desk);
  },
});

/** The text of a story as the library holds it, its blocks by a line each. */
export async function libraryText(library: SeamClient, headline: RegExp): Promise<string> {
  const { stories } = await library.must('stories.list', {});
  const story = stories.find((each) => headline.test(each.headline));
  if (!story) throw new Error(`The library has no story ${headline}.`);
  const { doc } = await readStory(library, story.id);
  return doc.textBetween(0, doc.content.size, '\n', ' ');
}
