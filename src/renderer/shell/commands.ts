import { type EditorCommand, editorCommands } from '../editor/editor-commands.ts';
import { flushStory } from '../editor/story-drafts.ts';
import { trashStory } from '../library/story-actions.ts';
import type { Column } from './columns.ts';
import type { Desk } from './desk.ts';
import { command, type DeskCommand } from './desk-command.ts';
import { focusPart } from './focus-part.ts';
import { publishCommands } from './publish-commands.ts';
import { translationCommands } from './translation-commands.ts';
import { openFiles, wireCommands } from './wire-commands.ts';

export type { DeskCommand } from './desk-command.ts';

const hasTabs = (desk: Desk) => desk.workspace.getSnapshot().tabs.length > 0;
const hasSeveralTabs = (desk: Desk) => desk.workspace.getSnapshot().tabs.length > 1;

function stepTab(desk: Desk, by: number): void {
  desk.workspace.step(by);
  desk.focusStory();
}

function closeTab(desk: Desk): void {
  const { front } = desk.workspace.getSnapshot();
  if (front !== null) desk.workspace.close(front);
  desk.focusStory();
}

/** Puts the story in front into the trash, once its last words are saved. */
export async function trashFront(desk: Desk): Promise<void> {
  const session = desk.session;
  if (!session) return;
  const headline = session.state.doc.firstChild?.textContent ?? '';
  await flushStory(session);
  if (!(await trashStory(desk.connection, { id: session.id, headline }))) return;
  desk.workspace.close(session.id);
  desk.focusStory();
}

function fold(desk: Desk, column: Column): void {
  if (desk.columns.getSnapshot()[column] === 'folded') desk.columns.open(column);
  else {
    desk.columns.fold(column);
    desk.focusStory();
  }
}

function changeTheme(desk: Desk): void {
  const isDark = document.documentElement.dataset.theme === 'dark';
  desk.preferences.change({ theme: isDark ? 'light' : 'dark' });
}

function changeLanguage(desk: Desk): void {
  desk.preferences.change({ language: document.documentElement.lang === 'ru' ? 'en' : 'ru' });
}

function changeDensity(desk: Desk): void {
  const { density } = desk.preferences.getSnapshot();
  desk.preferences.change({ density: density === 'compact' ? 'comfortable' : 'compact' });
}

/** What the window itself can do, in the order in which palette and sheet show it. */
export const deskCommands: readonly DeskCommand[] = [
  command({
    id: 'story.goTo',
    label: 'shell.command.goTo',
    group: 'stories',
    shortcut: { code: 'KeyP', mod: true },
    run: (desk) => desk.show('stories'),
  }),
  command({
    id: 'story.new',
    label: 'shell.command.new',
    group: 'stories',
    shortcut: { code: 'KeyN', alt: true },
    run: (desk) => void desk.newStory(),
  }),
  openFiles,
  ...publishCommands,
  command({
    id: 'library.search',
    label: 'shell.command.search',
    group: 'stories',
    shortcut: { code: 'KeyF', mod: true, shift: true },
    run: (desk) => {
      desk.goTo('library');
      focusPart('search');
    },
  }),
  command({
    id: 'story.next',
    label: 'shell.command.nextTab',
    group: 'stories',
    shortcut: { code: 'PageDown', alt: true },
    run: (desk) => stepTab(desk, 1),
    enabled: hasSeveralTabs,
  }),
  command({
    id: 'story.previous',
    label: 'shell.command.previousTab',
    group: 'stories',
    shortcut: { code: 'PageUp', alt: true },
    run: (desk) => stepTab(desk, -1),
    enabled: hasSeveralTabs,
  }),
  command({
    id: 'story.close',
    label: 'shell.command.closeTab',
    group: 'stories',
    shortcut: { code: 'KeyW', alt: true },
    run: closeTab,
    enabled: hasTabs,
  }),
  command({
    id: 'story.trash',
    label: 'shell.command.trash',
    group: 'stories',
    run: (desk) => void trashFront(desk),
    enabled: (desk) => desk.session !== null,
  }),
  ...translationCommands,
  command({
    id: 'focus.list',
    label: 'shell.command.focusList',
    group: 'window',
    shortcut: { code: 'KeyL', alt: true, shift: true },
    run: (desk) => {
      desk.goTo(desk.getSnapshot().place);
      focusPart('list');
    },
  }),
  command({
    id: 'focus.story',
    label: 'shell.command.focusStory',
    group: 'window',
    shortcut: { code: 'KeyE', alt: true, shift: true },
    run: (desk) => desk.focusStory(),
    enabled: hasTabs,
  }),
  command({
    id: 'focus.panel',
    label: 'shell.command.focusPanel',
    group: 'window',
    shortcut: { code: 'KeyP', alt: true, shift: true },
    run: (desk) => {
      desk.columns.open('panel');
      focusPart('panel');
    },
    enabled: hasTabs,
  }),
  command({
    id: 'fold.list',
    label: 'shell.command.foldList',
    group: 'window',
    shortcut: { code: 'Backslash', mod: true },
    run: (desk) => fold(desk, 'list'),
  }),
  command({
    id: 'fold.panel',
    label: 'shell.command.foldPanel',
    group: 'window',
    shortcut: { code: 'Backslash', mod: true, shift: true },
    run: (desk) => fold(desk, 'panel'),
  }),
  command({
    id: 'settings',
    label: 'shell.command.settings',
    group: 'window',
    shortcut: { code: 'Comma', mod: true },
    run: (desk) => {
      desk.goTo('settings');
      focusPart('list');
    },
  }),
  command({ id: 'theme', label: 'shell.command.theme', group: 'window', run: changeTheme }),
  command({ id: 'language', label: 'shell.command.language', group: 'window', run: changeLanguage }),
  command({ id: 'density', label: 'shell.command.density', group: 'window', run: changeDensity }),
  command({
    id: 'palette',
    label: 'shell.command.palette',
    group: 'window',
    shortcut: { code: 'KeyK', mod: true },
    run: (desk) => desk.show('palette'),
  }),
  command({
    id: 'shortcuts',
    label: 'shell.command.shortcuts',
    group: 'window',
    shortcut: { code: 'F1' },
    run: (desk) => desk.show('shortcuts'),
  }),
];

function inStory(each: EditorCommand): DeskCommand {
  return {
    id: each.id,
    label: each.label,
    group: 'text',
    shortcut: each.shortcut,
    run: ({ writing }) => writing && each.run(writing),
    enabled: ({ writing }) => writing !== null && each.enabled(writing.state),
  };
}

/** Every command of the window and of the story. */
export const allCommands: readonly DeskCommand[] = [
  ...deskCommands,
  ...editorCommands.map(inStory),
  ...wireCommands,
];
