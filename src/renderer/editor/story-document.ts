import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { OpenedStory } from '../../shared/api/story.ts';
import { readDocument } from '../../shared/article/migrate.ts';
import { newStoryDoc } from '../../shared/article/new-story.ts';
import { schema } from '../../shared/article/schema.ts';

export type ReadOnlyReason = OpenedStory['readOnly'];

/**
 * The article of an opened story: its snapshot with the steps since. What this version of Copydesk does not know
 * is shown as text, block by block, and may only be read; the original stays in the library as it is.
 */
export function readOpened(opened: OpenedStory): { doc: Node; readOnly: ReadOnlyReason } {
  const read = readDocument(opened.snapshot, opened.schemaVersion);
  if (!read.ok) return { doc: asText(opened.snapshot), readOnly: opened.readOnly ?? read.reason };
  try {
    let doc = read.doc;
    for (const { step } of opened.steps) {
      const next = Step.fromJSON(schema, step).apply(doc);
      if (!next.doc) throw new RangeError(next.failed ?? 'A step does not apply');
      doc = next.doc;
    }
    return { doc, readOnly: opened.readOnly };
  } catch {
    return { doc: read.doc, readOnly: opened.readOnly ?? 'unreadable' };
  }
}

/** Any article-like JSON as a headline, a lede and paragraphs that hold its text. */
function asText(json: unknown): Node {
  const lines = textLines(json);
  const [headline, lede, ...rest] = lines.map((line) => schema.text(line));
  const empty = newStoryDoc();
  return empty.type.create(empty.attrs, [
    schema.nodes.headline.create(null, headline),
    schema.nodes.lede.create(null, lede),
    ...rest.map((text) => schema.nodes.paragraph.create(null, text)),
  ]);
}

interface LooseNode {
  text?: unknown;
  content?: unknown;
  attrs?: unknown;
}

function inlineText(node: LooseNode): string | null {
  if (typeof node.text === 'string') return node.text;
  const attrs = node.attrs;
  if (
    typeof attrs === 'object' &&
    attrs !== null &&
    'printed' in attrs &&
    typeof attrs.printed === 'string'
  ) {
    return attrs.printed;
  }
  return null;
}

function textLines(json: unknown): string[] {
  if (typeof json !== 'object' || json === null || !('content' in json) || !Array.isArray(json.content))
    return [];
  const lines: string[] = [];
  let line = '';
  for (const child of json.content as unknown[]) {
    const text = typeof child === 'object' && child !== null ? inlineText(child) : null;
    if (text !== null) {
      line += text;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    lines.push(...textLines(child));
  }
  if (line !== '') lines.push(line);
  return lines;
}
