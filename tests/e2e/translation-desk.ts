import type { Locator, Page } from '@playwright/test';
import { Fragment, type Node } from 'prosemirror-model';
import { newId } from '../../src/shared/article/ids.ts';
import { schema } from '../../src/shared/article/schema.ts';
import { newTranslation } from '../../src/shared/translation/new-translation.ts';
import { confirmationOf } from '../../src/shared/translation/records.ts';
import { rowsOf } from '../../src/shared/translation/rows.ts';
import type { SeamClient } from '../support/seam-client.ts';
import { readStory } from '../support/story-writer.ts';
import { type Desk, expect } from './copydesk.ts';

type Side = 'source' | 'target';

/** A translation beside its source, by what a person sees of it. */
export class TranslationDesk {
  readonly desk: Desk;
  readonly page: Page;

  constructor(desk: Desk) {
    this.desk = desk;
    this.page = desk.page;
  }

  editor(side: Side): Locator {
    return this.page.locator(`.pair-column.${side} .story`);
  }

  blocks(side: Side): Locator {
    return this.editor(side).locator('> [data-block]');
  }

  /** The states that the window tells, from top to bottom. */
  states(): Promise<string[]> {
    return this.page.locator('.band-state').allInnerTexts();
  }

  /** What is said to have changed in the source, one text for each paragraph. */
  get changes(): Locator {
    return this.page.getByRole('complementary', { name: 'What changed in the source' });
  }

  /** Makes a translation of the story in front, by keyboard alone. */
  async translateInto(language: string): Promise<void> {
    await this.page.keyboard.press('Alt+t');
    await expect(this.page.getByRole('combobox', { name: 'Translate into' })).toBeFocused();
    await this.page.keyboard.type(language);
    await this.page.keyboard.press('Enter');
    await expect(this.blocks('source').first()).toBeVisible();
    await expect(this.page.locator('.band-state').first()).toBeVisible();
    await expect(this.editor('target')).toBeFocused();
  }

  /** Puts the caret at the end of a block, and waits until the editor has noticed. */
  async caretAtEnd(side: Side, block: number): Promise<void> {
    await this.desk.caretAtEnd(this.blocks(side).nth(block));
  }

  /**
   * Waits until every block stands beside what it translates: the first part of a split at the height of its source, the
   * others close below, and none over another.
   */
  async expectAligned(): Promise<void> {
    await expect.poll(() => this.#crooked()).toEqual([]);
  }

  #crooked(): Promise<string[]> {
    return this.page.locator('.pair').evaluate((pair) => {
      const of = (side: string) => [...pair.querySelectorAll<HTMLElement>(`.pair-column.${side} .story > *`)];
      const box = (element: Element) => element.getBoundingClientRect();
      const faults: string[] = [];
      const sources = of('source');
      const targets = of('target');
      for (const column of [sources, targets]) {
        for (const [at, block] of column.entries()) {
          const before = column[at - 1];
          if (before && box(block).top < box(before).bottom - 1) {
            faults.push(`“${block.textContent?.slice(0, 20)}” lies over what is before it`);
          }
        }
      }
      const [first] = sources;
      const [one] = targets;
      if (first && one && Math.abs(box(first).width - box(one).width) > 1) {
        faults.push('the columns are not equally wide');
      }
      const taken = new Set<Element>();
      for (const target of targets) {
        const links = (target.dataset.of ?? '').split(' ').filter(Boolean);
        const source = sources.find(({ dataset }) => links.includes(dataset.id ?? ''));
        if (!source || taken.has(source)) continue;
        taken.add(source);
        const off = box(target).top - box(source).top;
        if (Math.abs(off) > 1) faults.push(`“${target.textContent?.slice(0, 20)}” is off by ${off}`);
      }
      return faults;
    });
  }
}

/** Makes a story and a translation of it into Russian in which every block has text and is confirmed. */
export async function confirmedTranslation(library: SeamClient, source: Node): Promise<void> {
  const { id } = await library.must('stories.create', { doc: source.toJSON() });
  const { doc: kept } = await readStory(library, id);
  let place = 0;
  const written = (node: Node): Node => {
    if (!node.inlineContent) return node.copy(Fragment.fromArray(node.children.map(written)));
    if (node.isAtom) return node;
    return node.copy(node.content.addToEnd(schema.text(`Перевод, абзац ${place++}.`)));
  };
  const doc = written(newTranslation(kept, { story: id, revision: '' }, 'ru', ''));
  const made = await library.must('stories.create', { doc: doc.toJSON() });
  const { doc: target } = await readStory(library, made.id);
  const records = rowsOf(kept, target).flatMap(confirmationOf);
  await library.must('translations.record', { translation: made.id, records, forget: [] });
}

const block = (type: string, text: string) => ({
  type,
  attrs: { id: newId() },
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
});

/** A story of eight blocks, as JSON. */
export function canalStory(): object {
  return {
    type: 'doc',
    attrs: { language: 'en', keywords: ['water'] },
    content: [
      block('headline', 'Canal opens after a century of waiting'),
      block('standfirst', 'Farmers in the valley will have water in the dry months.'),
      block('lede', 'Water ran through the Great Steppe Canal for the first time on Monday.'),
      block('paragraph', 'About three hundred people watched as the gates were raised.'),
      block('paragraph', 'The canal is ninety kilometres long and cost four billion tenge.'),
      block('subheading', 'What comes next'),
      block('quote', '“We have waited for this since my grandfather’s time,” said a farmer.'),
      block('paragraph', 'A second branch is to follow in the spring.'),
    ],
  };
}

/** The same in Russian, written by itself: its second and third paragraphs are one. */
export function canalStoryInRussian(): object {
  return {
    type: 'doc',
    attrs: { language: 'ru' },
    content: [
      block('headline', 'Канал открылся после века ожидания'),
      block('standfirst', 'У крестьян долины будет вода в сухие месяцы.'),
      block('lede', 'В понедельник по Большому степному каналу впервые пошла вода.'),
      block(
        'paragraph',
        'Около трёхсот человек смотрели, как поднимают затворы. Длина канала — девяносто километров, он стоил четыре миллиарда тенге.',
      ),
      block('subheading', 'Что дальше'),
      block('quote', '«Мы ждали этого со времён моего деда», — сказал крестьянин.'),
      block('paragraph', 'Весной за ним последует вторая ветка.'),
    ],
  };
}
