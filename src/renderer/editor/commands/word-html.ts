/**
 * What word processors write on the clipboard beside the words of a text: tracked changes, comments, and lists whose items are
 * paragraphs. Word’s forms are those of its “Office HTML”; `<del>` is LibreOffice’s and the pages’ as well.
 */

const ITEM = /mso-list:\s*(l\d+)/i;
const BULLET = /mso-list:\s*ignore/i;
const COMMENTS = /mso-element:\s*comment-list|mso-comment-reference/i;
const NUMBERED = /^\(?(?:\d{1,3}|\p{L}|[ivx]{1,5})[.)]/iu;

function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
}

/** Whether these are words that somebody took out of the text they are copied from. A suggestion of a story of ours is kept as one. */
export function isCrossedOut(element: Element): boolean {
  if (element.localName === 'del') return !element.hasAttribute('data-id');
  return element.classList.contains('msoDel');
}

/** Whether HTML holds words that were taken out of it, which its plain text still has. */
export function holdsCrossedOut(html: string): boolean {
  return /<del\b(?![^>]*\bdata-id)|class\s*=\s*["']?[^"'>]*\bmsoDel\b/i.test(html);
}

/** Whether this is a comment in the margin, or the sign that stands for one in the text. */
export function isWordComment(element: Element): boolean {
  return (
    COMMENTS.test(styleOf(element)) ||
    element.classList.contains('msocomanchor') ||
    element.classList.contains('MsoCommentReference')
  );
}

/** Whether this is the dot or the number of an item, with the blanks behind it. */
export function isWordBullet(element: Element): boolean {
  return BULLET.test(styleOf(element));
}

function listOf(node: Node | null): string | null {
  if (!(node instanceof Element) || node.localName !== 'p') return null;
  return ITEM.exec(styleOf(node))?.[1] ?? null;
}

/** Whether this stands between the items of a list and is none of them: blanks, and Word’s conditions. */
function isBetween(node: Node): boolean {
  return (
    !(node instanceof Element) && (node.nodeType !== node.TEXT_NODE || (node.nodeValue ?? '').trim() === '')
  );
}

/** The list whose first item is `node`, with the items of all levels that follow one another; null where it is none. */
export function wordListAt(node: Node): { items: Element[]; ordered: boolean } | null {
  const list = listOf(node);
  if (list === null) return null;
  const items: Element[] = [];
  for (let next: Node | null = node; next; next = next.nextSibling) {
    if (next instanceof Element && listOf(next) === list) items.push(next);
    else if (!isBetween(next)) break;
  }
  const bullet = [...(items[0]?.querySelectorAll('[style]') ?? [])].find(isWordBullet);
  return { items, ordered: NUMBERED.test(bullet?.textContent.trim() ?? '') };
}
