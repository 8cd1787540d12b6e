import { type ReactNode, useEffect, useRef } from 'react';
import { Group } from 'react-aria-components';

interface EntryCardProps {
  /** Whose card it is, for screen readers. */
  label: string;
  /** Whether it has just been added by hand here, and so takes the focus. */
  isFresh: boolean;
  /** Stands in the corner at all times. */
  always?: ReactNode;
  /** What can be done with it: seen while it is pointed at or has the focus. */
  buttons: ReactNode;
  children: ReactNode;
}

/** One byline or source: its fields, and what can be done with it in the corner. */
export function EntryCard({ label, isFresh, always, buttons, children }: EntryCardProps) {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isFresh) card.current?.querySelector('input')?.focus();
  }, [isFresh]);
  return (
    <Group ref={card} className="entry-card" aria-label={label}>
      <div className="entry-corner">
        {always}
        <div className="entry-buttons">{buttons}</div>
      </div>
      {children}
    </Group>
  );
}
