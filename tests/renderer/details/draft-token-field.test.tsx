// @vitest-environment happy-dom
import { redo, undo } from 'prosemirror-history';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DraftTokenField } from '../../../src/renderer/details/draft-token-field.tsx';
import { PAUSE_MS } from '../../../src/renderer/details/field-draft.ts';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import { MemoryLibrary } from '../../support/memory-seam.ts';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

let host: HTMLElement;
let root: Root;
let session: StorySession;

beforeEach(async () => {
  const library = new MemoryLibrary();
  session = await StorySession.open(library.connect(), library.id, { unsent: noUnsentStore });
  session.setField('keywords', ['dam']);
  vi.useFakeTimers();
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  act(() =>
    root.render(
      <DraftTokenField
        session={session}
        field="keywords"
        label="Keywords"
        placeholder=""
        removeLabel={(name) => `Remove ${name}`}
        isReadOnly={false}
      />,
    ),
  );
});
afterEach(async () => {
  act(() => root.unmount());
  host.remove();
  vi.useRealTimers();
  await session.close();
});

function input(): HTMLInputElement {
  const found = host.querySelector('input');
  if (!found) throw new Error('There is no field');
  return found;
}

/** Types as a browser does: past React’s own note of what the field held. */
function type(text: string): void {
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input(), text);
    input().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const pause = () => act(() => void vi.advanceTimersByTime(PAUSE_MS));
const press = (key: string) =>
  act(() => void input().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
const keywords = () => session.state.doc.attrs.keywords;
const tokens = () => [...host.querySelectorAll('.token-text')].map((token) => token.textContent);
const steps = (command: typeof undo) => act(() => void command(session.state, (tr) => session.dispatch(tr)));

it('a half-typed word is part of the story after a pause, and goes on standing as typed text', () => {
  type('waitkw');
  expect(keywords()).toEqual(['dam']);
  expect(input().dataset.pending).toBe('true');
  pause();
  expect(keywords()).toEqual(['dam', 'waitkw']);
  expect(input().value).toBe('waitkw');
  expect(tokens()).toEqual(['dam']);
  expect(input().dataset.pending, 'undo is the story’s now').toBeUndefined();
});

it.each(['beforeunload', 'pagehide'])('%s does not wait for the pause', (event) => {
  type('waitkw');
  act(() => void window.dispatchEvent(new Event(event)));
  expect(keywords()).toEqual(['dam', 'waitkw']);
});

it('a window that is put away does not wait either', () => {
  type('waitkw');
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(keywords()).toEqual(['dam', 'waitkw']);
});

it('typing on replaces the word, and emptying the field takes it out again', () => {
  type('wait');
  pause();
  type('water supply');
  pause();
  expect(keywords()).toEqual(['dam', 'water supply']);
  type('');
  pause();
  expect(keywords()).toEqual(['dam']);
});

it.each(['Enter', 'a comma', 'leaving'])('%s makes a token of it', (how) => {
  type('wait');
  pause();
  type('water');
  if (how === 'Enter') press('Enter');
  else if (how === 'a comma') type('water,');
  else act(() => void input().dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  expect(keywords()).toEqual(['dam', 'water']);
  expect(tokens()).toEqual(['dam', 'water']);
  expect(input().value).toBe('');
});

it('one undo takes it back whole, however many pauses it was typed with, and redo brings it back', () => {
  for (const text of ['wa', 'wate', 'water']) {
    type(text);
    pause();
  }
  steps(undo);
  expect(keywords()).toEqual(['dam']);
  expect(input().value).toBe('');
  steps(redo);
  expect(keywords()).toEqual(['dam', 'water']);
});

it('the next word is an undo of its own', () => {
  for (const text of ['water', 'drought']) {
    type(text);
    pause();
    press('Enter');
  }
  steps(undo);
  expect(keywords()).toEqual(['dam', 'water']);
});

it('a word that is taken back is typed anew', () => {
  type('water');
  pause();
  steps(undo);
  type('drought');
  pause();
  expect(keywords()).toEqual(['dam', 'drought']);
  expect(input().value).toBe('drought');
});

it('what the story holds already is not doubled while it is typed', () => {
  type('Dam');
  pause();
  expect(keywords()).toEqual(['dam']);
  type('Dams');
  pause();
  expect(keywords()).toEqual(['dam', 'Dams']);
});

it('Backspace in the empty field takes the last token', () => {
  press('Backspace');
  expect(keywords()).toEqual([]);
});
