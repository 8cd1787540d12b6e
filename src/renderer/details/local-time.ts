function two(value: number): string {
  return String(Math.abs(value)).padStart(2, '0');
}

/** ISO 8601 with offset, as a story keeps it, to the local `YYYY-MM-DDTHH:MM` of a date field; '' for null or nonsense. */
export function toLocalField(iso: string | null): string {
  if (iso === null) return '';
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return '';
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The other way: a local `YYYY-MM-DDTHH:MM` to ISO 8601 with the offset that holds here at that time; null for ''. */
export function fromLocalField(local: string): string | null {
  const at = new Date(local);
  if (local === '' || Number.isNaN(at.getTime())) return null;
  const offset = -at.getTimezoneOffset();
  const sign = offset < 0 ? '-' : '+';
  return `${local}:00${sign}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
}
