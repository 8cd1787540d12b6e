import { join } from 'node:path';
import { z } from 'zod';
import { newSecret } from './access.ts';
import { readPrivate, writePrivate } from './private-file.ts';

/** Kept with the library, so that an open page finds the same port and the same secret after a restart. */
const FILE = 'web-session.json';
const lastTimeSchema = z.object({
  secret: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  port: z.number().int().min(0).max(65535),
});
export type LastTime = z.infer<typeof lastTimeSchema>;

/** How this library was served last; a new secret and any port where it never was. */
export function lastTime(library: string): LastTime {
  return readPrivate(join(library, FILE), lastTimeSchema) ?? { secret: newSecret(), port: 0 };
}

export function rememberTime(library: string, time: LastTime): void {
  writePrivate(join(library, FILE), time);
}
