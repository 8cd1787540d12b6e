import type { Mark, Node } from 'prosemirror-model';
import { isSafeHref } from '../article/marks.ts';
import { withoutControls } from './control-characters.ts';

/** Square brackets that WordPress would run as a shortcode of its own, in attributes too, stay words. */
function guarded(html: string): string {
  return html.replaceAll(/\[(?=\/?[\p{L}_])/gu, '&#091;');
}

/** Text between tags. */
export function escapeText(text: string): string {
  return guarded(
    withoutControls(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  )
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('\n', '<br>');
}

export function escapeAttribute(value: string): string {
  return guarded(
    withoutControls(value)
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;'),
  );
}

/**
 * What a block’s text is in a post: strong, emphasised, linked and in another language where the story says so. Who is
 * quoted and on whom a statement rests stays in the newsroom; their words are text like any other.
 */
export function inlineHtml(block: Node): string {
  let html = '';
  let open: readonly Tag[] = [];
  for (const child of block.children) {
    const tags = child.marks.flatMap((mark) => tagOf(mark) ?? []);
    const kept = commonStart(open, tags);
    html += closing(open.slice(kept)) + opening(tags.slice(kept));
    html += escapeText(child.isText ? (child.text ?? '') : (child.type.spec.leafText?.(child) ?? ''));
    open = tags;
  }
  return html + closing(open);
}

interface Tag {
  name: string;
  attributes: string;
}

function tagOf(mark: Mark): Tag | null {
  const { href, lang } = mark.attrs;
  switch (mark.type.name) {
    case 'strong':
    case 'em':
      return { name: mark.type.name, attributes: '' };
    case 'lang':
      return { name: 'span', attributes: ` lang="${escapeAttribute(String(lang))}"` };
    case 'link':
      return isSafeHref(String(href))
        ? { name: 'a', attributes: ` href="${escapeAttribute(String(href).trim())}"` }
        : null;
    default:
      return null;
  }
}

function opening(tags: readonly Tag[]): string {
  return tags.map(({ name, attributes }) => `<${name}${attributes}>`).join('');
}

function closing(tags: readonly Tag[]): string {
  return tags
    .toReversed()
    .map(({ name }) => `</${name}>`)
    .join('');
}

/** How many tags, from the outermost, are the same: those stay open from one piece of text to the next. */
function commonStart(a: readonly Tag[], b: readonly Tag[]): number {
  const different = a.findIndex(
    ({ name, attributes }, index) => b[index]?.name !== name || b[index].attributes !== attributes,
  );
  return different < 0 ? a.length : different;
}
