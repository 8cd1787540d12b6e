import { vi } from 'vitest';

/** Waits until a check holds. It either comes to hold or does not; how fast the machine is must not matter. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 20_000, interval: 5 });
}
