import { command, type DeskCommand } from './desk-command.ts';
import { focusPart } from './focus-part.ts';

/** What can be done with a finished story. */
export const publishCommands: readonly DeskCommand[] = [
  command({
    id: 'story.export',
    label: 'publish.command.export',
    group: 'stories',
    run: (desk) => {
      desk.preferences.change({ layout: { panel: 'export' } });
      desk.columns.open('panel');
      focusPart('panel');
    },
    enabled: ({ session }) => session !== null,
  }),
];
