import { Search, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import {
  SearchField as AriaSearchField,
  TextField as AriaTextField,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import { IconButton } from './button.tsx';

interface TextFieldProps {
  label: string;
  value: string;
  onChange(value: string): void;
  onFocus?(): void;
  onBlur?(): void;
  onKeyDown?(event: KeyboardEvent): void;
  placeholder?: string;
  hint?: string;
  lines?: 'one' | 'many';
  /** What is typed into a password field is not shown, and no browser keeps it. */
  type?: 'text' | 'password';
  isReadOnly?: boolean;
  /** Language of what is written in it, for spelling and screen readers. */
  lang?: string;
  /** Marks what is not yet part of the story, so that undo knows whose turn it is. */
  pending?: boolean;
}

/** A labelled field for text. */
export function TextField({
  label,
  hint,
  placeholder = '',
  lines = 'one',
  pending = false,
  lang,
  onKeyDown,
  ...rest
}: TextFieldProps) {
  const shared = {
    className: 'input',
    placeholder,
    lang,
    'data-pending': pending || undefined,
    ...(onKeyDown ? { onKeyDown } : {}),
  };
  return (
    <AriaTextField
      {...rest}
      {...(rest.type === 'password' ? { autoComplete: 'new-password' } : {})}
      className="field"
    >
      <Label className="field-label">{label}</Label>
      {lines === 'many' ? <TextArea {...shared} rows={2} /> : <Input {...shared} />}
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </AriaTextField>
  );
}

interface SearchFieldProps {
  label: string;
  clearLabel: string;
  value: string;
  onChange(value: string): void;
  onKeyDown?(event: KeyboardEvent): void;
  placeholder: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** A field to search with; its label is for screen readers, the magnifier says it to the others. */
export function SearchField({
  label,
  clearLabel,
  onKeyDown,
  placeholder,
  inputRef,
  ...rest
}: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} aria-label={label} className="search">
      <Search size={15} aria-hidden />
      <Input
        className="input"
        placeholder={placeholder}
        ref={inputRef ?? null}
        {...(onKeyDown ? { onKeyDown } : {})}
      />
      <IconButton icon={X} label={clearLabel} size="small" />
    </AriaSearchField>
  );
}
