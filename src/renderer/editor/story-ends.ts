import { keymap } from 'prosemirror-keymap';
import { AllSelection, type Command, type Plugin, Selection, TextSelection } from 'prosemirror-state';

/** Moves the caret to the first or last place of the story, or with `extend` stretches the selection to there. */
function goTo(end: 'start' | 'end', extend: boolean): Command {
  return ({ doc, selection, tr }, dispatch) => {
    const { $head } = end === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc);
    const anchor =
      selection instanceof AllSelection
        ? end === 'start'
          ? selection.$to
          : selection.$from
        : selection.$anchor;
    const next = extend
      ? TextSelection.between(anchor, $head)
      : Selection.near($head, end === 'start' ? 1 : -1);
    dispatch?.(tr.setSelection(next).scrollIntoView());
    return true;
  };
}

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform);
const [home, end] = isMac ? ['Cmd-ArrowUp', 'Cmd-ArrowDown'] : ['Ctrl-Home', 'Ctrl-End'];

/**
 * The keys to the story's two ends. The browser measures before it goes, and of a block that it skips while it is off
 * screen it knows no more than the beginning.
 */
export function storyEnds(): Plugin {
  return keymap({
    [home]: goTo('start', false),
    [end]: goTo('end', false),
    [`Shift-${home}`]: goTo('start', true),
    [`Shift-${end}`]: goTo('end', true),
  });
}
