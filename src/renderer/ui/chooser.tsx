import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { KeyCaps } from './key-caps.tsx';
import type { Shortcut } from './shortcut.ts';

export interface ChooserRow {
  key: string;
  text: string;
  /** Places in `text` that fit what was typed. */
  places: readonly number[];
  hint: string;
  shortcut: Shortcut | null;
  isDisabled: boolean;
}

interface ChooserProps {
  label: string;
  placeholder: string;
  /** Shown where nothing fits. */
  nothing: ReactNode;
  typed: string;
  onTyped(typed: string): void;
  rows: readonly ChooserRow[];
  /** While rows are still on their way. Enter then chooses when they are there. */
  isPending?: boolean;
  onChoose(key: string): void;
  onClose(): void;
}

function Marked({ text, places }: { text: string; places: readonly number[] }) {
  if (places.length === 0) return text;
  const parts: ReactNode[] = [];
  let from = 0;
  for (const place of places) {
    if (place > from) parts.push(text.slice(from, place));
    parts.push(<b key={place}>{text[place]}</b>);
    from = place + 1;
  }
  parts.push(text.slice(from));
  return parts;
}

/**
 * A sheet with a field and a list below it: type to narrow, arrows to move, Enter to choose, Escape to leave. The
 * focus stays in the field throughout and goes back where it was at the end.
 */
export function Chooser({
  label,
  placeholder,
  nothing,
  typed,
  onTyped,
  rows,
  isPending = false,
  onChoose,
  onClose,
}: ChooserProps) {
  const [wanted, setWanted] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isEnterWaiting = useRef(false);
  const id = useId();
  const at = Math.min(wanted, rows.length - 1);

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });

  useEffect(() => {
    if (isPending || !isEnterWaiting.current) return;
    isEnterWaiting.current = false;
    // Choosing takes this sheet away, which cannot be done while it is being drawn.
    queueMicrotask(() => choose(rows[at]));
  });

  function choose(row: ChooserRow | undefined) {
    if (row && !row.isDisabled) onChoose(row.key);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const last = rows.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
      PageDown: Math.min(last, at + 8),
      PageUp: Math.max(0, at - 8),
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      setWanted(next);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isPending) isEnterWaiting.current = true;
      else choose(rows[at]);
    }
  }

  return (
    <ModalOverlay isOpen isDismissable className="overlay" onOpenChange={(open) => !open && onClose()}>
      <Modal className="sheet">
        <Dialog aria-label={label}>
          <input
            className="chooser-input"
            role="combobox"
            aria-label={label}
            aria-expanded
            aria-controls={id}
            aria-activedescendant={rows[at] ? `${id}-${at}` : undefined}
            aria-autocomplete="list"
            ref={input}
            spellCheck={false}
            autoComplete="off"
            placeholder={placeholder}
            value={typed}
            onChange={(event) => {
              isEnterWaiting.current = false;
              setWanted(0);
              onTyped(event.target.value);
            }}
            onKeyDown={onKeyDown}
          />
          <div className="chooser-list" id={id} ref={list} role="listbox" aria-label={label}>
            {rows.map((row, index) => (
              <div
                key={row.key}
                id={`${id}-${index}`}
                className="chooser-row"
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                aria-disabled={row.isDisabled || undefined}
                onPointerMove={() => index !== at && setWanted(index)}
                onPointerUp={() => choose(row)}
              >
                <span className="chooser-text">
                  <Marked text={row.text} places={row.places} />
                </span>
                {row.hint && <span className="chooser-hint">{row.hint}</span>}
                {row.shortcut && <KeyCaps shortcut={row.shortcut} />}
              </div>
            ))}
          </div>
          {rows.length === 0 && <div className="chooser-empty">{nothing}</div>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
