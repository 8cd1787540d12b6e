import { describe, expect, it } from 'vitest';
import { paragraphsOfCopy } from '../../../src/renderer/shell/put-back.ts';

const text = (words: string) => ({ type: 'text', text: words });
const texts = (copy: Parameters<typeof paragraphsOfCopy>[0]) =>
  paragraphsOfCopy(copy).map((paragraph) => paragraph.textContent);

describe('a conflict copy that is put back', () => {
  it('becomes one paragraph a block, whatever the blocks were', () => {
    const blocks = [
      { type: 'lede', content: [text('Water fell.')] },
      { type: 'quote', content: [text('“We will get through.”')] },
    ];
    const paragraphs = paragraphsOfCopy({ blocks, text: '' });
    expect(paragraphs.map((each) => [each.type.name, each.textContent])).toEqual([
      ['paragraph', 'Water fell.'],
      ['paragraph', '“We will get through.”'],
    ]);
  });

  it('keeps the words’ marks, and takes no id from the block that is gone', () => {
    const strong = { ...text('Toktogul'), marks: [{ type: 'strong' }] };
    const blocks = [{ type: 'paragraph', attrs: { id: 'gone' }, content: [strong] }];
    const [paragraph] = paragraphsOfCopy({ blocks, text: 'Toktogul' });
    expect(paragraph?.firstChild?.marks.map((mark) => mark.type.name)).toEqual(['strong']);
    expect(paragraph?.attrs.id).not.toBe('gone');
  });

  it('brings back every line of a list', () => {
    const item = (words: string) => ({ type: 'listItem', content: [text(words)] });
    const blocks = [{ type: 'list', content: [item('first'), item('second')] }];
    expect(texts({ blocks, text: '' })).toEqual(['first', 'second']);
  });

  it('falls back on the text where a block is of another version', () => {
    const blocks = [{ type: 'timeline', content: [text('lost?')] }];
    expect(texts({ blocks, text: 'First.\n\nSecond.' })).toEqual(['First.', 'Second.']);
  });
});
