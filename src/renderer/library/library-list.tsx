import './library.css';
import { FilePlus2 } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { LANGUAGES } from '../../shared/article/metadata.ts';
import { useCall, useConnection } from '../api/connection-context.tsx';
import { explain } from '../i18n/explain.ts';
import { useLocale, useText } from '../i18n/index.ts';
import { languageName } from '../i18n/language-name.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { SearchField } from '../ui/fields.tsx';
import { afterMenu } from '../ui/focus-trail.ts';
import { Select } from '../ui/select.tsx';
import type { Shortcut } from '../ui/shortcut.ts';
import { FILTER_TEXTS } from './status-texts.ts';
import { restoreStory, setStatus, trashStory } from './story-actions.ts';
import { everything, PLACES, type StoryFilter } from './story-filter.ts';
import { type ListedStory, StoryList } from './story-list.tsx';
import type { RowActions } from './story-row.tsx';
import { useDelayed } from './use-delayed.ts';
import { useStoryPages } from './use-story-pages.ts';

interface LibraryListProps {
  density: 'comfortable' | 'compact';
  front: string | null;
  newStoryShortcut: Shortcut | null;
  onOpen(story: string): void;
  /** Makes a story in a language and opens it. */
  onNew(language: string): void;
  /** Puts a story on the clipboard as plain wire text. */
  onCopy(story: string): void;
  /** Asks into which language a story is to be translated. */
  onTranslate(story: { id: string; language: string }): void;
  /** Called once a story is in the trash. */
  onTrashed(story: string): void;
  /** Gives the focus back to the story: Escape in an empty search field. */
  onLeave(): void;
}

