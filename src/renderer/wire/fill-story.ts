import type { Node } from 'prosemirror-model';
import { TextSelection, type Transaction } from 'prosemirror-state';
import { schema } from '../../shared/article/schema.ts';
import { SetAttribute, SetEntry, sameValue } from '../../shared/article/steps.ts';
import { textToSlice } from '../editor/commands/clipboard.ts';
import { bodyStart } from '../editor/commands/places.ts';
import { isAwaited } from '../editor/commands/whole-story.ts';

const { nodes } = schema;

/** The position before the first block of a type among the top-level blocks, or null where there is none. */
function placeOf(doc: Node, type: Node['type']): number | null {
  let place: number | null = null;
  doc.forEach((block, pos) => {
    if (block.type === type) place ??= pos;
  });
  return place;
}

function emptyLine(tr: Transaction, type: Node['type']): void {
  const pos = placeOf(tr.doc, type);
  const size = pos === null ? 0 : (tr.doc.nodeAt(pos)?.content.size ?? 0);
  if (pos !== null && size > 0) tr.delete(pos + 1, pos + 1 + size);
}

/** Takes all text out of a story. Headline and lede stay, empty, so that they are the same blocks as before. */
export function clearText(tr: Transaction): void {
  const body = bodyStart(tr.doc);
  if (body < tr.doc.content.size) tr.delete(body, tr.doc.content.size);
  emptyLine(tr, nodes.lede);
  const standfirst = placeOf(tr.doc, nodes.standfirst);
  const size = standfirst === null ? 0 : (tr.doc.nodeAt(standfirst)?.nodeSize ?? 0);
  if (standfirst !== null) tr.delete(standfirst, standfirst + size);
  emptyLine(tr, nodes.headline);
}

function fillLine(tr: Transaction, line: Node | undefined): void {
  const pos = line ? placeOf(tr.doc, line.type) : null;
  if (line && pos !== null && line.content.size > 0) tr.insert(pos + 1, line.content);
}

/** Puts an article’s blocks into a story without text, from the end on, so that places before stay as they are. */
function fillText(tr: Transaction, article: Node): void {
  const of = (type: Node['type']) => article.children.find((block) => block.type === type);
  const head: readonly Node['type'][] = [nodes.headline, nodes.standfirst, nodes.lede];
  const body = article.children.filter((block) => !head.includes(block.type));
  if (body.length > 0) tr.insert(bodyStart(tr.doc), body);
  fillLine(tr, of(nodes.lede));
  const standfirst = of(nodes.standfirst);
  const lede = placeOf(tr.doc, nodes.lede);
  if (standfirst && lede !== null) tr.insert(lede, standfirst);
  fillLine(tr, of(nodes.headline));
}

/** The dateline of a story in which nothing else is written: nobody asked for another story in its place. */
function givenDateline(doc: Node): Node | null {
  const dateline = doc.children.find(({ type }) => type === nodes.lede)?.firstChild;
  return dateline?.type === nodes.dateline && isAwaited(doc) ? dateline : null;
}

/** Puts a dateline before the lede of a story that came without one. */
function keepDateline(tr: Transaction, dateline: Node): void {
  const pos = placeOf(tr.doc, nodes.lede);
  const isThere = pos !== null && tr.doc.nodeAt(pos)?.firstChild?.type === nodes.dateline;
  if (pos !== null && !isThere) tr.insert(pos + 1, dateline);
}

/** The keys of the sources that a story’s text refers to. */
function sourcesInText(doc: Node): Set<unknown> {
  const keys = new Set<unknown>();
  doc.descendants((node) => {
    if (node.attrs.source) keys.add(node.attrs.source);
    for (const { attrs } of node.marks) for (const key of [attrs.source, attrs.via]) if (key) keys.add(key);
  });
  return keys;
}

const entries = (doc: Node, map: 'bylines' | 'sources') => Object.entries<unknown>(doc.attrs[map]);

/**
 * Makes an article the content of a story: text, bylines, sources and language, step by step, so that what another
 * window does at the same moment stays. What the old text brought with it goes with it: the sources that it refers to,
 * and the bylines where the article has its own. Slug, keywords and all else are left alone, and so is the dateline that a
 * translation was given, where the article has none.
 */
export function fillStory(tr: Transaction, article: Node): Transaction {
  const before = tr.doc;
  const old = sourcesInText(before);
  const given = givenDateline(before);
  clearText(tr);
  fillText(tr, article);
  if (given) keepDateline(tr, given);
  for (const [key] of entries(before, 'sources'))
    if (old.has(key)) tr.step(new SetEntry('sources', key, null));
  const bylines = entries(article, 'bylines');
  if (bylines.length > 0) {
    for (const [key] of entries(before, 'bylines')) tr.step(new SetEntry('bylines', key, null));
  }
  for (const [key, byline] of bylines) tr.step(new SetEntry('bylines', key, byline));
  for (const [key, source] of entries(article, 'sources')) tr.step(new SetEntry('sources', key, source));
  const { language } = before.attrs;
  if (article.attrs.language && article.attrs.language !== language) {
    tr.step(new SetAttribute(null, 'language', article.attrs.language, { value: language }));
  }
  return tr.setSelection(TextSelection.create(tr.doc, 1 + (tr.doc.firstChild?.content.size ?? 0)));
}

/**
 * Makes the lines of a text the content of a story as they stand: the first is the headline, the second the lede, every
 * other a paragraph. `article` is what the story was filled with before; its bylines and sources go, unless somebody
 * has changed them.
 */
export function fillPlain(tr: Transaction, text: string, article: Node): Transaction {
  const [first, second, ...rest] = textToSlice(text).content.content;
  const before = tr.doc;
  clearText(tr);
  if (rest.length > 0) tr.insert(bodyStart(tr.doc), rest);
  if (second) fillLine(tr, nodes.lede.create(null, second.content));
  if (first) fillLine(tr, nodes.headline.create(null, first.content));
  for (const map of ['bylines', 'sources'] as const) {
    const standing: Record<string, unknown> = before.attrs[map];
    for (const [key, value] of entries(article, map)) {
      if (Object.hasOwn(standing, key) && sameValue(standing[key], value)) {
        tr.step(new SetEntry(map, key, null));
      }
    }
  }
  return tr.setSelection(TextSelection.create(tr.doc, 1 + (tr.doc.firstChild?.content.size ?? 0)));
}
