import { countWords } from '../../shared/article/words.ts';
import type { WireJson } from '../../shared/wire/json.ts';

/** As much of a text as a line shows, in characters. */
const SHOWN = 90;
/** The width of the column of names. */
const NAMES = 12;

/** What was understood of a story, for a person to read: one line a finding. */
export function describeWire(file: string, story: WireJson): string {
  const { byline, dateline, body, quotes, attributions, sources, dropped } = story;
  const kinds = new Map<string, number>();
  for (const { type } of body) kinds.set(type, (kinds.get(type) ?? 0) + 1);
  const words = body.reduce((sum, { text }) => sum + countWords(text), 0);
  return [
    file,
    row('Language', story.language),
    row('Headline', story.headline ?? 'none found'),
    ...(story.standfirst === null ? [] : [row('Standfirst', story.standfirst)]),
    ...byline.map(({ name, role }) => row('Byline', role === null ? name : `${name}, ${role}`)),
    row('Dateline', dateline === null ? 'none found' : dateline.printed.trim()),
    row('Body', `${[...kinds].map(([type, count]) => `${count} × ${type}`).join(', ')}; ${words} words`),
    ...quotes.map(({ text, speaker }) => row('Quotation', `${clipped(text)} — ${speaker ?? '?'}`)),
    ...attributions.map(({ text, source, via }) =>
      row('Sourcing', `${clipped(text)} — ${source ?? '?'}${via === null ? '' : `, via ${via}`}`),
    ),
    ...sources.map((source) =>
      row(
        'Source',
        [source.name, source.role, source.organisation].filter((part) => part !== null).join(', '),
      ),
    ),
    ...dropped.map((text) => row('Dropped', clipped(text))),
    '',
  ].join('\n');
}

function row(name: string, text: string): string {
  return `  ${name.padEnd(NAMES)}${text.replaceAll(/\s+/g, ' ')}`;
}

function clipped(text: string): string {
  const signs = [...text];
  return signs.length <= SHOWN
    ? text
    : `${signs
        .slice(0, SHOWN - 1)
        .join('')
        .trimEnd()}…`;
}
