import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { newId } from '../article/ids.ts';
import type { Byline, Language, Source } from '../article/metadata.ts';
import { schema } from '../article/schema.ts';
import { bulletOf, withoutBullet } from './lists.ts';
import type { WireBlock, WireStory } from './wire-story.ts';

/** The tag under which an article carries its language. */
export function languageTag({ language, script }: WireStory): Language {
  if (language === 'uz') return script === 'Cyrl' ? 'uz-Cyrl' : 'uz-Latn';
  return language === 'kk' && script === 'Latn' ? 'kk-Latn' : language;
}

/**
 * The parsed story as an article: bylines and sources as keyed maps, the dateline as a chip, quotations and sourcing as
 * marks. What was removed from the text is not in it.
 */
export function wireToArticle(story: WireStory): Node {
  const keys = new Map<string, string>();
  const sources: Record<string, Source> = {};
  for (const { name, role, organisation, kind, forms } of story.sources) {
    const key = newId();
    sources[key] = { name, role: role ?? '', organisation: organisation ?? '', kind };
    for (const form of forms) keys.set(form, key);
  }
  const bylines: Record<string, Byline> = {};
  story.bylines.forEach(({ name, role, bio }, order) => {
    bylines[newId()] = { name, role: role ?? '', bio: [...bio], order };
  });
  const builder = new Builder(keys);
  const [first, ...rest] = story.blocks;
  return schema.node('doc', { language: languageTag(story), bylines, sources }, [
    schema.node('headline', { id: newId() }, textNode(story.headline)),
    ...(story.standfirst === null
      ? []
      : [schema.node('standfirst', { id: newId() }, textNode(story.standfirst))]),
    schema.node('lede', { id: newId() }, [...datelineChip(story), ...(first ? builder.inline(first) : [])]),
    ...rest.map((block) => builder.block(block)),
  ]);
}

function textNode(text: string | null): Node[] {
  return text === null || text === '' ? [] : [schema.text(text)];
}

function datelineChip({ dateline }: WireStory): Node[] {
  if (!dateline) return [];
  const { place, date, agency, printed } = dateline;
  return [schema.node('dateline', { place: place ?? '', date, agency, printed })];
}

/** Builds blocks with their marks. One quotation that runs on over several blocks keeps one id. */
class Builder {
  readonly #sourceKeys: ReadonlyMap<string, string>;
  readonly #quotationIds = new Map<number, string>();

  constructor(sourceKeys: ReadonlyMap<string, string>) {
    this.#sourceKeys = sourceKeys;
  }

  block(block: WireBlock): Node {
    const id = newId();
    switch (block.type) {
      case 'list':
        return list(block.text, id);
      case 'quote':
        return schema.node(
          'quote',
          { id, source: this.#key(block.quotations[0]?.speaker ?? null) },
          this.inline(block),
        );
      default:
        return schema.node(block.type, { id }, this.inline(block));
    }
  }

  /** The block’s text, cut where a mark begins or ends. */
  inline({ text, quotations, sourcing }: WireBlock): Node[] {
    const spans = [
      ...quotations.map(({ from, to, id, speaker }) => ({
        from,
        to,
        mark: schema.marks.quotation.create({ id: this.#quotationId(id), source: this.#key(speaker) }),
      })),
      ...sourcing.map(({ from, to, source, via }) => ({
        from,
        to,
        mark: schema.marks.sourcing.create({ source: this.#key(source), via: this.#key(via) }),
      })),
    ];
    const cuts = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort(
      (a, b) => a - b,
    );
    const open = [...spans].sort((a, b) => a.from - b.from);
    let begun = 0;
    let active: typeof spans = [];
    return cuts.slice(1).flatMap((to, index) => {
      const from = cuts[index] ?? 0;
      active = active.filter((span) => span.to > from);
      for (let span = open[begun]; span && span.from <= from; span = open[++begun]) active.push(span);
      const marks = active.reduce<readonly Mark[]>((set, { mark }) => mark.addToSet(set), []);
      return to > from ? [schema.text(text.slice(from, to), marks)] : [];
    });
  }

  #key(name: string | null): string | null {
    return name === null ? null : (this.#sourceKeys.get(name.trim()) ?? null);
  }

  #quotationId(id: number): string {
    const known = this.#quotationIds.get(id) ?? newId();
    this.#quotationIds.set(id, known);
    return known;
  }
}

function list(text: string, id: string): Node {
  const items = text.split('\n');
  const ordered = items.every((item) => bulletOf(item) === 'number');
  return schema.node(
    'list',
    { id, ordered },
    Fragment.fromArray(
      items.map((item) => schema.node('listItem', { id: newId() }, textNode(withoutBullet(item)))),
    ),
  );
}
