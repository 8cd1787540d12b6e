/**
 * Copies a value as `contextBridge` does between the page’s world and the preload’s: functions become functions
 * that copy what goes in and what comes out, promises likewise; prototypes are dropped; of an error only its message
 * stays; symbols and what nests deeper than 1000 levels are refused with an exception.
 */
export function bridgeClone(value: unknown, depth = 0): unknown {
  if (depth > 1000) throw new TypeError('Electron contextBridge recursion depth exceeded.');
  if (typeof value === 'symbol') throw new TypeError('A symbol could not be cloned.');
  if (isCallable(value)) return bridgeFunction(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isPromise(value)) return value.then((result) => bridgeClone(result), rethrowFlat);
  if (value instanceof Error || Object.prototype.toString.call(value) === '[object Error]')
    return flatError(value);
  if (Array.isArray(value)) return value.map((item) => bridgeClone(item, depth + 1));
  if (Object.prototype.toString.call(value) !== '[object Object]') return structuredClone(value);
  const fields = Object.entries(value).map(([key, field]) => [key, bridgeClone(field, depth + 1)]);
  return Object.fromEntries(fields);
}

type Callable = (...args: unknown[]) => unknown;

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function';
}

function bridgeFunction(original: Callable): Callable {
  return (...args) => {
    const copies = args.map((arg) => bridgeClone(arg));
    try {
      return bridgeClone(original(...copies));
    } catch (error) {
      return rethrowFlat(error);
    }
  };
}

function isPromise(value: object): value is Promise<unknown> {
  return 'then' in value && typeof value.then === 'function';
}

function rethrowFlat(error: unknown): never {
  throw flatError(error);
}

function flatError(error: unknown): Error {
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  return new Error(message);
}
