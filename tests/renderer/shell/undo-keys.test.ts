// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { undoer } from '../../../src/renderer/shell/undo-keys.ts';

afterEach(() => document.body.replaceChildren());

/** An element inside a part of the window. */
function inside(part: string, tag: 'input' | 'button' | 'div'): HTMLElement {
  const frame = document.body.appendChild(document.createElement('div'));
  frame.className = part;
  return frame.appendChild(document.createElement(tag));
}

it('what is typed in a field of the panel and not yet in the story is the field’s own to undo', () => {
  const field = inside('panel-body', 'input');
  field.dataset.pending = 'true';
  expect(undoer(field)).toBe('own');
});

it('once it is part of the story, the story undoes it', () => {
  expect(undoer(inside('panel-body', 'input'))).toBe('story');
  expect(undoer(inside('panel-body', 'button'))).toBe('story');
});

it('fields elsewhere undo for themselves, as the search does', () => {
  expect(undoer(inside('list-column', 'input'))).toBe('own');
});

it('where the focus is nowhere, the story undoes, never a field that nobody sees', () => {
  expect(undoer(document.body)).toBe('story');
});

it('in the list of stories nothing in the story is undone', () => {
  expect(undoer(inside('list-column', 'div'))).toBe('nobody');
});
