import { Fragment, Slice } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { ReplaceAroundStep } from 'prosemirror-transform';

/**
 * Moves the block around the caret past its neighbour, the innermost block for which there is room: an item inside its
 * list, a paragraph inside its box, else the whole inside the story. The neighbour is what travels, so that the caret
 * and what another window types in the block stay where they are.
 */
function moveBlock(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection;
    for (let depth = $from.sharedDepth($to.pos); depth >= 0; depth--) {
      const parent = $from.node(depth);
      if (parent.inlineContent) continue;
      const first = $from.index(depth);
      const last = Math.max(first, $to.indexAfter(depth) - 1);
      const neighbour = parent.maybeChild(direction < 0 ? first - 1 : last + 1);
      if (!neighbour) continue;
      const moved = parent.children.slice(first, last + 1);
      const swapped = Fragment.from(direction < 0 ? [...moved, neighbour] : [neighbour, ...moved]);
      const start = direction < 0 ? first - 1 : first;
      if (!parent.canReplace(start, start + moved.length + 1, swapped)) continue;
      const gapFrom = $from.posAtIndex(first, depth);
      const gapTo = $from.posAtIndex(last + 1, depth);
      const from = direction < 0 ? gapFrom - neighbour.nodeSize : gapFrom;
      const to = direction < 0 ? gapTo : gapTo + neighbour.nodeSize;
      const slice = new Slice(Fragment.from(neighbour), 0, 0);
      const at = direction < 0 ? 0 : neighbour.nodeSize;
      dispatch?.(
        state.tr.step(new ReplaceAroundStep(from, to, gapFrom, gapTo, slice, at, false)).scrollIntoView(),
      );
      return true;
    }
    return false;
  };
}

export const moveBlockUp: Command = moveBlock(-1);
export const moveBlockDown: Command = moveBlock(1);
