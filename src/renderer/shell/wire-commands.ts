import { copyAsWire, copyStoredAsWire } from '../wire/copy-story.ts';
import { chooseFiles } from '../wire/files.ts';
import { pastePlain } from '../wire/paste-plain.ts';
import type { Desk } from './desk.ts';
import { command, type DeskCommand } from './desk-command.ts';

const isWritable = ({ writing }: Desk) => writing !== null && writing.getSnapshot().readOnly === null;

/** Puts a story on the clipboard as wire text: as this window shows it, where it is open here. */
export function copyStory(desk: Desk, id: string): void {
  const tab = desk.workspace.getSnapshot().tabs.find((each) => each.id === id);
  if (tab?.kind === 'open') void copyAsWire(tab.session.state.doc);
  else void copyStoredAsWire(desk.connection, id);
}

/** Makes stories of text files; with the window’s own shortcuts, because it needs no story. */
export const openFiles: DeskCommand = command({
  id: 'story.openFile',
  label: 'wire.command.open',
  group: 'stories',
  shortcut: { code: 'KeyO', alt: true },
  run: (desk) => chooseFiles((files) => void desk.imports.take(files)),
});

/** What can be done with wire text in the story that the keyboard is in. */
export const wireCommands: readonly DeskCommand[] = [
  command({
    id: 'wire.copy',
    label: 'wire.command.copy',
    group: 'text',
    run: ({ writing }) => writing && void copyAsWire(writing.state.doc),
    enabled: ({ writing }) => writing !== null,
  }),
  command({
    id: 'wire.pastePlain',
    label: 'wire.command.pastePlain',
    group: 'text',
    // The browser’s own key, which does the same without asking; so it is shown here and left to the browser.
    shortcut: { code: 'KeyV', mod: true, shift: true },
    run: ({ writing }) => writing && void pastePlain(writing),
    enabled: isWritable,
  }),
  command({
    id: 'wire.structure',
    label: 'wire.command.structure',
    group: 'text',
    run: ({ writing, arrivals }) => writing && arrivals.structure(writing),
    enabled: (desk) => isWritable(desk) && desk.writing !== null && desk.arrivals.canStructure(desk.writing),
  }),
  command({
    id: 'wire.keepPlain',
    label: 'wire.command.keepPlain',
    group: 'text',
    run: ({ writing, arrivals }) => writing && void arrivals.keepPlain(writing),
    enabled: ({ writing, arrivals }) => {
      const arriving = writing && arrivals.of(writing);
      return arriving?.kind === 'arrived' && arriving.phase === 'untouched';
    },
  }),
  command({
    id: 'wire.leftOut',
    label: 'wire.command.leftOut',
    group: 'text',
    run: ({ writing, arrivals }) => writing && void arrivals.showLeftOut(writing),
    enabled: ({ writing }) => writing !== null,
  }),
];
