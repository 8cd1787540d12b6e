// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionProvider } from '../../../src/renderer/api/connection-context.tsx';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import { ConcernList } from '../../../src/renderer/publish/concern-list.tsx';
import { FormatList } from '../../../src/renderer/publish/format-list.tsx';
import { Preview } from '../../../src/renderer/publish/preview.tsx';
import { ReceiptList } from '../../../src/renderer/publish/receipt-list.tsx';
import { currentNotices, dismiss } from '../../../src/renderer/ui/notices.ts';
import type { CallName } from '../../../src/shared/api/api.ts';
import type { ApiErrorValue } from '../../../src/shared/api/errors.ts';
import type { Receipt } from '../../../src/shared/api/publish.ts';
import type { Reply } from '../../../src/shared/api/seam.ts';
import { settingsSchema } from '../../../src/shared/api/settings.ts';
import { contentHash } from '../../../src/shared/article/hashes.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { AnsweringConnection } from '../../support/answering-connection.ts';
import { eventually } from '../../support/eventually.ts';
import { MemoryLibrary } from '../../support/memory-seam.ts';

let host: HTMLElement;
let root: Root;
let session: StorySession;

beforeEach(async () => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  const library = new MemoryLibrary();
  session = await StorySession.open(library.connect(), library.id, { unsent: noUnsentStore });
});
afterEach(async () => {
  root.unmount();
  host.remove();
  for (const { id } of currentNotices()) dismiss(id);
  await session.close();
});

type Answers = Partial<Record<CallName, unknown>>;

const desktop = {
  version: '0.1.0',
  host: 'electron',
  library: '/l',
  platform: 'linux',
  locales: [],
  repaired: null,
};

function answering(answers: Answers): AnsweringConnection {
  return new AnsweringConnection((name): Reply<unknown> => {
    if (Object.hasOwn(answers, name)) return { ok: true, value: answers[name] };
    return { ok: false, error: { code: 'unsupported', message: name, data: { what: name } } };
  });
}

function show(part: 'formats' | 'receipts' | 'concerns' | 'preview', connection: AnsweringConnection): void {
  const parts = { formats: FormatList, receipts: ReceiptList, concerns: ConcernList, preview: Preview };
  const Part = parts[part];
  root.render(
    <ConnectionProvider connection={connection}>
      <Part session={session} />
    </ConnectionProvider>,
  );
}

/** Waits until what is asked of the library shows. */
function shows(check: () => void): Promise<void> {
  return eventually(check);
}

function receipt(more: Partial<Receipt>): Receipt {
  return {
    id: newId(),
    story: session.id,
    kind: 'file',
    format: 'html',
    target: '/out/dam.html',
    version: 1,
    content: contentHash(session.state.doc),
    created: '2026-11-23T08:00:00.000Z',
    notes: [],
    post: null,
    ...more,
  };
}

const button = (name: string) => host.querySelector<HTMLElement>(`button[aria-label="${name}"]`);
const notices = () => currentNotices().map(({ text }) => text);

describe('the desktop window', () => {
  const answers: Answers = {
    'app.info': desktop,
    'settings.read': settingsSchema.parse({ exportFolder: '/out' }),
  };

  it('writes a form into the folder of the settings, and says what was written', async () => {
    const connection = answering({
      ...answers,
      'export.write': { receipts: [receipt({ format: 'markdown' })], failed: [] },
    });
    show('formats', connection);
    await shows(() => expect(host.querySelector('input')?.value).toBe('/out'));
    button('Write as Markdown into the folder')?.click();
    await shows(() => expect(notices()).toEqual(['One file was written into /out.']));
    expect(connection.calls.at(-1)).toEqual({
      name: 'export.write',
      input: { story: session.id, formats: ['markdown'], folder: '/out' },
    });
  });

  it('says each reason for which files were not written once', async () => {
    const error: ApiErrorValue = {
      code: 'not-written',
      message: '',
      data: { path: '/out/media', reason: 'full' },
    };
    const failed = ['html', 'markdown'].map((format) => ({ format, error }));
    show('formats', answering({ ...answers, 'export.write': { receipts: [receipt({})], failed } }));
    await shows(() => expect(host.querySelector('input')?.value).toBe('/out'));
    const all = [...host.querySelectorAll('button')].find((each) => each.textContent === 'Write all forms');
    all?.click();
    await shows(() =>
      expect(notices()).toEqual([
        'One file was written into /out.',
        '“/out/media” was not written, and the story is unharmed. The disk is full: free some space, or choose another.',
      ]),
    );
  });
});

describe('the folder', () => {
  it('is the one that the person chooses in the system’s dialog, and is kept', async () => {
    const settings = settingsSchema.parse({ exportFolder: '/out' });
    const connection = answering({
      'app.info': desktop,
      'settings.read': settings,
      'settings.change': settings,
      'export.chooseFolder': { folder: '/media/stick' },
    });
    show('formats', connection);
    await shows(() => expect(host.querySelector('input')?.value).toBe('/out'));
    button('Choose a folder…')?.click();
    await shows(() => expect(host.querySelector('input')?.value).toBe('/media/stick'));
    expect(connection.calls).toContainEqual({ name: 'export.chooseFolder', input: { folder: '/out' } });
    expect(connection.calls.at(-1)).toEqual({
      name: 'settings.change',
      input: { exportFolder: '/media/stick' },
    });
  });
});

