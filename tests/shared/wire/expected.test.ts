import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';

/** What an editor expects of a story, as far as a file says. */
interface Expected {
  language: string;
  headline: string;
  byline: string[];
  dateline: { place: string; agency: string | null; date: string | null };
  ledeStartsWith: string;
  bodyParagraphs: number;
  subheadings?: string[];
  quotes: { contains: string; speaker: string }[];
  attributions: string[];
  credits?: string[];
  bodyMustNotContain: string[];
  bioContains?: string[];
  notQuotes?: string[];
  dropped?: string[];
}

// Our own stories, and those that stand beside the project where it is developed.
const folders = [join(import.meta.dirname, 'stories'), join(import.meta.dirname, '../../../../shared/wire')];
const stories = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.expected.json'))
      .map((name): [string, string] => [name.replace('.expected.json', ''), folder]),
  );

describe('Stories with their expectations', () => {
  it.each(stories)('%s', (name, folder) => {
    const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as Expected;
    const found = wireToJson(parseWire(readFileSync(join(folder, `${name}.txt`), 'utf8')));
    const body = found.body.map((block) => block.text).join('\n');
    expect(found.language).toBe(expected.language);
    expect(found.headline).toBe(expected.headline);
    expect(found.byline.map((one) => one.name)).toEqual(expected.byline);
    expect(found.dateline).toMatchObject(expected.dateline);
    expect(found.lede).toMatch(
      new RegExp(`^${expected.ledeStartsWith.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
    );
    expect(found.body.filter(({ type }) => ['lede', 'paragraph', 'quote'].includes(type))).toHaveLength(
      expected.bodyParagraphs,
    );
    expect(found.body.filter(({ type }) => type === 'subheading').map(({ text }) => text)).toEqual(
      expected.subheadings ?? [],
    );
    for (const { contains, speaker } of expected.quotes) {
      expect(found.quotes.find(({ text }) => text.includes(contains))?.speaker).toBe(speaker);
    }
    for (const text of expected.attributions) {
      expect(found.attributions.some((one) => one.text.includes(text) || text.includes(one.text))).toBe(true);
    }
    for (const credit of expected.credits ?? []) {
      expect(found.body.some(({ type, text }) => type === 'attribution' && text.includes(credit))).toBe(true);
    }
    for (const text of [...expected.bodyMustNotContain, ...(expected.bioContains ?? [])])
      expect(body).not.toContain(text);
    for (const text of expected.bioContains ?? [])
      expect(found.byline.map((one) => one.bio).join('\n')).toContain(text);
    for (const term of expected.notQuotes ?? [])
      expect(found.quotes.some(({ text }) => text.includes(term))).toBe(false);
    for (const text of expected.dropped ?? [])
      expect(found.dropped.some((line) => line.startsWith(text))).toBe(true);
  });
});
