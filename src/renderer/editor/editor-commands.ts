import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { schema } from '../../shared/article/schema.ts';
import type { TextKey } from '../i18n/index.ts';
import type { Shortcut } from '../ui/shortcut.ts';
import { blockAt } from './block-at.ts';
import type { OpenPopover } from './chrome.ts';
import { addStandfirst, removeStandfirst, type SettableBlock, setBlock } from './commands/block-types.ts';
import { datelineOf } from './commands/dateline-chip.ts';
import { linkAt, markQuotation, toggleEm, toggleStrong } from './commands/mark-commands.ts';
import { moveBlockDown, moveBlockUp } from './commands/move-block.ts';
import type { EditedStory } from './edited-story.ts';

/** Something that can be done in a story, for the keyboard, the toolbar, the palette and the menu alike. */
export interface EditorCommand {
  readonly id: string;
  readonly label: TextKey;
  readonly shortcut: Shortcut | null;
  /** Other keys that do the same, by habit. */
  readonly also: readonly Shortcut[];
  run(session: EditedStory): void;
  /** Whether it can do something now; asked with every key while it is shown, so it costs little. */
  enabled(state: EditorState): boolean;
  /** Whether what it sets is set where the selection is. */
  active(state: EditorState): boolean;
}

type Start = Pick<EditorCommand, 'id' | 'label'> & Partial<EditorCommand>;

function command(start: Start & Pick<EditorCommand, 'run'>): EditorCommand {
  return { shortcut: null, also: [], enabled: () => true, active: () => false, ...start };
}

/** Runs a ProseMirror command on a story, and brings the keyboard back to it. */
function perform(session: EditedStory, run: Command): void {
  if (session.getSnapshot().readOnly !== null) return;
  run(session.state, (tr) => session.dispatch(tr.scrollIntoView()), session.view ?? undefined);
  session.focus();
}

/** Opens a form over the story. The story has the keyboard first, so that the form gives it back there. */
function open(session: EditedStory, popover: Exclude<OpenPopover, null>): void {
  session.focus();
  session.chrome.show(popover);
}

function ofCommand(start: Start, run: Command): EditorCommand {
  return command({
    enabled: (state) => run(state),
    ...start,
    run: (session) => perform(session, run),
  });
}

/** What the block at the selection is, as far as it can be chosen: all of a factbox counts as one. */
export function settableAt(state: EditorState): string | null {
  const { $from } = state.selection;
  if ($from.depth > 1 && $from.node(1).type === schema.nodes.factbox) return 'factbox';
  return blockAt(state)?.type.name ?? null;
}

function blockCommand(block: SettableBlock, digit: number): EditorCommand {
  return ofCommand(
    {
      id: `block.${block}`,
      label: `editor.block.${block}`,
      shortcut: { code: `Digit${digit}`, alt: true },
      active: (state) => settableAt(state) === block,
    },
    setBlock(block),
  );
}

function isMarked(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

function markCommand(mark: 'strong' | 'em', code: string, run: Command): EditorCommand {
  const type = schema.marks[mark];
  return ofCommand(
    {
      id: `mark.${mark}`,
      label: `editor.mark.${mark}`,
      shortcut: { code, mod: true },
      active: (state) => isMarked(state, type),
    },
    run,
  );
}

/** Every command of the editor, in the order in which the palette shows them. */
export const editorCommands: readonly EditorCommand[] = [
  blockCommand('paragraph', 1),
  blockCommand('subheading', 2),
  blockCommand('quote', 3),
  blockCommand('attribution', 4),
  blockCommand('pullquote', 5),
  blockCommand('factbox', 6),
  markCommand('strong', 'KeyB', toggleStrong),
  markCommand('em', 'KeyI', toggleEm),
  ofCommand(
    {
      id: 'mark.quotation',
      label: 'editor.mark.quotation',
      shortcut: { code: 'Quote', mod: true, shift: true },
      active: (state) => isMarked(state, schema.marks.quotation),
    },
    markQuotation,
  ),
  command({
    id: 'link',
    label: 'editor.link.command',
    shortcut: { code: 'KeyK', mod: true, shift: true },
    run: (session) => open(session, 'link'),
    enabled: (state) => !state.selection.empty || linkAt(state) !== null,
    active: (state) => linkAt(state) !== null,
  }),
  command({
    id: 'dateline',
    label: 'editor.dateline.command',
    run: (session) => open(session, 'dateline'),
    active: (state) => datelineOf(state.doc) !== null,
  }),
  command({
    id: 'source',
    label: 'editor.source.command',
    run: (session) => open(session, 'source'),
    enabled: (state) => blockAt(state)?.type.spec.attrs?.source !== undefined,
  }),
  ofCommand({ id: 'standfirst.add', label: 'editor.standfirst.add' }, addStandfirst),
  ofCommand({ id: 'standfirst.remove', label: 'editor.standfirst.remove' }, removeStandfirst),
  ofCommand(
    { id: 'move.up', label: 'editor.move.up', shortcut: { code: 'ArrowUp', alt: true, shift: true } },
    moveBlockUp,
  ),
  ofCommand(
    { id: 'move.down', label: 'editor.move.down', shortcut: { code: 'ArrowDown', alt: true, shift: true } },
    moveBlockDown,
  ),
  ofCommand(
    {
      id: 'undo',
      label: 'editor.undo',
      shortcut: { code: 'KeyZ', mod: true },
      enabled: (state) => undoDepth(state) > 0,
    },
    undo,
  ),
  ofCommand(
    {
      id: 'redo',
      label: 'editor.redo',
      shortcut: { code: 'KeyZ', mod: true, shift: true },
      also: [{ code: 'KeyY', mod: true }],
      enabled: (state) => redoDepth(state) > 0,
    },
    redo,
  ),
];
