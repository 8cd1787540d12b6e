import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readPrivate, writePrivate } from './private-file.ts';
import { LINK_PATH, type WebServer } from './server.ts';

/** Tells a second start where the first one listens and how to ask it for a link. Only this user may read it. */
const FILE = 'running.json';
const runningSchema = z.object({ port: z.number().int().min(1).max(65535), control: z.string().min(1) });
/** Whoever listens at an announced port need not be Copydesk any more: only an address of that port is opened. */
const linkSchema = (port: number) =>
  z.object({ url: z.string().startsWith(`http://127.0.0.1:${port}/?token=`) });
const ASK_WITHIN_MS = 2000;

export function announce(library: string, { port, control }: Pick<WebServer, 'port' | 'control'>): void {
  writePrivate(join(library, FILE), { port, control });
}

/** Takes the announcement back, unless it is another process’s by now. */
export function withdraw(library: string, { control }: Pick<WebServer, 'control'>): void {
  const path = join(library, FILE);
  if (readPrivate(path, runningSchema)?.control === control) rmSync(path, { force: true });
}

/** Asks a Copydesk that serves this library for a link; null when none answers. */
export async function linkOfRunning(library: string): Promise<string | null> {
  const running = readPrivate(join(library, FILE), runningSchema);
  if (!running) return null;
  try {
    const response = await fetch(`http://127.0.0.1:${running.port}${LINK_PATH}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${running.control}` },
      redirect: 'error',
      signal: AbortSignal.timeout(ASK_WITHIN_MS),
    });
    return response.ok ? linkSchema(running.port).parse(await response.json()).url : null;
  } catch {
    return null;
  }
}
