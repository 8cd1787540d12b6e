import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asKept } from '../../src/main/publish/wordpress/posts.ts';
import { schema } from '../../src/shared/article/schema.ts';
import { chromiumOptions } from '../support/chromium.ts';
import { everyBlock, PICTURE } from '../support/every-block.ts';
import { pixelPng } from '../support/pixel.ts';
import { logIn } from '../support/wordpress/log-in.ts';
import { Sender } from '../support/wordpress/sender.ts';
import { TestWordpress, type UserName } from '../support/wordpress/wordpress.ts';

const wordpress = new TestWordpress();
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(chromiumOptions());
});
afterAll(() => browser?.close());

/** What the block editor says of the post that is open in it. */
interface Opened {
  names: string[];
  invalid: string[];
  dirty: boolean;
  warnings: number;
  /** The post as the editor would write it. */
  written: string;
}

async function openInEditor(user: UserName, post: number): Promise<Opened> {
  const page = await browser.newPage();
  await logIn(page, wordpress, user);
  await page.goto(`${wordpress.url}/wp-admin/post.php?post=${post}&action=edit`);
  await page.waitForFunction("window.wp?.data?.select('core/block-editor')?.getBlocks().length > 0");
  const seen = await page.evaluate(`(() => {
    const blocks = wp.data.select('core/block-editor').getBlocks();
    const all = (some) => some.flatMap((block) => [block, ...all(block.innerBlocks)]);
    return {
      names: all(blocks).map((block) => block.name),
      invalid: all(blocks).filter((block) => !block.isValid).map((block) => block.name),
      dirty: wp.data.select('core/editor').isEditedPostDirty(),
      warnings: document.querySelectorAll('.block-editor-warning').length,
      written: wp.blocks.serialize(blocks),
    };
  })()`);
  await page.close();
  return seen as Opened;
}

test.each<UserName>(['editor', 'author'])(
  'every block of a story sent by an %s opens in the block editor without complaint, as the editor itself would write it',
  async (user) => {
    const { application_password: password } = wordpress.users[user];
    const sender = await Sender.open({ address: wordpress.url, user, password });
    try {
      const { hash } = await sender.ask('media.add', {
        name: 'wall.png',
        base64: pixelPng(7).toString('base64'),
      });
      const json = JSON.stringify(everyBlock().toJSON()).replaceAll(PICTURE, hash);
      const { post } = await sender.send(await sender.create(schema.nodeFromJSON(JSON.parse(json))));
      const opened = await openInEditor(user, post?.id ?? 0);
      expect(opened).toMatchObject({ invalid: [], dirty: false, warnings: 0 });
      expect(new Set(opened.names)).toEqual(
        new Set(
          [
            'paragraph',
            'heading',
            'quote',
            'pullquote',
            'list',
            'list-item',
            'image',
            'group',
            'embed',
            'separator',
          ].map((name) => `core/${name}`),
        ),
      );
      const stored = (await wordpress.call('GET', `posts/${post?.id}?context=edit`)) as {
        content: { raw: string };
      };
      expect(asKept(opened.written)).toBe(asKept(stored.content.raw));
      expect(stored.content.raw).toContain('wp-image-');
    } finally {
      await sender.close();
      sender.remove();
    }
  },
);
