import { printWire } from '../wire/print.ts';
import { withoutControls } from './control-characters.ts';
import type { ExportedStory } from './exported-story.ts';

/** A story as plain wire text, which Copydesk understands again when it is opened. */
export function printText({ doc }: ExportedStory): string {
  return `${withoutControls(printWire(doc))}\n`;
}
