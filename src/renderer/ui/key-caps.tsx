import { keyCaps, type Shortcut } from './shortcut.ts';

/** A shortcut as the keys to press. */
export function KeyCaps({ shortcut }: { shortcut: Shortcut }) {
  return (
    <span className="key-caps">
      {keyCaps(shortcut).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
