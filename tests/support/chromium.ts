import { existsSync } from 'node:fs';
import { chromium, type LaunchOptions } from '@playwright/test';

/** Chromium by what the set-up found, then Playwright’s own, then Debian’s. */
export function chromiumPath(): string {
  const candidates = [process.env.COPYDESK_CHROMIUM, chromium.executablePath(), '/usr/bin/chromium'];
  const path = candidates.find((candidate) => candidate !== undefined && existsSync(candidate));
  if (path === undefined)
    throw new Error('There is no Chromium. Name one in COPYDESK_CHROMIUM, or run npm test.');
  return path;
}

/** Quiet switches: no graphics card, no calls home, no first-run pages. The sandbox stays on except for root. */
export function chromiumArgs(): string[] {
  const quiet = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-dev-shm-usage',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

export function chromiumOptions(): LaunchOptions {
  return { executablePath: chromiumPath(), args: chromiumArgs() };
}
