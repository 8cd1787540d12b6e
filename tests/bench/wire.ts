import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeWire } from '../../src/shared/wire/decode.ts';
import { detectLanguage } from '../../src/shared/wire/detect-language.ts';
import { parseWire } from '../../src/shared/wire/parse.ts';
import { CUTS, scoreLanguages } from '../shared/wire/language-score.ts';
import { scoreStories, scoreTable } from '../shared/wire/score.ts';
import { type Figure, median } from './figures.ts';

const stories = fileURLToPath(new URL('../shared/wire/stories', import.meta.url));
const kept = fileURLToPath(new URL('../shared/wire/kept', import.meta.url));
const MEGABYTE = 1024 * 1024;

/** What is found of a folder of labelled stories, under a heading that says what they are. */
function found(what: string, folder: string): string {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[\\/].*\.txt$/.test(name),
  );
  return `Wire text: ${texts.length} labelled stories ${what}\nfound/labelled +found wrongly, by language; precision and recall in percent\n\n${scoreTable(scoreStories(folder))}`;
}

/** What of the labelled stories is found, field by field, and how often their language is known, as tables. */
export function wireTables(): string {
  const scores = scoreLanguages(stories);
  const languages = [...new Set(scores.map(({ language }) => language))];
  const known = CUTS.map((cut) => {
    const cells = languages.map((language) => {
      const score = scores.find((one) => one.cut === cut && one.language === language);
      return score ? ((score.right / score.texts) * 100).toFixed(1).padStart(7) : '';
    });
    return `${`by ${cut}`.padEnd(14)}${cells.join('')}`;
  });
  const head = `${'language, %'.padEnd(14)}${languages.map((language) => language.padStart(7)).join('')}`;
  return [
    found('that the rules were written with', stories),
    '',
    found('kept aside, which no rule was written on', kept),
    '',
    head,
    ...known,
  ].join('\n');
}

/** How long a file takes from its bytes to a story: step by step, for an ordinary one and for ten megabytes. */
export function measureWire(times: number): Figure[] {
  const texts = readdirSync(stories, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(stories, name), 'utf8'));
  const all = texts.join('\n\n');
  const large = new TextEncoder().encode(all.repeat(Math.ceil((10 * MEGABYTE) / Buffer.byteLength(all))));
  const largeText = new TextDecoder().decode(large.subarray(0, 10 * MEGABYTE)).replace(/\ufffd$/, '');
  const first = texts[0] ?? '';
  const bytes = new TextEncoder().encode(first);
  const largeBytes = new TextEncoder().encode(largeText);
  const timed = (
    what: string,
    text: string,
    repeat: number,
    work: () => unknown,
    goal: number | null = null,
  ) => {
    const samples = Array.from({ length: repeat }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return { what, size: text.split(/\s+/).length, ms: median(samples), goal };
  };
  return [
    timed('wire text: finding the encoding, p50', first, times, () => decodeWire(bytes)),
    timed('wire text: finding the encoding, p50', largeText, 3, () => decodeWire(largeBytes)),
    timed('wire text: finding the language, p50', first, times, () => detectLanguage(first)),
    timed('wire text: finding the language, p50', largeText, 3, () => detectLanguage(largeText)),
    timed('wire text: understanding it, p50', first, times, () => parseWire(first)),
    timed('wire text: understanding it, p50', largeText, 3, () => parseWire(largeText), 2000),
  ];
}
