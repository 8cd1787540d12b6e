const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A name as one line shows it: a file may be called anything, and a line break in its name must neither break a line nor a
 * column. Terminals act on other control characters, so these are written out too.
 */
export function shown(name: string): string {
  return name.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    (character) => NAMED[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
