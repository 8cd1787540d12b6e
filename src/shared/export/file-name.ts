import { asciiSlug } from './slug.ts';

/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|conin|conout|clock)$/;
/** So much of an id tells stories apart: the end of it, for the beginning is the time of its making. */
const OF_ID = 8;

/** What a file is named after. */
export interface NamedStory {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  /** BCP 47, '' where unknown. */
  readonly language: string;
}

/**
 * The name of a story’s file, such as `toktogul-reservoir.ru.html`: lower-case ASCII letters, digits, hyphens and points, under
 * 120 bytes, and no name that any system keeps for itself. From the slug, else the headline, else the id, so it is never empty.
 * The language keeps a story and its translations apart.
 */
export function fileName({ id, slug, headline, language }: NamedStory, extension: string): string {
  const words = asciiSlug(slug, language) || asciiSlug(headline, language);
  const stem = words === '' || DEVICES.test(words) ? joined(words || 'story', idEnd(id)) : words;
  const tag = asciiSlug(language, '');
  return [stem, ...(tag === '' ? [] : [tag]), extension].join('.');
}

/** The same name for when that one is taken: `name-2.ru.html`. */
export function numberedName(name: string, number: number): string {
  const [stem = '', ...rest] = name.split('.');
  return number < 2 ? name : [`${stem}-${number}`, ...rest].join('.');
}

/** The name of a picture’s file, by the hash of its bytes. */
export function pictureName(hash: string, type: string): string {
  const ending = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif' }[type];
  return `${hash}.${ending ?? 'bin'}`;
}

function joined(words: string, end: string): string {
  return end === '' ? words : `${words}-${end}`;
}

function idEnd(id: string): string {
  return asciiSlug(id, '').replaceAll('-', '').slice(-OF_ID);
}
