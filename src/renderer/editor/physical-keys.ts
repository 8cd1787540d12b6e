import { NodeSelection, Plugin } from 'prosemirror-state';
import { matches, type Shortcut } from '../ui/shortcut.ts';
import type { EditedStory } from './edited-story.ts';
import { type EditorCommand, editorCommands } from './editor-commands.ts';

/**
 * The editor’s shortcuts, by the physical key, so that they stay under the same fingers on a Cyrillic layout. A
 * shortcut whose command can do nothing here is still taken, so that the browser does not act on it instead.
 */
export function physicalKeys(session: EditedStory): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (
          isPlain(event) &&
          (event.code === 'Enter' || event.code === 'Space') &&
          isChipSelected(view.state)
        ) {
          session.chrome.show('dateline');
          return true;
        }
        for (const command of editorCommands) {
          if (shortcutsOf(command).some((shortcut) => matches(shortcut, event))) {
            if (command.enabled(view.state)) command.run(session);
            return true;
          }
        }
        return false;
      },
      handleDOMEvents: {
        // Blocks off screen have no size of their own until they are drawn, so a page up or down, which the browser
        // measures before, can leave the caret outside the window. The editor has heard of the move before this has.
        keydown(view, event) {
          if (event.code !== 'PageUp' && event.code !== 'PageDown') return;
          const show = () => {
            if (!view.isDestroyed) view.dispatch(view.state.tr.scrollIntoView());
          };
          view.dom.ownerDocument.addEventListener('selectionchange', show, { once: true });
        },
      },
    },
  });
}

function shortcutsOf({ shortcut, also }: EditorCommand): readonly Shortcut[] {
  return shortcut ? [shortcut, ...also] : also;
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.isComposing;
}

function isChipSelected({ selection }: { selection: unknown }): boolean {
  return selection instanceof NodeSelection && selection.node.type.name === 'dateline';
}
