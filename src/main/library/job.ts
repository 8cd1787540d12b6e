/** What a job reports with, and how it hears that it is to stop. */
export interface JobControl {
  progress(done: number, total: number | null): void;
  /** Notes one thing that could not be done; the rest goes on. */
  fail(what: string, why: string): void;
  readonly signal: AbortSignal;
}
