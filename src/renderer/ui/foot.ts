/** What lies over the foot of the window’s columns, and its height in CSS pixels. */
const heights = new Map<Element, number>();

function tell(): void {
  const highest = Math.max(0, ...heights.values());
  document.documentElement.style.setProperty('--foot-bars', `${highest}px`);
}

let observer: ResizeObserver | null = null;

function measure(entries: readonly ResizeObserverEntry[]): void {
  for (const { target, borderBoxSize } of entries) {
    if (heights.has(target)) heights.set(target, borderBoxSize[0]?.blockSize ?? 0);
  }
  tell();
}

/** A ref for a bar that lies over the foot of a story: notices keep clear of it, however many lines it has. */
export function overFoot(bar: HTMLElement | null): (() => void) | undefined {
  if (!bar) return;
  heights.set(bar, bar.offsetHeight);
  observer ??= new ResizeObserver(measure);
  observer.observe(bar);
  tell();
  return () => {
    observer?.unobserve(bar);
    heights.delete(bar);
    tell();
  };
}
