/**
 * Where a mistake of our own was made: the error’s name and the places in the code, for a log. Never its message, for messages
 * of the editor’s libraries quote the story.
 */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return `threw a ${typeof error}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [error.name, ...frames].join('\n');
}

/** The error that stands for one made in another thread, from which only its {@link placeOf place} came. */
export function mistakeAt(place: string): Error {
  const error = new Error('A thread made a mistake');
  error.name = place.split('\n')[0] ?? error.name;
  error.stack = place;
  return error;
}
