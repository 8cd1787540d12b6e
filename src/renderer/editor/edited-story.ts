import type { EditorState, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Chrome } from './chrome.ts';
import type { TakeLongText } from './commands/long-text.ts';
import type { TakeStory } from './commands/whole-story.ts';
import type { ReadOnlyReason } from './story-document.ts';

/** What commands, keys and the view know of a story that is open; a StorySession is one. */
export interface EditedStory {
  readonly state: EditorState;
  readonly chrome: Chrome;
  view: EditorView | null;
  /** Who understands the text of a whole story, where somebody does. */
  takeStory: TakeStory | null;
  /** Who takes a text that is too long for the page. */
  takeLongText: TakeLongText | null;
  dispatch(tr: Transaction): void;
  focus(): void;
  getSnapshot(): { readonly readOnly: ReadOnlyReason };
}
