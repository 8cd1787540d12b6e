import { MAX_LINE, MAX_WIRE_BYTES, WIRE_PROBLEMS } from './decode.ts';

/** Why a file gives no story: what is wrong with its bytes, or why nobody got to them. */
export const FILE_PROBLEMS = [...WIRE_PROBLEMS, 'missing', 'folder', 'forbidden', 'unreadable'] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** Whether a file’s name says that its text stands among marks, as a web page’s does: taken as it is, they would be printed. */
export function isMarkup(name: string): boolean {
  return /\.(?:x?html?|mht(?:ml)?|xml)$/i.test(name);
}

const MEGABYTES = MAX_WIRE_BYTES / 1024 / 1024;

const WORDS: Readonly<Record<FileProblem, string>> = {
  empty: 'There is no text in it.',
  binary: 'It is not plain text. Save it as plain text (.txt) and take that.',
  oversized: `It is larger than ${MEGABYTES} MB, which no story is. Split it, and take the parts.`,
  undecodable:
    'Its letters cannot be read: they are in no encoding that Copydesk knows, or parts of the file are damaged. Save it as UTF-8 and take that.',
  unbroken: `It has a line of more than ${MAX_LINE.toLocaleString('en')} characters, which no paragraph has. Break it into paragraphs and take it again.`,
  missing: 'There is no such file.',
  folder: 'It is a folder, not a file. Name the files in it.',
  forbidden: 'You are not allowed to read it. Ask for the right to read it, or copy it elsewhere.',
  unreadable: 'The disk could not read it.',
};

/** What is wrong and what to do, in English. `line` counts from 1. */
export function explainFileProblem(problem: FileProblem, line: number | null): string {
  return line === null ? WORDS[problem] : `${WORDS[problem]} It shows in line ${line}.`;
}
