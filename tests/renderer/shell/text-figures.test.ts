import { expect, it } from 'vitest';
import { figuresOf } from '../../../src/renderer/shell/text-figures.ts';
import { schema } from '../../../src/shared/article/schema.ts';

function story(...paragraphs: string[]) {
  const block = (type: 'headline' | 'lede' | 'paragraph', words = '') =>
    schema.nodes[type].create(null, words === '' ? null : schema.text(words));
  return schema.nodes.doc.create(null, [
    block('headline'),
    block('lede'),
    ...paragraphs.map((words) => block('paragraph', words)),
  ]);
}

it('counts words, characters and the minutes that reading takes', () => {
  expect(figuresOf(story('Вода ушла.', 'Oʻzbekiston'))).toEqual({ words: 3, characters: 21, minutes: 1 });
});

it('an empty story takes no time to read', () => {
  expect(figuresOf(story())).toEqual({ words: 0, characters: 0, minutes: 0 });
});

it('a letter outside the basic plane is one character', () => {
  expect(figuresOf(story('𝐀')).characters).toBe(1);
});
