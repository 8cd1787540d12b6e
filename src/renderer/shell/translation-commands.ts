import {
  addBlock,
  type BandAct,
  confirmAndGoOn,
  goToNext,
  goToPrevious,
  joinAbove,
  joinBelow,
  stillValid,
  takeBack,
  unlink,
} from '../translation/acts.ts';
import { unlinkFromSource } from '../translation/link-story.ts';
import { goToOtherSide } from '../translation/places.ts';
import { SHORTCUTS } from '../translation/shortcuts.ts';
import { sourceOf } from '../translation/translations.ts';
import type { Shortcut } from '../ui/shortcut.ts';
import type { Desk } from './desk.ts';
import { command, type DeskCommand } from './desk-command.ts';

const isWritable = ({ session }: Desk) => session?.getSnapshot().readOnly === null;
const isTranslation = ({ session }: Desk) => session !== null && sourceOf(session) !== null;

/** Something that can be done in a translation that is seen beside its source. */
function inPair(
  id: string,
  label: DeskCommand['label'],
  act: BandAct,
  shortcut: Shortcut | null = null,
): DeskCommand {
  return command({
    id: `translation.${id}`,
    label,
    group: 'translation',
    shortcut,
    run: ({ pair }) => pair && act(pair),
    enabled: (desk) => desk.pair !== null,
  });
}

/** What can be done with translations, in the order in which palette and sheet show it. */
export const translationCommands: readonly DeskCommand[] = [
  command({
    id: 'translation.into',
    label: 'translation.command.translate',
    group: 'translation',
    shortcut: SHORTCUTS.translate,
    run: (desk) => {
      const story = desk.session;
      if (story) desk.translateInto({ id: story.id, language: String(story.state.doc.attrs.language) });
    },
    enabled: ({ session }) => session !== null,
  }),
  inPair('confirm', 'translation.command.confirm', confirmAndGoOn, SHORTCUTS.confirm),
  inPair('next', 'translation.command.next', goToNext, SHORTCUTS.next),
  inPair('previous', 'translation.command.previous', goToPrevious, SHORTCUTS.previous),
  inPair('stillValid', 'translation.command.stillValid', stillValid, SHORTCUTS.stillValid),
  inPair('takeBack', 'translation.command.takeBack', takeBack, SHORTCUTS.takeBack),
  inPair('otherSide', 'translation.command.otherSide', goToOtherSide, SHORTCUTS.otherSide),
  command({
    id: 'translation.beside',
    label: 'translation.command.beside',
    group: 'translation',
    shortcut: SHORTCUTS.beside,
    run: (desk) => {
      desk.translations.showBeside(!desk.translations.isBeside);
      desk.focusStory();
    },
    enabled: isTranslation,
  }),
  inPair('add', 'translation.command.add', addBlock),
  inPair('joinAbove', 'translation.command.joinAbove', joinAbove),
  inPair('joinBelow', 'translation.command.joinBelow', joinBelow),
  inPair('unlink', 'translation.command.unlink', unlink),
  command({
    id: 'translation.openSource',
    label: 'translation.command.openSource',
    group: 'translation',
    run: (desk) => {
      const source = desk.session && sourceOf(desk.session);
      if (source) desk.openStory(source);
    },
    enabled: isTranslation,
  }),
  command({
    id: 'translation.link',
    label: 'translation.command.link',
    group: 'translation',
    run: (desk) => desk.show('link'),
    enabled: isWritable,
  }),
  command({
    id: 'translation.unlinkStory',
    label: 'translation.command.unlinkStory',
    group: 'translation',
    run: ({ session }) => session && unlinkFromSource(session),
    enabled: (desk) => isTranslation(desk) && isWritable(desk),
  }),
];
