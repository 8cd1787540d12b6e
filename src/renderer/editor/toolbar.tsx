import type { LucideIcon } from 'lucide-react';
import { Bold, Italic, Link, MapPin, Quote, Redo2, Undo2, UserRound } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import { ToggleButton, Toolbar } from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import { IconButton } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { WithTooltip } from '../ui/tooltip.tsx';
import { type EditorCommand, editorCommands, settableAt } from './editor-commands.ts';
import type { StorySession } from './story-session.ts';
import { useEditorState, useSessionPart } from './use-editor-state.ts';

function commandNamed(id: string): EditorCommand {
  const found = editorCommands.find((each) => each.id === id);
  if (!found) throw new RangeError(`There is no command ${id}`);
  return found;
}

const blockCommands = editorCommands.filter((each) => each.id.startsWith('block.'));

interface ControlProps {
  session: StorySession;
  command: string;
  icon: LucideIcon;
}

/** A button for something that is either set or not where the selection is. */
function Toggle({ session, command: id, icon: Icon }: ControlProps) {
  const t = useText();
  const command = commandNamed(id);
  const active = useEditorState(session, command.active);
  const enabled = useEditorState(session, command.enabled);
  return (
    <WithTooltip text={t(command.label)} shortcut={command.shortcut} placement="bottom">
      <ToggleButton
        className="icon-button"
        aria-label={t(command.label)}
        isSelected={active}
        isDisabled={!enabled}
        onChange={() => command.run(session)}
      >
        <Icon size={17} strokeWidth={1.75} aria-hidden />
      </ToggleButton>
    </WithTooltip>
  );
}

function Action({ session, command: id, icon }: ControlProps) {
  const t = useText();
  const command = commandNamed(id);
  const enabled = useEditorState(session, command.enabled);
  return (
    <IconButton
      icon={icon}
      label={t(command.label)}
      shortcut={command.shortcut}
      isDisabled={!enabled}
      onPress={() => command.run(session)}
    />
  );
}

function BlockType({ session }: { session: StorySession }) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const current = useEditorState(session, (state) => {
    return `block.${settableAt(state) ?? 'paragraph'}`;
  });
  const choices = blockCommands.map((each) => ({ value: each.id, label: t(each.label) }));
  const fixed = !blockCommands.some((each) => each.id === current);
  const shown = FIXED_BLOCKS.find((name) => `block.${name}` === current);
  // A list that closes gives the keyboard back to its button; here it belongs to the story, chosen or not.
  useEffect(() => {
    const block = place.current;
    const toStory = () => {
      if (wasOpen.current) session.focus();
      wasOpen.current = false;
    };
    block?.addEventListener('focusin', toStory);
    return () => block?.removeEventListener('focusin', toStory);
  }, [session]);

  return (
    <div className="editor-toolbar-block" ref={place}>
      <Select
        look="bare"
        label={t('editor.toolbar.block')}
        value={current}
        choices={
          fixed && shown ? [{ value: current, label: t(`editor.block.${shown}`) }, ...choices] : choices
        }
        onOpen={() => {
          wasOpen.current = true;
        }}
        onChange={(id) => commandNamed(id).run(session)}
      />
    </div>
  );
}

/** Blocks that a story has by its nature, or that are made otherwise: shown, never chosen. */
const FIXED_BLOCKS = [
  'headline',
  'standfirst',
  'lede',
  'listItem',
  'factboxTitle',
  'figure',
  'embed',
  'divider',
] as const;

/** What can be done with the text, above the story. One stop for the Tab key; arrows go from button to button. */
export const EditorToolbar = memo(function EditorToolbar({ session }: { session: StorySession }) {
  const t = useText();
  const isReadOnly = useSessionPart(session, (snapshot) => snapshot.readOnly !== null);
  if (isReadOnly) return null;
  return (
    <Toolbar className="editor-toolbar" aria-label={t('editor.toolbar')}>
      <BlockType session={session} />
      <span className="editor-toolbar-gap" />
      <Toggle session={session} command="mark.strong" icon={Bold} />
      <Toggle session={session} command="mark.em" icon={Italic} />
      <Toggle session={session} command="mark.quotation" icon={Quote} />
      <Toggle session={session} command="link" icon={Link} />
      <span className="editor-toolbar-gap" />
      <Action session={session} command="source" icon={UserRound} />
      <Action session={session} command="dateline" icon={MapPin} />
      <span className="editor-toolbar-gap" />
      <Action session={session} command="undo" icon={Undo2} />
      <Action session={session} command="redo" icon={Redo2} />
    </Toolbar>
  );
});
