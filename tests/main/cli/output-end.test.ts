import { expect, test } from 'vitest';
import { endOfOutput } from '../../../src/main/cli/output-end.ts';

function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: write`), { code });
}

test('a reader that has enough is no failure', () => {
  expect(endOfOutput(systemError('EPIPE'))).toEqual({ code: 0, says: null });
});

test.each(['ENOSPC', 'EIO'])('output that is cut off by %s is a failure, and said to be one', (code) => {
  expect(endOfOutput(systemError(code))).toEqual({ code: 1, says: expect.stringContaining(code) });
});
