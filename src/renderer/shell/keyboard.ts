import { matches, type Shortcut } from '../ui/shortcut.ts';
import { deskCommands } from './commands.ts';
import type { Desk } from './desk.ts';
import { undoByKey } from './undo-keys.ts';

const TAB_DIGITS = /^Digit([1-9])$/;

/** In a window of its own, what a browser keeps for itself is free too. */
const IN_ELECTRON: readonly { shortcut: Shortcut; command: string }[] = [
  { shortcut: { code: 'KeyN', mod: true }, command: 'story.new' },
  { shortcut: { code: 'KeyO', mod: true }, command: 'story.openFile' },
];

function commandFor(desk: Desk, event: KeyboardEvent) {
  const own = deskCommands.find((each) => each.shortcut && matches(each.shortcut, event));
  if (own || desk.info.host !== 'electron') return own;
  const other = IN_ELECTRON.find((each) => matches(each.shortcut, event));
  return deskCommands.find((each) => each.id === other?.command);
}

/** Alt+Shift and a digit: the tab at that place, from 0; null for any other key. */
function tabFor(event: KeyboardEvent): number | null {
  const digit = TAB_DIGITS.exec(event.code)?.[1];
  if (digit === undefined || !matches({ code: event.code, alt: true, shift: true }, event)) return null;
  return Number(digit) - 1;
}

/** Runs the window’s own shortcuts wherever the focus is. Returns the function that stops it. */
export function listenToKeys(desk: Desk): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (desk.getSnapshot().overlay === null && undoByKey(desk, event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const place = tabFor(event);
    const command = commandFor(desk, event);
    if (place === null && !command) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat && command?.id !== 'story.next' && command?.id !== 'story.previous') return;
    if (place !== null) {
      desk.workspace.goTo(place);
      desk.focusStory();
    } else if (command?.enabled(desk)) {
      if (desk.getSnapshot().overlay !== null) desk.show(null);
      command.run(desk);
    }
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}
