import { Node } from 'prosemirror-model';
import { type EditorState, NodeSelection, type Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { translate } from '../i18n/index.ts';
import { blockGroups, groupIfLong } from './block-groups.ts';
import type { EditedStory } from './edited-story.ts';
import { datelineView } from './views/dateline-view.ts';
import { embedView } from './views/embed-view.ts';
import { figureView } from './views/figure-view.ts';

/** The headline, or what an unnamed story is called. */
export function storyName(state: EditorState): string {
  return state.doc.firstChild?.textContent || translate('editor.unnamed');
}

/** Stories whose blocks stand where somebody else says, and cannot be drawn in groups. */
const placedElsewhere = new WeakSet<Element>();

/**
 * Puts the editor of a story into `host`. The caller destroys the view when it takes the place away. `places` draws each
 * block where it belongs beside another story; without it the blocks stand one below the other.
 */
export function mountStory(
  session: EditedStory,
  host: HTMLElement,
  places: Plugin | null = null,
): EditorView {
  if (places) placedElsewhere.add(host);
  else groupIfLong(host, session.state.doc.childCount);
  const view = new EditorView(
    { mount: host },
    {
      state: session.state,
      plugins: [places ?? blockGroups()],
      dispatchTransaction: (tr) => session.dispatch(tr),
      editable: () => session.getSnapshot().readOnly === null,
      attributes: (state) => ({
        class: 'story',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-readonly': String(session.getSnapshot().readOnly !== null),
        // What cannot be written in is read by keyboard all the same, and keeps the focus when it becomes so.
        tabindex: '0',
        'aria-label': translate('editor.story', { headline: storyName(state) }),
        lang: String(state.doc.attrs.language),
      }),
      nodeViews: { dateline: datelineView, embed: embedView, figure: figureView },
      handleClickOn: (view, _pos, node, nodePos, _event, direct) => {
        if (!direct || node.type.name !== 'dateline') return false;
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, nodePos)));
        session.chrome.show('dateline');
        return true;
      },
    },
  );
  session.view = view;
  return view;
}

/** Shows a state, without drawing the whole page anew where only the story’s own fields have changed. */
export function showState(view: EditorView, state: EditorState): void {
  const { doc } = state;
  if (!placedElsewhere.has(view.dom)) groupIfLong(view.dom, doc.childCount, view.state.doc.childCount);
  if (!view.state.doc.hasMarkup(doc.type, doc.attrs, doc.marks)) keepRoot(view, doc);
  view.updateState(state);
}

/**
 * prosemirror-view draws a node anew when its attributes change, which for the root is the whole story: the caret
 * would jump and a composition break because somebody added a keyword. None of the root’s attributes is drawn, so the
 * view is told that what it has drawn is the new root with the old content. Where a later prosemirror-view is built
 * otherwise, nothing happens here and it draws anew.
 */
function keepRoot(view: EditorView, doc: Node): void {
  const drawn: unknown = Reflect.get(view, 'docView');
  if (typeof drawn !== 'object' || drawn === null) return;
  const root: unknown = Reflect.get(drawn, 'node');
  if (root instanceof Node) Reflect.set(drawn, 'node', doc.copy(root.content));
}
