/** Why a file could not be written where it was wanted. */
export const WRITE_PROBLEMS = [
  /** The folder is not named from the root of a disk, so it is not clear which is meant. */
  'relative',
  /** A file stands where the folder, or one above it, should be. */
  'notAFolder',
  'forbidden',
  'readOnly',
  'full',
  'tooLong',
  /** The disk refuses for a reason of its own. */
  'failed',
] as const;
export type WriteProblem = (typeof WRITE_PROBLEMS)[number];

const WORDS: Readonly<Record<WriteProblem, string>> = {
  relative: 'Name the folder from the root of the disk, or from your own folder with ~/.',
  notAFolder: 'A file stands where the folder should be. Choose another folder.',
  forbidden: 'You are not allowed to write there. Choose another folder.',
  readOnly: 'That disk can only be read. Choose another.',
  full: 'The disk is full. Free some space, or choose another.',
  tooLong: 'The path is longer than this system takes. Choose a folder with a shorter one.',
  failed: 'The disk reports an error. Check it, or choose another.',
};

/** What happened, what was kept and what to do. */
export function explainWriteProblem(path: string, problem: WriteProblem): string {
  return `“${path}” was not written, and the story is unharmed. ${WORDS[problem]}`;
}
