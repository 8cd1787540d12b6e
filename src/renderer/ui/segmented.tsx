import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Choice } from './select.tsx';

interface SegmentedProps<V extends string> {
  label: string;
  value: V;
  choices: readonly Choice<V>[];
  onChange(value: V): void;
}

/** Two to four choices side by side, all in sight. */
export function Segmented<V extends string>({ label, value, choices, onChange }: SegmentedProps<V>) {
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={value}
      onChange={(next) => {
        const choice = choices.find((each) => each.value === next);
        if (choice) onChange(choice.value);
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="segmented">
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} className="segment">
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
