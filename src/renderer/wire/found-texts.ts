import { translate } from '../i18n/index.ts';
import type { Found } from './found.ts';

/** What was found as a list in words: “headline, dateline, lede, 9 paragraphs, 2 sources, byline A. Writer”. */
export function foundText(found: Found): string {
  const counted = ['paragraphs', 'subheadings', 'lists', 'attributions', 'quotations', 'sources'] as const;
  const single = ['headline', 'standfirst', 'dateline', 'lede'] as const;
  const words: string[] = single.filter((name) => found[name]).map((name) => translate(`wire.found.${name}`));
  for (const name of counted) {
    if (found[name] > 0) words.push(translate(`wire.found.${name}`, { count: found[name] }));
  }
  const names = found.bylines.filter((name) => name !== '');
  if (names.length > 0) {
    words.push(translate('wire.found.bylines', { count: names.length, names: names.join(', ') }));
  }
  return words.join(', ');
}
