export {
  addStandfirst,
  removeStandfirst,
  SETTABLE_BLOCKS,
  type SettableBlock,
  setBlock,
} from './block-types.ts';
export { freshSlice, storyClipboard, textToSlice } from './clipboard.ts';
export { datelineOf, removeDateline, setDateline } from './dateline-chip.ts';
export { enter } from './enter.ts';
export { insertSlice, replaceSelectionWithSlice } from './insert-slice.ts';
export { backspace, deleteForward } from './joins.ts';
export { storyKeymap, structureKeymap } from './keymap.ts';
export { isTooLong, LONGEST_SHOWN, longTexts, MOST_BLOCKS_SHOWN, type TakeLongText } from './long-text.ts';
export { linkAt, markQuotation, setLink, toggleEm, toggleStrong, unsetLink } from './mark-commands.ts';
export { moveBlockDown, moveBlockUp } from './move-block.ts';
