import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Node } from 'prosemirror-model';
import { type BlockName, isBlockName } from '../article/blocks.ts';
import { isSafeHref } from '../article/marks.ts';
import { bylineLine } from '../wire/print.ts';
import { withoutControls } from './control-characters.ts';
import type { ExportedStory, PictureAddresses } from './exported-story.ts';
import { factsOf, oneLine, type StoryFacts } from './facts.ts';
import { type InlinePrinter, printInline } from './inline.ts';
import { speakerLine, speakerUnder } from './speaker.ts';

/**
 * A story as CommonMark, without front matter, which is no part of it: headline, standfirst and byline are its first lines. What
 * in the words would be markup is escaped.
 */
export function printMarkdown({ doc }: ExportedStory, pictures: PictureAddresses): string {
  return toMarkdown(markdownTree(factsOf(doc), pictures), {
    bullet: '-',
    bulletOther: '*',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
    // No mark of CommonMark’s, but most sites strike out what stands between tildes.
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
  });
}

/** The same as the tree that reading the Markdown gives again. */
export function markdownTree(facts: StoryFacts, pictures: PictureAddresses): Root {
  const head: RootContent[] = [];
  const body: RootContent[] = [];
  facts.doc.forEach((block, _, index) => {
    const isHead = block.type.name === 'headline' || block.type.name === 'standfirst';
    (isHead ? head : body).push(...printBlock(block, { facts, pictures, index }));
  });
  const { authors, language } = facts;
  return {
    type: 'root',
    children: [
      ...head,
      ...(authors.length > 0 ? [paragraph(ofField(bylineLine(authors, language)))] : []),
      ...body,
      ...authors
        .filter(({ bio }) => bio.length > 0)
        .flatMap(({ name, bio }) => [
          paragraph({ type: 'strong', children: [ofField(name)] }),
          ...bio.filter((part) => part.trim() !== '').map((part) => paragraph(ofField(part))),
        ]),
    ],
  };
}

interface Place {
  readonly facts: StoryFacts;
  readonly pictures: PictureAddresses;
  readonly index: number;
}

type BlockPrinter = (block: Node, place: Place) => RootContent[];

const inline: InlinePrinter<PhrasingContent> = {
  text: (words) => text(words),
  marks: {
    strong: (_, inside) => ({ type: 'strong', children: inside }),
    em: (_, inside) => ({ type: 'emphasis', children: inside }),
    link: (mark, inside) => ({ type: 'link', url: String(mark.attrs.href).trim(), children: inside }),
  },
};

/** Words from a field of the story, on one line. */
function ofField(words: string): PhrasingContent {
  return text(oneLine(withoutControls(words)));
}

function text(words: string): PhrasingContent {
  return { type: 'text', value: words.replaceAll(/[\t\n\r ]+/g, ' ') };
}

function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** The inside of a line, without spaces at its ends; nothing where it is empty. */
function phrasing(block: Node): PhrasingContent[] {
  const printed = printInline(block, inline);
  const first = printed[0];
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = printed.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return printed.filter((each) => each.type !== 'text' || each.value !== '');
}

/** A line as what `wrap` makes of its inside; nothing where it is empty. */
function line(wrap: (inside: PhrasingContent[]) => RootContent): BlockPrinter {
  return (block) => {
    const inside = phrasing(block);
    return inside.length === 0 ? [] : [wrap(inside)];
  };
}

const plainLine = line((inside) => paragraph(...inside));

const quoted: BlockPrinter = (block, { facts, index }) => {
  const inside = phrasing(block);
  if (inside.length === 0) return [];
  const speaker = speakerUnder(facts, block, index);
  const under = speaker ? [paragraph(ofField(`— ${speakerLine(speaker)}`))] : [];
  return [{ type: 'blockquote', children: [paragraph(...inside), ...under] }];
};

const printers = {
  headline: line((children) => ({ type: 'heading', depth: 1, children })),
  standfirst: plainLine,
  lede: plainLine,
  paragraph: plainLine,
  subheading: line((children) => ({ type: 'heading', depth: 2, children })),
  quote: quoted,
  attribution: plainLine,
  pullquote: quoted,
  list: (block) => {
    const items = block.children.map(phrasing).filter((inside) => inside.length > 0);
    if (items.length === 0) return [];
    return [
      {
        type: 'list',
        ordered: Boolean(block.attrs.ordered),
        spread: false,
        children: items.map((inside) => ({
          type: 'listItem',
          spread: false,
          children: [paragraph(...inside)],
        })),
      },
    ];
  },
  listItem: plainLine,
  figure: (block, { pictures }) => {
    const { media, alt, credit } = block.attrs;
    const url = pictures.get(media);
    const words = phrasing(block);
    const gap = words.length > 0 ? ' ' : '';
    const caption = [...words, ...(credit === '' ? [] : [text(gap), ofField(credit)])];
    return [
      ...(url === undefined ? [] : [paragraph({ type: 'image', url, alt: oneLine(withoutControls(alt)) })]),
      ...(caption.length === 0 ? [] : [paragraph(...caption)]),
    ];
  },
  factbox: (block, place) => block.children.flatMap((child) => printBlock(child, place)),
  factboxTitle: line((children) => ({ type: 'heading', depth: 3, children })),
  embed: (block) => {
    const { url, title } = block.attrs;
    if (!isSafeHref(url)) return title === '' ? [] : [paragraph(ofField(title))];
    return [paragraph({ type: 'link', url: url.trim(), children: [ofField(title || url)] })];
  },
  divider: () => [{ type: 'thematicBreak' }],
} as const satisfies Record<BlockName, BlockPrinter>;

/** A block as what stands for it in Markdown; nothing where there is nothing of it to be seen. */
function printBlock(block: Node, place: Place): RootContent[] {
  const { name } = block.type;
  return isBlockName(name) ? printers[name](block, place) : [];
}
