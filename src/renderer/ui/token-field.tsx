import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';

interface TokenFieldProps {
  label: string;
  values: readonly string[];
  /** What is typed after them and is no token yet. */
  typed: string;
  /** Whether what is typed is held nowhere but in the field. */
  pending: boolean;
  onType(text: string): void;
  /** Makes tokens of a text, and leaves nothing typed. */
  onAdd(text: string): void;
  onRemove(values: readonly string[]): void;
  placeholder: string;
  /** Name of the button that removes one, given the token: “Remove “water””. */
  removeLabel(value: string): string;
  isReadOnly?: boolean;
  lang?: string;
}

/** Cuts what was typed or pasted into tokens, without doubles and blanks, after those already there. */
export function withTokens(values: readonly string[], typed: string): string[] {
  const next = [...values];
  for (const part of typed.split(/[,;\n\t]/)) {
    const token = part.trim().replace(/\s+/g, ' ');
    if (token && !next.some((each) => each.toLowerCase() === token.toLowerCase())) next.push(token);
  }
  return next;
}

/** Words side by side, as keywords are: Enter or a comma adds, Backspace in the empty field takes the last one back. */
export function TokenField({
  label,
  values,
  typed,
  pending,
  onType,
  onAdd,
  onRemove,
  placeholder,
  removeLabel,
  isReadOnly = false,
  lang,
}: TokenFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && typed.trim()) {
      event.preventDefault();
      onAdd(typed);
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0) {
      event.preventDefault();
      onRemove(values.slice(-1));
    }
  }

  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="token-field">
        {values.length > 0 && (
          <TagGroup
            aria-label={label}
            {...(isReadOnly
              ? {}
              : {
                  onRemove: (keys: Set<string | number>) => {
                    onRemove(values.filter((value) => keys.has(value)));
                    input.current?.focus();
                  },
                })}
            className="token-list"
          >
            <TagList className="token-list" items={values.map((value) => ({ id: value }))}>
              {(token) => (
                <Tag className="token" textValue={token.id}>
                  <span className="token-text">{token.id}</span>
                  {!isReadOnly && (
                    <Button slot="remove" aria-label={removeLabel(token.id)}>
                      <X size={12} aria-hidden />
                    </Button>
                  )}
                </Tag>
              )}
            </TagList>
          </TagGroup>
        )}
        <input
          id={id}
          ref={input}
          value={typed}
          lang={lang}
          readOnly={isReadOnly}
          data-pending={pending || undefined}
          placeholder={values.length === 0 ? placeholder : ''}
          onChange={(event) => {
            const text = event.target.value;
            if (/[,;\n\t]/.test(text)) onAdd(text);
            else onType(text);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => onAdd(typed)}
        />
      </div>
    </div>
  );
}
