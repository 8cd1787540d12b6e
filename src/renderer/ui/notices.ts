/** Something that was done, said in passing; `action` mostly takes it back. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly action: { readonly label: string; run(): void } | null;
}

/** Long enough to read a line and reach for its button. */
const STAY_MS = 8000;
/** The same under a pointer: one that rests there by chance must not keep the notice over the text for ever. */
const STAY_POINTED_MS = 30_000;

let shown: readonly Notice[] = [];
let nextId = 1;
const listeners = new Set<() => void>();
/** Notices of what is still being done. */
const staying = new Set<number>();
/** Notices that have the keyboard, which they never take with them. */
const held = new Set<number>();
const timers = new Map<number, ReturnType<typeof setTimeout>>();

function show(next: readonly Notice[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** The notices on screen, oldest first; the same array until it changes. */
export function currentNotices(): readonly Notice[] {
  return shown;
}

export function onNotices(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes a notice off the screen. */
export function dismiss(id: number): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  held.delete(id);
  show(shown.filter((notice) => notice.id !== id));
}

function goesIn(id: number, time: number): void {
  clearTimeout(timers.get(id));
  if (staying.has(id) || held.has(id) || !shown.some((notice) => notice.id === id)) return;
  timers.set(
    id,
    setTimeout(() => dismiss(id), time),
  );
}

/** Keeps a notice while the keyboard is in it. */
export function hold(id: number): void {
  held.add(id);
  clearTimeout(timers.get(id));
}

/** The keyboard has left a notice: it goes by itself after a while. */
export function letGo(id: number): void {
  held.delete(id);
  goesIn(id, STAY_MS);
}

/** The pointer moves over a notice, which stays longer for that. */
export function pointAt(id: number): void {
  goesIn(id, STAY_POINTED_MS);
}

/** The pointer has left a notice. */
export function pointAway(id: number): void {
  goesIn(id, STAY_MS);
}

/** Says something in passing; screen readers read it out. Never more than three at once. */
export function notify(text: string, action: Notice['action'] = null): void {
  letGo(tell(text, action));
}

/**
 * Says something in passing for no longer than it is true: `holds` is asked whenever `changes` tells its listener that
 * something has changed.
 */
export function notifyWhileTrue(
  text: string,
  holds: () => boolean,
  changes: (listener: () => void) => () => void,
): void {
  const id = tell(text, null);
  letGo(id);
  const stops = [
    changes(() => {
      if (!holds()) dismiss(id);
    }),
    onNotices(() => {
      if (!shown.some((notice) => notice.id === id)) for (const stop of stops) stop();
    }),
  ];
}

/** Says what is being done, for as long as that takes: until the returned function is called. */
export function notifyWhile(text: string, action: Notice['action'] = null): () => void {
  const id = tell(text, action);
  staying.add(id);
  return () => {
    staying.delete(id);
    dismiss(id);
  };
}

function tell(text: string, action: Notice['action']): number {
  const notice: Notice = { id: nextId++, text, action };
  // The same words again take the place of those that are there.
  for (const same of shown) if (same.text === text && !same.action && !action) dismiss(same.id);
  for (const old of shown.slice(0, Math.max(0, shown.length - 2))) dismiss(old.id);
  show([...shown, notice]);
  return notice.id;
}
