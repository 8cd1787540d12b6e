import { join } from 'node:path';
import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { wireToArticle } from '../../../src/shared/wire/article.ts';
import { type WireJson, wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';
import { printWire, printWithRemoved } from '../../../src/shared/wire/print.ts';
import { WIRE_LANGUAGES, type WireStory } from '../../../src/shared/wire/wire-story.ts';
import { readLabelled } from './score.ts';

const stories = WIRE_LANGUAGES.flatMap((language) =>
  readLabelled(join(import.meta.dirname, 'stories', language)),
);
const texts = stories.map((story) => story.wire);

/** All letters and digits of a text in order: what no parser may lose. */
function letters(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
}

/** A story as desks really receive it: cut, doubled, shuffled, with other glyphs, spaces and line ends. */
const mutated = fc
  .record({
    text: fc.constantFrom(...texts),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r', '\n\n', ' \n', '\n\n\n'),
    glyphs: fc.constantFrom('“”', '""', '«»', '„“', "''", '‘’', '»«'),
    space: fc.constantFrom(' ', '\u00A0', '  ', '\t', '\u2009'),
    shuffle: fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 6 }),
    cut: fc.tuple(fc.nat(3000), fc.nat(3000)),
    noise: fc.string({ unit: 'binary', maxLength: 12 }),
    at: fc.nat(3000),
  })
  .map(({ text, lineEnd, glyphs, space, shuffle, cut, noise, at }) => {
    const lines = text.split('\n');
    for (const [from, to] of shuffle) lines.splice(to % lines.length, 0, lines[from % lines.length] ?? '');
    const joined = lines.join(lineEnd).replace(/[“«„]/g, glyphs.charAt(0)).replace(/[”»]/g, glyphs.charAt(1));
    const [from, to] = [Math.min(...cut), Math.max(...cut)];
    const part = cut[0] % 3 === 0 ? joined.slice(from, to) : joined;
    const spaced = cut[1] % 2 === 0 ? part : part.replaceAll(' ', space);
    return spaced.slice(0, at) + noise + spaced.slice(at);
  });

const anyText = fc.oneof(
  mutated,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '«',
        '»',
        '“',
        '”',
        '"',
        "'",
        '—',
        ' - ',
        '\n',
        '. ',
        ', ',
        'said',
        'сказал',
        'Иван Петров',
        'деп айтты',
        'By ',
        '(TCA)',
        'АСТАНА',
        '1) ',
        '• ',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

function checkSpans(story: WireStory): void {
  for (const block of story.blocks) {
    for (const { from, to, textFrom, textTo } of block.quotations) {
      expect([from <= textFrom, textFrom < textTo, textTo <= to, to <= block.text.length]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
    for (const { from, to } of block.sourcing)
      expect([from < to, to <= block.text.length]).toEqual([true, true]);
  }
}

/** What a parsed print must find again; bullets are the print’s own. */
function structure(story: WireJson) {
  const bare = (text: string) => text.replace(/^(?:[•·▪●◦‣*–—-]|\d+[.)])\s*/gmu, '');
  return {
    headline: story.headline,
    standfirst: story.standfirst,
    byline: story.byline,
    dateline: story.dateline,
    body: story.body.map(({ type, text }) => ({ type, text: type === 'list' ? bare(text) : text })),
    quotes: story.quotes,
    attributions: story.attributions,
  };
}

function reread(story: WireStory): WireStory {
  return parseWire(printWire(wireToArticle(story)), { language: story.language });
}

function quotationIds(doc: Node): Set<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    for (const mark of node.marks) if (mark.type.name === 'quotation') ids.add(String(mark.attrs.id));
  });
  return ids;
}

describe('Laws of wire text', () => {
  it('loses no letter of any text, in its order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const story = parseWire(text);
        checkSpans(story);
        const doc = wireToArticle(story);
        doc.check();
        expect(letters(printWithRemoved(doc, story.removed))).toBe(letters(text));
      }),
      { numRuns: 400 },
    );
  });

  it('reads the same structure in what it printed', () => {
    for (const { wire } of stories) {
      const story = parseWire(wire);
      expect(structure(wireToJson(reread(story)))).toEqual(structure(wireToJson(story)));
    }
  });

  it('reads the same structure in what it printed of mutated stories', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        // The first reading settles what mutation left in doubt; from then on print and parse agree.
        const story = reread(parseWire(text));
        expect(structure(wireToJson(reread(story)))).toEqual(structure(wireToJson(story)));
      }),
      { numRuns: 200 },
    );
  });

  it('gives one mark id to one quotation', () => {
    for (const { wire } of stories) {
      const story = parseWire(wire);
      expect(quotationIds(wireToArticle(story)).size).toBe(wireToJson(story).quotes.length);
    }
  });
});