describe('the preview', () => {
  const made = (text: string) => ({ name: 'a', type: 'b', text, version: 0, content: 'c', notes: [] });
  const toggle = () => host.querySelector<HTMLElement>('.preview > button');

  it('shows the story as it would leave, and links of it open elsewhere', async () => {
    const html =
      '<!doctype html><title>x</title><article><h1>Dam</h1><a href="https://a.example/">b</a></article>';
    show('preview', answering({ 'export.make': made(html) }));
    await shows(() => expect(toggle()?.textContent).toBe('Show what will leave'));
    expect(host.querySelector('article')).toBeNull();
    toggle()?.click();
    await shows(() => expect(host.querySelector('article h1')?.textContent).toBe('Dam'));
    const link = host.querySelector('article a');
    expect([link?.getAttribute('target'), link?.getAttribute('rel')]).toEqual(['_blank', 'noreferrer']);
  });

  it('is brought up to date with the story', async () => {
    let asked = 0;
    const connection = new AnsweringConnection((name): Reply<unknown> => {
      if (name !== 'export.make') return { ok: true, value: {} };
      asked += 1;
      return { ok: true, value: made(`<article>Version ${asked}</article>`) };
    });
    show('preview', connection);
    await shows(() => expect(toggle()).not.toBeNull());
    toggle()?.click();
    await shows(() => expect(host.querySelector('article')?.textContent).toBe('Version 1'));
    session.dispatch(session.state.tr.insertText('Dam', 1));
    await shows(() => expect(host.querySelector('article')?.textContent).toBe('Version 2'));
  });

  it('is closed by Escape, which gives the keyboard back to its button', async () => {
    show('preview', answering({ 'export.make': made('<article>Dam</article>') }));
    await shows(() => expect(toggle()).not.toBeNull());
    toggle()?.click();
    await shows(() => expect(host.querySelector('article')).not.toBeNull());
    const inside = host.querySelector<HTMLElement>('.preview-open button');
    inside?.focus();
    const closing = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    inside?.dispatchEvent(closing);
    await shows(() => expect(host.querySelector('article')).toBeNull());
    expect(closing.defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(toggle());
  });
});

describe('receipts', () => {
  it('say what left, and whether the story is still the same', async () => {
    const receipts = [
      receipt({ format: 'ninjs', content: 'other', target: 'dam.json' }),
      receipt({ notes: ['Pictures that are missing from the library: 2', 'A line of another kind.'] }),
    ];
    show('receipts', answering({ 'receipts.list': { receipts } }));
    await shows(() => expect(host.querySelectorAll('li')).toHaveLength(2));
    const rows = [...host.querySelectorAll('li')].map((row) => row.textContent ?? '');
    expect(rows[0]).toMatch(/^ninjschanged sincedam\.json/);
    expect(rows[1]).toMatch(
      /^Web pageas it is nowdam\.html\/out2 pictures were missing from the library\.A line/,
    );
  });

  it('are asked for anew when one more is told of', async () => {
    const connection = answering({ 'receipts.list': { receipts: [] } });
    show('receipts', connection);
    await shows(() => expect(host.textContent).toContain('Nothing yet.'));
    connection.push('receipts.changed', { story: session.id });
    await shows(() =>
      expect(connection.calls.filter(({ name }) => name === 'receipts.list')).toHaveLength(2),
    );
  });
});

describe('concerns', () => {
  it('of a translation tell how much of it is missing', async () => {
    session.setField('translationOf', { story: newId(), revision: 'r' });
    const progress = { words: 200, empty: 100, draft: 0, checked: 100, stale: 0 };
    const translation = { id: session.id, language: 'en', headline: '', status: 'draft', progress };
    show('concerns', answering({ 'translations.list': { translations: [translation] } }));
    await shows(() =>
      expect([...host.querySelectorAll('li')].map((row) => row.textContent)).toEqual([
        'There is no text yet.',
        '50% of the source is not translated yet.',
      ]),
    );
  });
});

it('a story whose last words are not saved does not leave', async () => {
  vi.useFakeTimers();
  try {
    const library = new MemoryLibrary();
    const full: ApiErrorValue = { code: 'disk-full', message: 'Full', data: {} };
    const connection = library.connect((name) => (name === 'stories.append' ? { error: full } : null));
    const stuck = await StorySession.open(connection, library.id, { unsent: noUnsentStore });
    stuck.dispatch(stuck.state.tr.insertText('Dam', 1));
    const { downloadAs } = await import('../../../src/renderer/publish/make-file.ts');
    const page = answering({});
    const leaving = downloadAs(page, stuck, 'html');
    await vi.advanceTimersByTimeAsync(6000);
    await leaving;
    expect(page.calls).toEqual([]);
    expect(notices()).toEqual([expect.stringContaining('The last words are not saved yet')]);
    const closing = stuck.close();
    await vi.advanceTimersByTimeAsync(20_000);
    await closing;
  } finally {
    vi.useRealTimers();
  }
});