/** The library: search, filters, and the stories that they leave. */
export function LibraryList(props: LibraryListProps) {
  const { density, front, newStoryShortcut, onOpen, onNew, onCopy, onTranslate, onTrashed, onLeave } = props;
  const t = useText();
  const locale = useLocale();
  const connection = useConnection();
  const field = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useState<StoryFilter>(everything);
  const [typed, setTyped] = useState('');
  const text = useDelayed(typed.trim(), 120);
  const isSearch = text !== '';

  const pages = useStoryPages(connection, filter);
  const search = useCall(
    'stories.search',
    {
      text,
      ...(filter.language === '' ? {} : { language: filter.language }),
      ...(filter.place === 'all' || filter.place === 'trash' ? {} : { status: filter.place }),
      limit: 100,
    },
    { enabled: isSearch, keepPrevious: true },
  );

  const rows: readonly ListedStory[] = useMemo(
    () => (isSearch ? (search.data?.hits ?? []) : pages.rows.map((story) => ({ story, snippet: null }))),
    [isSearch, search.data, pages.rows],
  );
  const shown = useDeferredValue(rows);

  const actions: RowActions = useMemo(
    () => ({
      trash: (story) => void trashStory(connection, story).then((done) => done && onTrashed(story.id)),
      restore: (story) => void restoreStory(connection, story).then((done) => done && onLeave()),
      setStatus: (story, status) => void setStatus(connection, story, status),
      copy: (story) => onCopy(story.id),
      translate: (story) => onTranslate(story),
    }),
    [connection, onTrashed, onCopy, onTranslate, onLeave],
  );

  function searchFor(value: string) {
    setTyped(value);
    if (value.trim() !== '' && filter.place === 'trash') setFilter({ ...filter, place: 'all' });
  }

  /** The button that takes filters off goes with them; the keyboard goes to the search. */
  function leaveEmpty() {
    field.current?.focus();
    setFilter(everything);
  }

  function onSearchKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && typed === '') onLeave();
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    document.querySelector<HTMLElement>('.story-list [role=row]')?.focus();
  }

  // In the list, Delete moves the story that has the focus to the trash.
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Delete' || !(event.target instanceof HTMLElement)) return;
    if (event.target.getAttribute('role') !== 'row') return;
    const key = event.target.dataset.key;
    const row = rows.find((each) => each.story.id === key);
    if (!row || row.story.trashed !== null) return;
    event.preventDefault();
    actions.trash(row.story);
  }

  const error = isSearch ? (search.error?.value ?? null) : pages.error;
  const isEmpty = rows.length === 0 && (isSearch ? search.isSuccess : pages.total === 0);
  const count = isSearch ? rows.length : pages.total;
  return (
    <section className="library" aria-label={t('library.title')} onKeyDown={onKeyDown}>
      <div className="library-head">
        <SearchField
          label={t('library.search')}
          clearLabel={t('library.search.clear')}
          placeholder={t('library.search')}
          inputRef={field}
          value={typed}
          onChange={searchFor}
          onKeyDown={onSearchKey}
        />
        <MenuTrigger>
          <IconButton icon={FilePlus2} label={t('library.new')} shortcut={newStoryShortcut} />
          <Popover className="popover" placement="bottom end" offset={4}>
            <Menu
              className="menu"
              aria-label={t('library.new')}
              onAction={(tag) => afterMenu(() => onNew(String(tag)))}
            >
              {LANGUAGES.map((tag) => (
                <MenuItem key={tag} id={tag} className="menu-item" textValue={languageName(tag, locale)}>
                  <span className="menu-text">{languageName(tag, locale)}</span>
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
      <div className="library-filters">
        <Select
          look="bare"
          label={t('library.status')}
          value={filter.place}
          chosen={filter.place !== 'all'}
          choices={PLACES.map((place) => ({ value: place, label: t(FILTER_TEXTS[place]) }))}
          onChange={(place) => {
            if (place === 'trash') setTyped('');
            setFilter({ ...filter, place });
          }}
        />
        <Select
          look="bare"
          label={t('library.language')}
          value={filter.language}
          chosen={filter.language !== ''}
          choices={['', ...LANGUAGES].map((tag) => ({
            value: tag,
            label: tag === '' ? t('library.language.all') : languageName(tag, locale),
          }))}
          onChange={(language) => setFilter({ ...filter, language })}
        />
        <span className="library-count" aria-live="polite">
          {count !== null && count > 0 && (
            <>
              <span aria-hidden>{t('library.count', { count })}</span>
              <span className="unseen">{t('library.count.spoken', { count })}</span>
            </>
          )}
        </span>
      </div>
      {error && <p className="library-error">{explain(error)}</p>}
      {isEmpty && !error ? (
        <EmptyLibrary
          isSearch={isSearch}
          filter={filter}
          onNew={() => onNew(filter.language || locale)}
          onAll={() => {
            leaveEmpty();
            setTyped('');
          }}
          onEverywhere={leaveEmpty}
        />
      ) : (
        <StoryList
          rows={shown}
          density={density}
          front={front}
          hasMore={!isSearch && pages.hasMore}
          isLoading={pages.isLoading}
          actions={actions}
          onOpen={onOpen}
          onLoadMore={pages.loadMore}
        />
      )}
    </section>
  );
}

interface EmptyLibraryProps {
  isSearch: boolean;
  filter: StoryFilter;
  onNew(): void;
  onAll(): void;
  /** Searches on without filters. */
  onEverywhere(): void;
}

/** What to do where the list shows nothing. */
function EmptyLibrary({ isSearch, filter, onNew, onAll, onEverywhere }: EmptyLibraryProps) {
  const t = useText();
  const isFiltered = filter.place !== 'all' || filter.language !== '';
  const text = isSearch
    ? t(isFiltered ? 'library.empty.searchFiltered' : 'library.empty.search')
    : filter.place === 'trash'
      ? t('library.empty.trash')
      : isFiltered
        ? t('library.empty.filter')
        : t('library.empty');
  return (
    <div className="library-empty">
      <p>{text}</p>
      {isSearch && isFiltered && <Button onPress={onEverywhere}>{t('library.empty.everywhere')}</Button>}
      {isSearch || isFiltered ? (
        <Button onPress={onAll}>{t('library.empty.all')}</Button>
      ) : (
        <Button look="primary" icon={FilePlus2} onPress={onNew}>
          {t('library.new')}
        </Button>
      )}
    </div>
  );
}
