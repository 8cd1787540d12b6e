/** Something that was done, said in passing; `action` mostly takes it back. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly action: { readonly label: string; run(): void } | null;
}

/** Long enough to read a line and reach for its button. */
const STAY_MS = 8000;

let shown: readonly Notice[] = [];
let nextId = 1;
const listeners = new Set<() => void>();
/** Notices of what is still being done. */
const staying = new Set<number>();
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
  show(shown.filter((notice) => notice.id !== id));
}

/** Starts the time again after which a notice goes by itself. */
export function letGo(id: number): void {
  clearTimeout(timers.get(id));
  if (staying.has(id)) return;
  timers.set(
    id,
    setTimeout(() => dismiss(id), STAY_MS),
  );
}

/** Keeps a notice while somebody reads it or has the focus in it. */
export function hold(id: number): void {
  clearTimeout(timers.get(id));
}

/** Says something in passing; screen readers read it out. Never more than three at once. */
export function notify(text: string, action: Notice['action'] = null): void {
  letGo(tell(text, action));
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
  for (const old of shown.slice(0, Math.max(0, shown.length - 2))) dismiss(old.id);
  show([...shown, notice]);
  return notice.id;
}
