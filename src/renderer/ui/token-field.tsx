import { X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';

interface TokenFieldProps {
  label: string;
  values: readonly string[];
  onChange(values: string[]): void;
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
  onChange,
  placeholder,
  removeLabel,
  isReadOnly = false,
  lang,
}: TokenFieldProps) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  function add(text: string) {
    setTyped('');
    const next = withTokens(values, text);
    if (next.length > values.length) onChange(next);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && typed.trim()) {
      event.preventDefault();
      add(typed);
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0) {
      event.preventDefault();
      onChange(values.slice(0, -1));
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
                    onChange(values.filter((value) => !keys.has(value)));
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
          data-pending={typed ? true : undefined}
          placeholder={values.length === 0 ? placeholder : ''}
          onChange={(event) => {
            const text = event.target.value;
            if (/[,;\n\t]/.test(text)) add(text);
            else setTyped(text);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => typed.trim() && add(typed)}
        />
      </div>
    </div>
  );
}
