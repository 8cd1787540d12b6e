// @vitest-environment happy-dom
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionProvider } from '../../../src/renderer/api/connection-context.tsx';
import {
  TranslationContext,
  type TranslationDesk,
} from '../../../src/renderer/translation/translation-context.tsx';
import { TranslationList } from '../../../src/renderer/translation/translation-list.tsx';
import { Translations } from '../../../src/renderer/translation/translations.ts';
import type { CallOutput } from '../../../src/shared/api/api.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { AnsweringConnection } from '../../support/answering-connection.ts';

type TranslationSummary = CallOutput<'translations.list'>['translations'][number];

const source = newId();
const [russian, kazakh] = [newId(), newId()];

const summaries: TranslationSummary[] = [
  {
    id: russian,
    language: 'ru',
    headline: 'Канал открылся',
    status: 'draft',
    progress: { words: 60, empty: 0, draft: 10, checked: 40, stale: 10 },
  },
  {
    id: kazakh,
    language: 'kk',
    headline: '',
    status: 'draft',
    progress: { words: 60, empty: 60, draft: 0, checked: 0, stale: 0 },
  },
];

let host: HTMLElement;
let root: Root;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
});
afterEach(() => {
  root.unmount();
  host.remove();
});

/** Shows the list of a library that has `translations`, and tells which stories it opens. */
function show(translations: TranslationSummary[]) {
  const connection = new AnsweringConnection(() => ({
    ok: true,
    value: { translations: [...translations] },
  }));
  const openStory = vi.fn<(id: string) => void>();
  const desk: TranslationDesk = {
    translations: new Translations(connection),
    openStory,
    translateInto: () => {},
    show: () => {},
  };
  root.render(
    <ConnectionProvider connection={connection}>
      <TranslationContext value={desk}>
        <TranslationList source={source} />
      </TranslationContext>
    </ConnectionProvider>,
  );
  return { openStory, connection };
}

const rows = () => [...host.querySelectorAll('button')];

describe('the list of a story’s translations', () => {
  it('tells of each its language, its headline, how far it is and what is to be looked at again', async () => {
    const { connection } = show(summaries);
    await expect.poll(() => rows().length).toBe(2);
    expect(connection.calls).toContainEqual({ name: 'translations.list', input: { source } });
    const [first, second] = rows();
    expect(first?.textContent).toContain('Russian');
    expect(first?.textContent).toContain('Канал открылся');
    expect(first?.textContent).toContain('40 of 60 words checked');
    expect(first?.textContent).toContain('10 words to look at again');
    expect(first?.querySelector('[lang=ru]')?.textContent).toBe('Канал открылся');
    expect(second?.textContent).toContain('Kazakh');
    expect(second?.textContent).toContain('0 of 60 words checked');
    expect(second?.textContent).not.toContain('to look at again');
  });

  it('opens the one that is pressed', async () => {
    const { openStory } = show(summaries);
    await expect.poll(() => rows().length).toBe(2);
    rows()[1]?.click();
    expect(openStory.mock.calls).toEqual([[kazakh]]);
  });

  it('says that there are none', async () => {
    show([]);
    await expect.poll(() => host.textContent).toContain('There are no translations of this story yet.');
  });

  it('follows the library', async () => {
    const translations = [...summaries.slice(0, 1)];
    const { connection } = show(translations);
    await expect.poll(() => rows().length).toBe(1);
    translations.push(...summaries.slice(1));
    connection.push('stories.changed', { ids: [source] });
    await expect.poll(() => rows().length).toBe(2);
  });
});
