/**
 * The part of a DOM element that the HTML rules read. Shared code knows no DOM: a browser's element and a
 * test's both fit this.
 */
export interface ReadableElement {
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  textContent: string | null;
}
