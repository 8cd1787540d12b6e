import type { MarkSpec } from 'prosemirror-model';
import type { ReadableElement } from './element.ts';

const nullableString = { default: null, validate: 'string|null' };

/** Addresses that a link may have. Anything else (`javascript:` first of all) stays text without a link. */
export function isSafeHref(href: string): boolean {
  return /^(?:https?:|mailto:|tel:)/i.test(href.trim());
}

const suggestionId = { validate: 'string|number' };

/** The value that an attribute of pasted HTML holds as JSON; null for none, and for what is no JSON. */
function valueIn(element: ReadableElement, name: string): unknown {
  try {
    return JSON.parse(element.getAttribute(name) ?? 'null');
  } catch {
    return null;
  }
}

function suggestionFromHtml(element: ReadableElement): { id: string | number } | false {
  const id = valueIn(element, 'data-id');
  return typeof id === 'string' || typeof id === 'number' ? { id } : false;
}

const strong: MarkSpec = {
  toDOM: () => ['strong', 0],
  parseDOM: [
    { tag: 'strong' },
    {
      tag: 'b',
      getAttrs: (element: ReadableElement) =>
        !/font-weight:\s*normal/.test(element.getAttribute('style') ?? '') && null,
    },
    { style: 'font-weight', getAttrs: (value: string) => /^(bold(er)?|[5-9]\d{2,})$/.test(value) && null },
  ],
};

const em: MarkSpec = {
  toDOM: () => ['em', 0],
  parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
};

const link: MarkSpec = {
  attrs: { href: { validate: 'string' } },
  inclusive: false,
  toDOM: (mark) => ['a', { href: mark.attrs.href, rel: 'noopener noreferrer' }, 0],
  parseDOM: [
    {
      tag: 'a[href]',
      getAttrs: (element: ReadableElement) => {
        const href = element.getAttribute('href') ?? '';
        return isSafeHref(href) ? { href } : false;
      },
    },
  ],
};

/**
 * Words spoken, with their glyphs. Adjacent quotations stay apart by `id`, nested ones both stay, one quotation
 * may run over several blocks. `source` is a key of the story’s `sources`.
 */
const quotation: MarkSpec = {
  attrs: { id: { validate: 'string' }, source: nullableString },
  excludes: '',
  inclusive: false,
  toDOM: (mark) => [
    'span',
    {
      'data-quotation': mark.attrs.id,
      ...(mark.attrs.source === null ? {} : { 'data-source': mark.attrs.source }),
    },
    0,
  ],
  parseDOM: [
    {
      tag: 'span[data-quotation]',
      getAttrs: (element: ReadableElement) => ({
        id: element.getAttribute('data-quotation') ?? '',
        source: element.getAttribute('data-source'),
      }),
    },
  ],
};

/**
 * Words that attribute (“the ministry said in a September 8 statement”). `source` and `via` are keys of the story’s
 * `sources`; `via` names the carrier in a chain, as when a ministry is known through an agency.
 */
const sourcing: MarkSpec = {
  attrs: { source: nullableString, via: nullableString },
  inclusive: false,
  toDOM: (mark) => [
    'span',
    {
      'data-sourcing': '',
      ...(mark.attrs.source === null ? {} : { 'data-source': mark.attrs.source }),
      ...(mark.attrs.via === null ? {} : { 'data-via': mark.attrs.via }),
    },
    0,
  ],
  parseDOM: [
    {
      tag: 'span[data-sourcing]',
      getAttrs: (element: ReadableElement) => ({
        source: element.getAttribute('data-source'),
        via: element.getAttribute('data-via'),
      }),
    },
  ],
};

/** Text that stands in the story and is never published. */
const note: MarkSpec = {
  inclusive: true,
  toDOM: () => ['span', { 'data-note': '' }, 0],
  parseDOM: [{ tag: 'span[data-note]' }],
};

/** Ties words to a comment thread; the thread itself is kept outside the document. */
const comment: MarkSpec = {
  attrs: { thread: { validate: 'string' } },
  excludes: '',
  inclusive: false,
  toDOM: (mark) => ['span', { 'data-comment': mark.attrs.thread }, 0],
  parseDOM: [
    {
      tag: 'span[data-comment]',
      getAttrs: (element: ReadableElement) => ({ thread: element.getAttribute('data-comment') ?? '' }),
    },
  ],
};

/** Words in another language than the story’s (BCP 47), for spelling, hyphenation and screen readers. */
const lang: MarkSpec = {
  attrs: { lang: { validate: 'string' } },
  toDOM: (mark) => ['span', { lang: mark.attrs.lang }, 0],
  parseDOM: [
    {
      tag: 'span[lang]',
      getAttrs: (element: ReadableElement) => ({ lang: element.getAttribute('lang') ?? '' }),
    },
  ],
};

// The three suggestion marks have the names, attributes and exclusions of @handlewithcare/prosemirror-suggest-changes
// 0.1, so that stories written before suggestions can be made need no migration when they can.

const insertion: MarkSpec = {
  attrs: { id: suggestionId },
  inclusive: false,
  excludes: 'deletion modification insertion',
  toDOM: (mark) => ['ins', { 'data-id': JSON.stringify(mark.attrs.id) }, 0],
  parseDOM: [{ tag: 'ins', getAttrs: suggestionFromHtml }],
};

const deletion: MarkSpec = {
  attrs: { id: suggestionId },
  inclusive: false,
  excludes: 'insertion modification deletion',
  toDOM: (mark) => ['del', { 'data-id': JSON.stringify(mark.attrs.id) }, 0],
  parseDOM: [{ tag: 'del', getAttrs: suggestionFromHtml }],
};

const modification: MarkSpec = {
  attrs: {
    id: suggestionId,
    type: { validate: 'string' },
    attrName: nullableString,
    previousValue: { default: null },
    newValue: { default: null },
  },
  inclusive: false,
  excludes: 'deletion insertion',
  toDOM: (mark, inline) => [
    inline ? 'span' : 'div',
    {
      'data-type': 'modification',
      'data-id': JSON.stringify(mark.attrs.id),
      'data-mod-type': mark.attrs.type,
      ...(mark.attrs.attrName === null ? {} : { 'data-mod-attr': mark.attrs.attrName }),
      'data-mod-prev-val': JSON.stringify(mark.attrs.previousValue),
      'data-mod-new-val': JSON.stringify(mark.attrs.newValue),
    },
    0,
  ],
  parseDOM: ['span', 'div'].map((tag) => ({
    tag: `${tag}[data-type=modification]`,
    getAttrs: (element: ReadableElement) => {
      const identity = suggestionFromHtml(element);
      if (!identity) return false;
      return {
        ...identity,
        type: element.getAttribute('data-mod-type') ?? '',
        attrName: element.getAttribute('data-mod-attr'),
        previousValue: valueIn(element, 'data-mod-prev-val'),
        newValue: valueIn(element, 'data-mod-new-val'),
      };
    },
  })),
};

/** Every mark, outermost first when several stand on the same words. */
export const marks = {
  insertion,
  deletion,
  modification,
  comment,
  note,
  quotation,
  sourcing,
  lang,
  link,
  strong,
  em,
} as const satisfies Record<string, MarkSpec>;

export type MarkName = keyof typeof marks;
