import { expect, test } from 'vitest';
import { schema } from '../../../src/shared/article/schema.ts';
import { storyWithoutControls } from '../../../src/shared/export/control-characters.ts';
import { printHtml } from '../../../src/shared/export/html.ts';
import { printNinjs } from '../../../src/shared/export/ninjs.ts';
import { exported } from '../../support/exported-stories.ts';
import { build } from './build.ts';

const NUL = String.fromCharCode(0);
const BELL = String.fromCharCode(7);
const HALF = String.fromCharCode(0xd83d);

test('a story with nothing to take out is the same story', () => {
  const doc = build({ body: [schema.text('Тоқтоғұл 🏞️ „суу қоймасы“\tand\u00a0more')] });
  expect(storyWithoutControls(doc)).toBe(doc);
});

test('controls and halves of letters leave neither text nor fields, and take whole letters nowhere', () => {
  const doc = build({
    headline: `Dam${NUL} falls 🌊${HALF}`,
    body: [schema.text(`Water${BELL} is low.`), schema.text(NUL, [schema.marks.strong.create()])],
    attrs: { slug: `dam${BELL}`, keywords: [`water${HALF}`] },
  });
  const json = JSON.stringify(storyWithoutControls(doc).toJSON());
  expect(json).not.toMatch(/\\u[0-9a-f]{4}/);
  expect(json).toContain('"text":"Dam falls 🌊"');
  expect(json).toContain('"text":"Water is low."');
  expect(json).toContain('"slug":"dam","');
});

test.each([
  ['a web page', (doc: ReturnType<typeof build>) => printHtml(exported(doc), new Map())],
  ['ninjs', (doc: ReturnType<typeof build>) => printNinjs(exported(doc))],
])('%s has none of them anywhere', (_, print) => {
  const out = print(
    build({ headline: `Dam${NUL} falls${HALF}`, body: [schema.text(`Water${BELL} is low${HALF}.`)] }),
  );
  for (const bad of ['\\u0000', '\\u0007', '\\ud83d', NUL, BELL]) expect(out).not.toContain(bad);
  expect(out.isWellFormed()).toBe(true);
  expect(out).toContain('Dam falls');
});
