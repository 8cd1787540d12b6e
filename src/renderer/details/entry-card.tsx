import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Group } from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import { IconButton } from '../ui/button.tsx';
import { showAndEnter } from '../ui/focus-trail.ts';

interface EntryCardProps {
  /** The entry's key in its map. */
  entry: string;
  /** Whose card it is, for screen readers and on the button that removes it. */
  label: string;
  /** Stands in the corner at all times. */
  always?: ReactNode;
  /** What else can be done with it: seen while it is pointed at or has the focus. */
  buttons?: ReactNode;
  /** Takes it out of the story; null where the story can only be read. */
  onRemove: (() => void) | null;
  children: ReactNode;
}

/** Puts an entry on the screen by `show`, and gives the keyboard to its first field before this returns. */
export function showEntry(section: HTMLElement | null, entry: string, show: () => void): void {
  showAndEnter(show, () => {
    const cards = [...(section?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
    return cards.find((card) => card.dataset.entry === entry)?.querySelector('input');
  });
}

/** One byline, source or headline: its fields, and what can be done with it in the corner. */
export function EntryCard({ entry, label, always, buttons, onRemove, children }: EntryCardProps) {
  const t = useText();
  const card = useRef<HTMLDivElement>(null);

  // The focus stays in the section, where undo brings the entry back.
  function remove() {
    const others = card.current?.closest('section')?.querySelectorAll('button') ?? [];
    const next = [...others].find((button) => !card.current?.contains(button));
    onRemove?.();
    next?.focus();
  }

  return (
    <Group ref={card} className="entry-card" aria-label={label} data-entry={entry}>
      <div className="entry-corner">
        {always}
        {onRemove && (
          <div className="entry-buttons">
            {buttons}
            <IconButton icon={X} size="small" label={t('details.remove', { name: label })} onPress={remove} />
          </div>
        )}
      </div>
      {children}
    </Group>
  );
}
