import { withoutControls } from './control-characters.ts';

declare const escaped: unique symbol;

/** HTML in which everything is escaped that has to be: made by the functions of this file and by nothing else. */
export type Markup = string & { readonly [escaped]: true };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeSigns(text: string): string {
  return withoutControls(text).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Words, which stay words whatever is in them. */
export function words(text: string): Markup {
  return escapeSigns(text) as Markup;
}

export type Attributes = Readonly<Record<string, string | null>>;

function opening(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([key, value]) => ` ${key}="${escapeSigns(value)}"`);
  return `<${name}${written.join('')}>`;
}

/** An element with its content. Attributes that are null are left out. */
export function element(name: string, attributes: Attributes, ...content: readonly Markup[]): Markup {
  return `${opening(name, attributes)}${content.join('')}</${name}>` as Markup;
}

/** An element that has no content, such as an `img`. */
export function emptyElement(name: string, attributes: Attributes): Markup {
  return opening(name, attributes) as Markup;
}

/** Pieces one after the other, a line each. */
export function lines(pieces: readonly Markup[]): Markup {
  return pieces.join('\n') as Markup;
}

/** A value as JSON in a script element of its own: no text in it can end the element or begin a comment. */
export function dataScript(type: string, value: unknown): Markup {
  const json = JSON.stringify(value, null, 1).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${opening('script', { type })}${json}</script>` as Markup;
}

/** Rules of style, which are ours: no text of a story is ever in them. */
export function styleSheet(rules: string): Markup {
  return `<style>${rules}</style>` as Markup;
}
