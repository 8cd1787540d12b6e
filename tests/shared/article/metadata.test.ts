import { expect, test } from 'vitest';
import { newStoryDoc } from '../../../src/shared/article/new-story.ts';
import { SetEntry } from '../../../src/shared/article/steps.ts';

const source = (name: string) => ({ name, role: '', organisation: '', kind: 'person' });

test('a wrong entry is refused, also among entries that were found right before', () => {
  const good = new SetEntry('sources', 'a', source('Aigul')).apply(newStoryDoc()).doc;
  if (!good) throw new Error('A right entry is refused.');
  const before = good.attrs;
  expect(new SetEntry('sources', 'b', { name: 'Timur' }).apply(good).failed).toMatch(/\S/);
  expect(() =>
    good.type.create({ ...before, sources: { ...before.sources, b: 'Timur' } }, good.content),
  ).toThrow();
  expect(new SetEntry('sources', 'b', source('Timur')).apply(good).doc?.attrs.sources).toEqual({
    a: source('Aigul'),
    b: source('Timur'),
  });
});

test.each([[[]], ['x'], [new Date(0)], [null], [new Map()]])(
  'a map is a plain object, and not %o',
  (sources) => {
    const doc = newStoryDoc();
    expect(() => doc.type.create({ ...doc.attrs, sources }, doc.content)).toThrow(RangeError);
  },
);

test('an entry that is set again stands last, and one that is taken out is gone', () => {
  const steps = [
    new SetEntry('variants', 'web', 'One'),
    new SetEntry('variants', 'app', 'Two'),
    new SetEntry('variants', 'web', 'Three'),
    new SetEntry('variants', 'none', null),
  ];
  const doc = steps.reduce((story, step) => step.apply(story).doc ?? story, newStoryDoc());
  expect(Object.entries(doc.attrs.variants)).toEqual([
    ['app', 'Two'],
    ['web', 'Three'],
  ]);
  const without = new SetEntry('variants', 'app', null).apply(doc).doc;
  expect(without?.attrs.variants).toEqual({ web: 'Three' });
});
