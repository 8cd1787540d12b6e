import { useState } from 'react';
import { type TextKey, useText } from '../i18n/index.ts';
import { Chooser } from '../ui/chooser.tsx';
import { rank } from '../ui/fuzzy.ts';
import { allCommands, type DeskCommand } from './commands.ts';
import { useDesk } from './desk-context.ts';

export const GROUP_TEXTS = {
  stories: 'shell.group.stories',
  text: 'shell.group.text',
  translation: 'translation.title',
  window: 'shell.group.window',
} as const satisfies Record<DeskCommand['group'], TextKey>;

/** Every command by its name. What can do nothing now stands below what can, and is greyed. */
export function Palette() {
  const desk = useDesk();
  const t = useText();
  const [typed, setTyped] = useState('');
  const usable = new Set(allCommands.filter((command) => command.enabled(desk)));
  const ranked = rank(typed, allCommands, (command) => t(command.label)).sort(
    (a, b) => Number(usable.has(b.item)) - Number(usable.has(a.item)),
  );

  function run(id: string) {
    // Many commands act where the focus is, so the sheet is gone before.
    desk.show(null);
    allCommands.find((each) => each.id === id)?.run(desk);
  }

  return (
    <Chooser
      label={t('shell.palette')}
      placeholder={t('shell.palette.hint')}
      nothing={t('shell.palette.nothing')}
      typed={typed}
      onTyped={setTyped}
      rows={ranked.map(({ item, fit }) => ({
        key: item.id,
        text: t(item.label),
        places: fit.places,
        hint: t(GROUP_TEXTS[item.group]),
        shortcut: item.shortcut,
        isDisabled: !usable.has(item),
      }))}
      onChoose={run}
      onClose={() => desk.show(null)}
    />
  );
}
