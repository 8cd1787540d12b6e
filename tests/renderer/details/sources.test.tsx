// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { emptySource } from '../../../src/renderer/details/entries.ts';
import { Sources } from '../../../src/renderer/details/sources.tsx';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { MemoryLibrary } from '../../support/memory-seam.ts';

let host: HTMLElement;
let root: Root;
let session: StorySession;

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const library = new MemoryLibrary();
  session = await StorySession.open(library.connect(), library.id, { unsent: noUnsentStore });
  for (let at = 1; at <= 70; at++)
    session.setEntry('sources', newId(), { ...emptySource, name: `Source ${at}` });
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  act(() => root.render(<Sources session={session} isReadOnly={false} />));
});
afterEach(async () => {
  act(() => root.unmount());
  host.remove();
  await session.close();
  vi.unstubAllGlobals();
});

const names = () =>
  [...host.querySelectorAll<HTMLElement>('.entry-card')].map((card) => card.getAttribute('aria-label'));
const button = (text: string) =>
  [...host.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === text,
  );

it('many sources are shown some at a time, and the focus goes on to the first that came', () => {
  expect(names()).toHaveLength(30);
  act(() => button('40 more sources')?.click());
  expect(names()).toHaveLength(60);
  expect(document.activeElement).toBe(host.querySelector('[aria-label="Source 31"] input'));
  act(() => button('10 more sources')?.click());
  expect(names()).toHaveLength(70);
  expect(names().at(-1)).toBe('Source 70');
  expect(document.activeElement).toBe(host.querySelector('[aria-label="Source 61"] input'));
  expect(host.textContent).not.toContain('more source');
});

it('one that is added is shown at once, however many there are', () => {
  act(() => button('Add a source')?.click());
  expect(names().at(-1)).toBe('Unnamed source');
  expect(document.activeElement).toBe(host.querySelector('[aria-label="Unnamed source"] input'));
  expect(button('40 more sources')).toBeDefined();
});
