import type { z } from 'zod';
import {
  type CallName,
  type CallOutput,
  calls,
  isCallName,
  MAX_CALL_BYTES,
  type ParsedInput,
} from '../shared/api/api.ts';
import { ApiError, type ApiErrorValue, fail } from '../shared/api/errors.ts';
import { placeOf } from '../shared/api/mistake.ts';
import type { Reply } from '../shared/api/seam.ts';
import { measureJson } from './json-value.ts';

/** One function a call. It gets parsed input and throws an {@link ApiError} for what a person can act on. */
export type Handlers = { [N in CallName]: (input: ParsedInput<N>) => Promise<CallOutput<N>> };

/** Answers whatever arrives, from any entry. Never rejects. */
export type Answer = (name: unknown, input: unknown) => Promise<Reply<unknown>>;

/** Where a failure that nobody foresaw is written. It never gets the error’s message, which may quote a story. */
export type FailureLog = (line: string) => void;

const MAX_PROBLEMS = 20;

/** The one way in: parse, run, reply. The same for the window, the loopback server and the command line. */
export function createAnswer(handlers: Handlers, log: FailureLog): Answer {
  return async (name, input) => {
    try {
      if (typeof name !== 'string' || !isCallName(name)) throw unknownCall(name);
      checkCrossing(input);
      return { ok: true, value: await run(handlers, name, input) };
    } catch (error) {
      return { ok: false, error: errorValue(error, (line) => log(`${String(name)}: ${line}`)) };
    }
  };
}

async function run<N extends CallName>(handlers: Handlers, name: N, input: unknown): Promise<CallOutput<N>> {
  const parsed = calls[name].input.safeParse(input);
  if (!parsed.success) throw badInput(problemsOf(parsed.error));
  const value: unknown = parsed.data;
  // The schema that just parsed it is where the type comes from; the compiler cannot follow a generic name.
  return await handlers[name](value as ParsedInput<N>);
}

/** Handlers that also hold their own output to the contract: for tests and for running from source. */
export function checkingOutputs(handlers: Handlers): Handlers {
  const checked = <N extends CallName>(name: N): Handlers[N] => {
    const check = async (input: ParsedInput<N>): Promise<CallOutput<N>> => {
      const output = await handlers[name](input);
      const result = calls[name].output.safeParse(output);
      if (!result.success) throw new OutputBreach(name, problemsOf(result.error));
      return output;
    };
    return check as Handlers[N];
  };
  return Object.fromEntries(
    (Object.keys(calls) as CallName[]).map((name) => [name, checked(name)]),
  ) as Handlers;
}

/** An answer that does not have the contract’s shape: a mistake of ours. */
class OutputBreach extends Error {
  constructor(name: CallName, problems: readonly string[]) {
    super(`${name} answered outside its contract: ${problems.join('; ')}`);
    this.name = `OutputBreach (${name}: ${problems.join('; ')})`;
  }
}

function checkCrossing(input: unknown): void {
  const measured = measureJson(input);
  if (!measured.ok) throw badInput([measured.problem]);
  if (measured.bytes > MAX_CALL_BYTES) throw tooLarge(measured.bytes);
}

function unknownCall(name: unknown): ApiError {
  const shown = typeof name === 'string' ? name.slice(0, 100) : `(${typeof name})`;
  return fail(
    'unknown-call',
    `Copydesk has no call “${shown}”. Nothing was changed. The window and the program may be of different versions: reload the window.`,
    { name: shown },
  );
}

/** The error for input that does not have its call’s shape. */
export function badInput(problems: string[]): ApiError {
  return fail('bad-input', `The call was not understood, and nothing was changed: ${problems.join('; ')}.`, {
    problems,
  });
}

/** The error for input of `size` bytes or more that a call cannot carry. */
export function tooLarge(size: number): ApiError {
  const megabytes = Math.floor(MAX_CALL_BYTES / 1024 / 1024);
  return fail(
    'too-large',
    `That is more than Copydesk takes at once (${megabytes} MB), and nothing was changed. Use a smaller picture, or split the text.`,
    { limit: MAX_CALL_BYTES, size },
  );
}

function problemsOf(error: z.ZodError): string[] {
  return error.issues
    .slice(0, MAX_PROBLEMS)
    .map(
      (issue) => `${issue.path.length === 0 ? 'input' : issue.path.map(String).join('.')}: ${issue.message}`,
    );
}

/** Turns whatever was thrown into an error of the union. What nobody foresaw is logged by name and place only. */
export function errorValue(error: unknown, log: FailureLog): ApiErrorValue {
  if (error instanceof ApiError) return error.value;
  log(placeOf(error));
  return fail(
    'internal',
    'Copydesk made a mistake and did not do this. What was saved before is safe. Try again; if it happens again, restart Copydesk.',
    {},
  ).value;
}
