import type { RefObject } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import { type TextKey, useText } from '../i18n/index.ts';
import { afterMenu } from '../ui/focus-trail.ts';
import { KeyCaps } from '../ui/key-caps.tsx';
import type { Shortcut } from '../ui/shortcut.ts';
import { andBack, confirmAndGoOn, joinAbove, joinBelow, stillValid, takeBack, unlink } from './acts.ts';
import { SHORTCUTS } from './shortcuts.ts';
import { type BandState, bandState } from './state-texts.ts';
import type { Translation } from './translation.ts';
import { useIsReadOnly } from './translation-context.tsx';

interface Entry {
  readonly id: string;
  readonly label: TextKey;
  readonly shortcut: Shortcut | null;
  readonly act: (translation: Translation, band: number) => void;
  /** In which states it can do something. */
  readonly when: readonly BandState[];
}

const ENTRIES: readonly Entry[] = [
  {
    id: 'confirm',
    label: 'translation.confirm',
    shortcut: SHORTCUTS.confirm,
    act: confirmAndGoOn,
    when: ['draft', 'stale'],
  },
  {
    id: 'valid',
    label: 'translation.stillValid',
    shortcut: SHORTCUTS.stillValid,
    act: (translation, band) => andBack(translation, band, stillValid),
    when: ['stale'],
  },
  {
    id: 'back',
    label: 'translation.takeBack',
    shortcut: SHORTCUTS.takeBack,
    act: (translation, band) => andBack(translation, band, takeBack),
    when: ['checked'],
  },
];

const LINKS: readonly Entry[] = [
  {
    id: 'above',
    label: 'translation.joinAbove',
    shortcut: null,
    act: (translation, band) => andBack(translation, band, joinAbove),
    when: ['empty', 'draft', 'checked', 'stale', 'unlinked', 'own'],
  },
  {
    id: 'below',
    label: 'translation.joinBelow',
    shortcut: null,
    act: (translation, band) => andBack(translation, band, joinBelow),
    when: ['empty', 'draft', 'checked', 'stale', 'unlinked', 'own'],
  },
  {
    id: 'part',
    label: 'translation.unlink',
    shortcut: null,
    act: (translation, band) => andBack(translation, band, unlink),
    when: ['empty', 'draft', 'checked', 'stale'],
  },
];

interface BandMenuProps {
  translation: Translation;
  /** The band whose menu is open; null while none is. */
  band: number | null;
  cell: RefObject<HTMLElement | null>;
  onClose(): void;
}

/** What can be done with one paragraph of the translation; one menu serves all of them. */
export function BandMenu({ translation, band, cell, onClose }: BandMenuProps) {
  const t = useText();
  const aligned = band === null ? null : translation.aligned();
  const state = aligned && band !== null ? bandState(aligned, band) : null;
  const isReadOnly = useIsReadOnly(translation);
  const item = ({ id, label, shortcut, act, when }: Entry) => (
    <MenuItem
      key={id}
      id={id}
      className="menu-item"
      textValue={t(label)}
      isDisabled={isReadOnly || state === null || !when.includes(state)}
      onAction={() => band !== null && afterMenu(() => act(translation, band))}
    >
      <span className="menu-text">{t(label)}</span>
      {shortcut && <KeyCaps shortcut={shortcut} />}
    </MenuItem>
  );
  return (
    <Popover
      className="popover"
      triggerRef={cell}
      placement="bottom start"
      offset={2}
      isOpen={band !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu className="menu" aria-label={t('translation.title')} onClose={onClose}>
        {ENTRIES.map(item)}
        <Separator className="menu-line" />
        {LINKS.map(item)}
      </Menu>
    </Popover>
  );
}
