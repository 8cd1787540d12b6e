import type { CallInput, CallName, CallOutput } from '../../shared/api/api.ts';
import { ApiError } from '../../shared/api/errors.ts';
import type { Seam } from '../../shared/api/seam.ts';

/** Calls and gives the value; throws the error as an {@link ApiError}. */
export async function ask<N extends CallName>(
  seam: Seam,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  const reply = await seam.call(name, input);
  if (!reply.ok) throw new ApiError(reply.error);
  return reply.value;
}
