import { EXIT } from '../start-failure.ts';

/** How a command ends whose standard output takes no more, and what is said of it, null for nothing. */
export function endOfOutput(error: Error & { code?: string }): { code: number; says: string | null } {
  // Whoever reads may have enough, as `head` does; that is no failure.
  if (error.code === 'EPIPE') return { code: EXIT.ok, says: null };
  const says = `The output could not be written (${error.code ?? error.name}), so it is not whole. The library is unharmed. Make room, or write somewhere else, and try again.`;
  return { code: EXIT.failed, says };
}
