import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type WireJson, wireToJson } from '../../../src/shared/wire/json.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';

/** A labelled story, as a careful editor marked it up. */
export interface Labelled extends Omit<WireJson, 'byline'> {
  name: string;
  wire: string;
  script: string | null;
  byline: { name: string; role: string | null; bio: string[] }[];
  notQuotes: string[];
}

/** How many labels of a field there are, how many of them were found, and how many things were found in all. */
export interface Count {
  labelled: number;
  found: number;
  hits: number;
}

export const FIELDS = [
  'language',
  'headline',
  'standfirst',
  'byline',
  'role',
  'bio',
  'dateline',
  'place',
  'date',
  'agency',
  'lede',
  'body',
  'subheading',
  'attribution block',
  'list',
  'quote block',
  'quotes',
  'speakers',
  'attributions',
  'sourced from',
  'via',
  'sources',
  'source kind',
  'source role',
  'organisation',
  'dropped',
] as const;
export type Field = (typeof FIELDS)[number];
export type Score = Record<Field, Count>;

export function readLabelled(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      ...JSON.parse(readFileSync(join(folder, name.replace(/txt$/, 'json')), 'utf8')),
      name: name.replace(/\.txt$/, ''),
      wire: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** Texts compare without what print does not show: kinds of space, soft hyphens, kinds of apostrophe, a final comma. */
export function plainly(text: string): string {
  return text
    .replaceAll('\u00AD', '')
    .replace(/[’ʻʼ‘`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,.\s]+$/, '');
}

/** Names compare by containment, since labels give some without their title or ending. */
export function sameName(label: string | null, found: string | null): boolean {
  if (label === null || found === null) return label === found;
  const [a, b] = [plainly(label).toLowerCase(), plainly(found).toLowerCase()].map((name) =>
    name.replace(/[«»“”„"]/g, '').replace(/^the /, ''),
  );
  if (a === undefined || b === undefined) return false;
  return a.includes(b) || b.includes(a) || sameStem(a, b);
}

function sameStem(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return length > 4 && a.slice(0, length - 2) === b.slice(0, length - 2);
}

type Same<T> = (label: T, found: T) => boolean;

/** Pairs labels with findings, each at most once. */
function pairs<T>(labels: readonly T[], found: readonly T[], same: Same<T>): [T, T][] {
  const left = [...found];
  return labels.flatMap((label): [T, T][] => {
    const index = left.findIndex((one) => same(label, one));
    const match = left[index];
    if (match === undefined) return [];
    left.splice(index, 1);
    return [[label, match]];
  });
}

const sameText: Same<string> = (label, found) => plainly(label) === plainly(found);
/** The words of an attribution: one may hold a little more than the other. */
const sameWords: Same<string> = (label, found) => {
  const [a, b] = [plainly(label).toLowerCase(), plainly(found).toLowerCase()];
  return (
    a === b ||
    ((a.includes(b) || b.includes(a)) && Math.min(a.length, b.length) * 2.5 >= Math.max(a.length, b.length))
  );
};

export function emptyScore(): Score {
  return Object.fromEntries(FIELDS.map((field) => [field, { labelled: 0, found: 0, hits: 0 }])) as Score;
}

/** Adds what was found of one story to the score. */
export function scoreStory(story: Labelled, parsed: WireJson, score: Score): void {
  const count = (field: Field, labelled: number, found: number, hits: number) => {
    score[field].labelled += labelled;
    score[field].found += found;
    score[field].hits += hits;
  };
  const single = (field: Field, label: string | null, found: string | null, same: Same<string> = sameText) =>
    count(
      field,
      label === null ? 0 : 1,
      found === null ? 0 : 1,
      label !== null && found !== null && same(label, found) ? 1 : 0,
    );
  const many = (
    field: Field,
    labels: readonly string[],
    found: readonly string[],
    same: Same<string> = sameText,
  ) => count(field, labels.length, found.length, pairs(labels, found, same).length);

  single('language', story.language, parsed.language);
  single('headline', story.headline, parsed.headline);
  single('standfirst', story.standfirst, parsed.standfirst);
  many(
    'byline',
    story.byline.map((one) => one.name),
    parsed.byline.map((one) => one.name),
  );
  many(
    'role',
    story.byline.flatMap((one) => one.role ?? []),
    parsed.byline.flatMap((one) => one.role ?? []),
  );
  many(
    'bio',
    story.byline.flatMap((one) => one.bio),
    parsed.byline.flatMap((one) => one.bio?.split('\n\n') ?? []),
  );
  single('dateline', story.dateline?.printed ?? null, parsed.dateline?.printed ?? null);
  for (const part of ['place', 'date', 'agency'] as const) {
    single(part, story.dateline?.[part] ?? null, parsed.dateline?.[part] ?? null, sameName);
  }
  single('lede', story.lede, parsed.lede);
  const typed = (body: WireJson['body'], type?: string) =>
    body
      .filter((block) => type === undefined || block.type === type)
      .map((block) => `${block.type}: ${block.text}`);
  many('body', typed(story.body), typed(parsed.body));
  for (const [field, type] of [
    ['subheading', 'subheading'],
    ['attribution block', 'attribution'],
    ['list', 'list'],
    ['quote block', 'quote'],
  ] as const) {
    many(field, typed(story.body, type), typed(parsed.body, type));
  }
  const quotes = pairs(story.quotes, parsed.quotes, (label, found) => sameText(label.text, found.text));
  count('quotes', story.quotes.length, parsed.quotes.length, quotes.length);
  const named = quotes.filter(([label]) => label.speaker !== null);
  count(
    'speakers',
    named.length,
    quotes.filter(([, found]) => found.speaker !== null).length,
    named.filter(([label, found]) => sameName(label.speaker, found.speaker)).length,
  );
  const sourced = pairs(story.attributions, parsed.attributions, (label, found) =>
    sameWords(label.text, found.text),
  );
  count('attributions', story.attributions.length, parsed.attributions.length, sourced.length);
  const origins = sourced.filter(([label]) => label.source !== null);
  count(
    'sourced from',
    origins.length,
    sourced.filter(([, found]) => found.source !== null).length,
    origins.filter(([label, found]) => sameName(label.source, found.source)).length,
  );
  const carried = sourced.filter(([label]) => label.via !== null);
  count(
    'via',
    story.attributions.filter((one) => one.via !== null).length,
    parsed.attributions.filter((one) => one.via !== null).length,
    carried.filter(([label, found]) => sameName(label.via, found.via)).length,
  );
  const sources = pairs(story.sources, parsed.sources, (label, found) => sameName(label.name, found.name));
  count('sources', story.sources.length, parsed.sources.length, sources.length);
  count(
    'source kind',
    sources.length,
    sources.length,
    sources.filter(([label, found]) => label.kind === found.kind).length,
  );
  for (const [field, of] of [
    ['source role', 'role'],
    ['organisation', 'organisation'],
  ] as const) {
    const labelled = sources.filter(([label]) => label[of] !== null);
    count(
      field,
      labelled.length,
      sources.filter(([, found]) => found[of] !== null).length,
      labelled.filter(([label, found]) => sameName(label[of], found[of])).length,
    );
  }
  many('dropped', story.dropped, parsed.dropped);
}

/** The score of every language folder in `folder`, by language. */
export function scoreStories(folder: string): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const score = emptyScore();
    for (const story of readLabelled(join(folder, entry.name)))
      scoreStory(story, wireToJson(parseWire(story.wire)), score);
    scores.set(entry.name, score);
  }
  return scores;
}

/** `found of labelled, precision` for each field and language, as a table to print. */
export function scoreTable(scores: ReadonlyMap<string, Score>): string {
  const all = emptyScore();
  for (const score of scores.values()) {
    for (const field of FIELDS) {
      all[field].labelled += score[field].labelled;
      all[field].found += score[field].found;
      all[field].hits += score[field].hits;
    }
  }
  const columns = [...scores, ['all', all] as const];
  const cell = ({ labelled, found, hits }: Count) =>
    `${hits}/${labelled}${found === hits ? '' : ` +${found - hits}`}`.padEnd(13);
  const share = ({ labelled, found, hits }: Count) =>
    `precision ${found === 0 ? '–' : ((100 * hits) / found).toFixed(0)} recall ${labelled === 0 ? '–' : ((100 * hits) / labelled).toFixed(0)}`;
  return [
    `${''.padEnd(18)}${columns.map(([name]) => name.padEnd(13)).join('')}`,
    ...FIELDS.map(
      (field) =>
        `${field.padEnd(18)}${columns.map(([, score]) => cell(score[field])).join('')}${share(all[field])}`,
    ),
  ].join('\n');
}
