import { flushSync } from 'react-dom';

/** How many places back the keyboard’s way is known. */
const LENGTH = 20;

/** What has had the keyboard, the present or last one at the end. */
const trail: HTMLElement[] = [];

function remember(element: HTMLElement): void {
  const at = trail.indexOf(element);
  if (at >= 0) trail.splice(at, 1);
  trail.push(element);
  if (trail.length > LENGTH) trail.shift();
}

function canHaveFocus(element: HTMLElement): boolean {
  return (
    element.isConnected &&
    !element.matches(':disabled') &&
    element.closest('[inert]') === null &&
    element.checkVisibility()
  );
}

/**
 * Where the thing that had the keyboard is gone, gives it to the last one before that is still there. Who has pressed the
 * mouse on nothing has left the keyboard on nothing; that stays as it is. Returns what was given the keyboard, or null.
 */
export function regainFocus(): HTMLElement | null {
  const { activeElement, body } = document;
  const last = trail.at(-1);
  if ((activeElement && activeElement !== body) || !last || canHaveFocus(last)) return null;
  const next = trail.findLast(canHaveFocus);
  next?.focus({ preventScroll: true });
  return next ?? null;
}

/** Draws what is waiting to be drawn, so that what was closed is gone and what was opened can be given the keyboard. */
export function drawNow(): void {
  flushSync(() => {});
}

/**
 * Shows something by `act`, and gives the keyboard to what `find` finds then: all before this returns, so that the next
 * key is typed there and nowhere else.
 */
export function showAndEnter(act: () => void, find: () => HTMLElement | null | undefined): void {
  flushSync(act);
  find()?.focus();
}

/**
 * Does `act` once the menu in which it was chosen is gone, and before the next key. While a menu is there it lets the
 * keyboard go nowhere else, and by itself it gives it back only in the next frame.
 */
export function afterMenu(act: () => void): void {
  queueMicrotask(() => {
    drawNow();
    regainFocus();
    act();
  });
}

/**
 * Sees to it that no key is lost because what had the keyboard has just gone: a list, a menu, a button that is pressed
 * once. The key then goes where the keyboard was before. To be called before anybody else listens to the window’s keys.
 * Returns the function that stops it.
 */
export function keepFocusTrail(): () => void {
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement) remember(target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = regainFocus();
    if (!next) return;
    // Whoever listens where the key now belongs does not see this event: it is on its way to the page as a whole.
    event.stopImmediatePropagation();
    const again = new KeyboardEvent('keydown', event);
    if (!next.dispatchEvent(again)) event.preventDefault();
  };
  window.addEventListener('focusin', onFocus, { capture: true });
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    window.removeEventListener('focusin', onFocus, { capture: true });
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}
