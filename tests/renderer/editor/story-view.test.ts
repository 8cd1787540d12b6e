// @vitest-environment happy-dom
import { NodeSelection, TextSelection } from 'prosemirror-state';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { mountStory } from '../../../src/renderer/editor/story-view.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { MemoryLibrary } from '../../support/memory-seam.ts';

const story = schema.node('doc', null, [
  schema.node('headline', { id: 'h' }, schema.text('Dam')),
  schema.node('lede', { id: 'l' }, [
    schema.node('dateline', { place: 'OSH', printed: 'OSH — ' }),
    schema.text('Water rose.'),
  ]),
  schema.node('paragraph', { id: 'p' }, schema.text('More.')),
]);

let session: StorySession;
let library: MemoryLibrary;

beforeEach(async () => {
  library = new MemoryLibrary(story);
  session = await StorySession.open(library.connect(), library.id, { unsent: noUnsentStore });
  mountStory(session, document.body.appendChild(document.createElement('div')));
});

afterEach(async () => {
  session.view?.destroy();
  await session.close();
  document.body.replaceChildren();
});

function press(code: string, key: string, modifiers: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...modifiers });
  session.view?.dom.dispatchEvent(event);
  return event;
}

function select(from: number, to: number): void {
  session.dispatch(session.state.tr.setSelection(TextSelection.create(session.state.doc, from, to)));
}

describe('the editor of a story', () => {
  test('has the name of its story for those who hear it, and follows the headline', () => {
    const dom = session.view?.dom;
    expect(dom?.getAttribute('role')).toBe('textbox');
    expect(dom?.getAttribute('aria-label')).toBe('Story: Dam');
    session.dispatch(session.state.tr.insertText(' opens', 4));
    expect(dom?.getAttribute('aria-label')).toBe('Story: Dam opens');
  });

  test('leaves what is drawn alone when only a field of the story changes', () => {
    const drawn = [...(session.view?.dom.children ?? [])];
    expect(drawn).toHaveLength(3);
    session.setField('slug', 'dam');
    session.setEntry('variants', 'web', 'Dam opens');
    expect([...(session.view?.dom.children ?? [])]).toEqual(drawn);
    session.dispatch(session.state.tr.insertText('s', 4));
    expect(session.view?.dom.firstElementChild).toBe(drawn[0]);
    expect(session.view?.dom.firstElementChild?.textContent).toBe('Dams');
  });

  test('knows its shortcuts by the key’s place, on a Cyrillic layout too', () => {
    select(1, 4);
    const event = press('KeyB', 'и', { ctrlKey: true });
    expect(event.defaultPrevented).toBe(true);
    expect(session.state.doc.rangeHasMark(1, 4, schema.marks.strong)).toBe(true);
    press('KeyZ', 'я', { ctrlKey: true });
    expect(session.state.doc.rangeHasMark(1, 4, schema.marks.strong)).toBe(false);
  });

  test('leaves to the browser and the system what is theirs', () => {
    expect(press('KeyF', 'f', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(press('KeyE', '€', { ctrlKey: true, altKey: true }).defaultPrevented).toBe(false);
    expect(press('KeyB', 'b', { ctrlKey: true, altKey: true }).defaultPrevented).toBe(false);
  });

  test('turns a block into another kind by Alt and a digit', () => {
    const end = session.state.doc.content.size - 1;
    select(end, end);
    press('Digit3', '3', { altKey: true });
    expect(session.state.doc.lastChild?.type.name).toBe('quote');
    expect(session.state.doc.lastChild?.textContent).toBe('More.');
  });

  test('opens the dateline from its chip by Enter and by Space, and not from the text', () => {
    select(8, 8);
    session.dispatch(session.state.tr.setSelection(NodeSelection.create(session.state.doc, 6)));
    press('Enter', 'Enter');
    expect(session.chrome.open).toBe('dateline');
    session.chrome.show(null);
    press('Space', ' ');
    expect(session.chrome.open).toBe('dateline');
    session.chrome.show(null);
    select(9, 9);
    press('Space', ' ');
    expect(session.chrome.open).toBe(null);
  });

  test('shows the chip as it prints, and its change', () => {
    const chip = session.view?.dom.querySelector('.dateline-chip');
    expect(chip?.textContent).toBe('OSH — ');
    session.dispatch(
      session.state.tr.setNodeMarkup(6, null, { place: 'JALAL-ABAD', printed: 'JALAL-ABAD — ' }),
    );
    expect(session.view?.dom.querySelector('.dateline-chip')?.textContent).toBe('JALAL-ABAD — ');
  });

  test('asks before the page is left only while something is not saved', async () => {
    const leave = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(leave()).toBe(false);
    session.dispatch(session.state.tr.insertText('s', 4));
    expect(leave()).toBe(true);
    await session.flush();
    expect(leave()).toBe(false);
  });
});
