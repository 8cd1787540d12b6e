/** The value below which a share of the samples lies, by nearest rank. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (samples: readonly number[]) => quantile(samples, 0.5);

/** One line of the result: a figure in milliseconds, the goal that it is held against where there is one. */
export interface Figure {
  what: string;
  /** Words in the story, or stories in the library; null where neither matters. */
  size: number | null;
  ms: number;
  goal: number | null;
}

function count(size: number | null): string {
  return size === null ? '' : size.toLocaleString('en');
}

/** The figures as a table, with how each grew over the smallest size of the same kind. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const smallest = figures.find((other) => other.what === figure.what) ?? figure;
    const growth = smallest === figure ? '' : `×${(figure.ms / smallest.ms).toFixed(1)}`;
    const goal = figure.goal === null ? '' : `under ${figure.goal}`;
    const verdict = figure.goal === null ? '' : figure.ms < figure.goal ? 'met' : 'missed';
    return [figure.what, count(figure.size), figure.ms.toFixed(2), growth, goal, verdict];
  });
  const head = ['what', 'words or stories', 'ms', 'growth', 'goal', ''];
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}
