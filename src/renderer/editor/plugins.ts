import { dropCursor } from 'prosemirror-dropcursor';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Plugin } from 'prosemirror-state';
import { datelinePlugin } from '../../shared/article/datelines.ts';
import { identityPlugin } from '../../shared/article/identity.ts';
import { translationLinks } from '../../shared/translation/translation-links.ts';
import { caretBlocks } from './caret-blocks.ts';
import { caretOfPage } from './caret-of-page.ts';
import { longTexts, storyClipboard, storyKeymap } from './commands/index.ts';
import type { EditedStory } from './edited-story.ts';
import { physicalKeys } from './physical-keys.ts';
import { storyEnds } from './story-ends.ts';

/** How many undos back a session remembers. */
const UNDO_DEPTH = 2000;

/** What the editor of a story is made of; the first plugin that handles a key has it. */
export function storyPlugins(session: EditedStory): Plugin[] {
  return [
    history({ depth: UNDO_DEPTH }),
    identityPlugin(),
    translationLinks(),
    datelinePlugin(),
    caretOfPage(),
    physicalKeys(session),
    storyEnds(),
    storyKeymap(),
    longTexts((text) => session.takeLongText?.(text) ?? false),
    storyClipboard((story) => session.takeStory?.(story) ?? false),
    caretBlocks(),
    gapCursor(),
    dropCursor({ color: 'var(--accent)', width: 2 }),
  ];
}
