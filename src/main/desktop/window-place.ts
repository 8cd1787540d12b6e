import { z } from 'zod';
import type { SettingsStore } from '../settings/service.ts';

/** Where a window is, in the screen’s own pixels. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A window’s place as it is remembered. */
export interface Place {
  bounds: Rectangle;
  maximized: boolean;
}

const pixels = z.number().int();
const placeSchema = z.object({
  bounds: z.object({ x: pixels, y: pixels, width: pixels.min(480), height: pixels.min(360) }),
  maximized: z.boolean(),
});

/** This much of a window must be on a screen, or it could not be found or moved. */
const VISIBLE = 100;

/** The remembered place; null when there is none, or when the screen that it was on is gone. */
export function rememberedPlace(store: SettingsStore, screens: readonly Rectangle[]): Place | null {
  const parsed = placeSchema.safeParse(store.store);
  if (!parsed.success) return null;
  return screens.some((screen) => overlaps(parsed.data.bounds, screen)) ? parsed.data : null;
}

/** Keeps the place for the next start. That is a convenience, so a disk that refuses it is no failure. */
export function rememberPlace(store: SettingsStore, place: Place): void {
  try {
    store.store = { ...place };
  } catch {}
}

function overlaps(window: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const down = Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y);
  return across >= VISIBLE && down >= VISIBLE;
}
