/** How long a browser may take to read what it was given, in milliseconds. */
const READ_BY_THEN = 60_000;

/** Gives a text to the browser as a file to download. */
export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ_BY_THEN);
}
