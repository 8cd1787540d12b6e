import type { FormatName } from '../api/publish.ts';
import type { ExportedStory, PictureAddresses } from './exported-story.ts';
import { printHtml } from './html.ts';
import { printMarkdown } from './markdown.ts';
import { printNinjs } from './ninjs.ts';
import { printText } from './text.ts';

/** A form in which a story leaves. */
export interface Format {
  readonly name: FormatName;
  /** The ending of its files, without a point. */
  readonly extension: string;
  /** Media type. */
  readonly type: string;
  /** Whether it shows pictures, which then have to go with it. */
  readonly showsPictures: boolean;
  /** The whole file. Of the document it prints the `published` view, and nothing else. */
  print(story: ExportedStory, pictures: PictureAddresses): string;
}

const byName = {
  html: { name: 'html', extension: 'html', type: 'text/html', showsPictures: true, print: printHtml },
  text: { name: 'text', extension: 'txt', type: 'text/plain', showsPictures: false, print: printText },
  markdown: {
    name: 'markdown',
    extension: 'md',
    type: 'text/markdown',
    showsPictures: true,
    print: printMarkdown,
  },
  ninjs: {
    name: 'ninjs',
    extension: 'json',
    type: 'application/json',
    showsPictures: false,
    print: printNinjs,
  },
} as const satisfies { [N in FormatName]: Format & { name: N } };

/** Every form, in the order in which it is offered. One more is one file, a line above, and its name in shared/api/publish.ts. */
export const formats: readonly Format[] = Object.values(byName);

export function formatNamed(name: FormatName): Format {
  return byName[name];
}
