import { Check, ChevronDown } from 'lucide-react';
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';

export interface Choice<V extends string> {
  value: V;
  label: string;
}

interface SelectProps<V extends string> {
  label: string;
  value: V;
  choices: readonly Choice<V>[];
  onChange(value: V): void;
  onOpen?(): void;
  isDisabled?: boolean;
  /** `bare` stands in a toolbar: no frame, the label for screen readers only. */
  look?: 'framed' | 'bare';
  /** Set off in colour, as a filter that hides something is. */
  chosen?: boolean;
}

/** One of a few choices. */
export function Select<V extends string>({
  label,
  value,
  choices,
  onChange,
  onOpen,
  isDisabled = false,
  look = 'framed',
  chosen = false,
}: SelectProps<V>) {
  return (
    <AriaSelect
      className="field"
      isDisabled={isDisabled}
      value={value}
      onOpenChange={(isOpen) => isOpen && onOpen?.()}
      onChange={(key) => {
        const choice = choices.find((each) => each.value === key);
        if (choice && choice.value !== value) onChange(choice.value);
      }}
      {...(look === 'bare' ? { 'aria-label': label } : {})}
    >
      {look === 'framed' && <Label className="field-label">{label}</Label>}
      <Button className={`select-button${look === 'bare' ? ' bare' : ''}${chosen ? ' chosen' : ''}`}>
        <SelectValue />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="menu" items={choices.map((choice) => ({ ...choice, id: choice.value }))}>
          {(choice) => (
            <ListBoxItem className="menu-item" id={choice.id} textValue={choice.label}>
              <Check size={14} className="tick" aria-hidden />
              <span className="menu-text">{choice.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
