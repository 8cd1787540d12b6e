import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { label, type Shortcut } from './shortcut.ts';

interface WithTooltipProps {
  text: string;
  shortcut: Shortcut | null;
  placement: 'top' | 'bottom' | 'left' | 'right';
  /** One focusable React Aria element. */
  children: ReactElement;
}

/** Shows what a control does, with its shortcut, when the pointer rests or the keyboard stops on it. */
export function WithTooltip({ text, shortcut, placement, children }: WithTooltipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      {children}
      <Tooltip className="tooltip" placement={placement} offset={6}>
        {text}
        {shortcut && <span className="tooltip-keys">{label(shortcut)}</span>}
      </Tooltip>
    </TooltipTrigger>
  );
}
