import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import type { Shortcut } from './shortcut.ts';
import { WithTooltip } from './tooltip.tsx';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  /** `primary` for the one thing that a place is about, `quiet` beside text. */
  look?: 'plain' | 'primary' | 'quiet';
  icon?: LucideIcon;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with words on it. */
export function Button({ look = 'plain', icon: Icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button ${look}`}>
      {Icon && <Icon size={15} aria-hidden />}
      {children}
    </AriaButton>
  );
}

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  icon: LucideIcon;
  /** What it does: read by screen readers and shown as its tooltip. */
  label: string;
  shortcut?: Shortcut | null;
  size?: 'normal' | 'small';
  placement?: 'top' | 'bottom' | 'left' | 'right';
}

/** A button that shows only a picture; its words are in the tooltip. */
export function IconButton({
  icon: Icon,
  label,
  shortcut = null,
  size = 'normal',
  placement = 'bottom',
  ...rest
}: IconButtonProps) {
  return (
    <WithTooltip text={label} shortcut={shortcut} placement={placement}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={size === 'small' ? 'icon-button small' : 'icon-button'}
      >
        <Icon size={size === 'small' ? 14 : 17} strokeWidth={1.75} aria-hidden />
      </AriaButton>
    </WithTooltip>
  );
}
