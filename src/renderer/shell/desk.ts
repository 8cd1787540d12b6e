import type { CallOutput } from '../../shared/api/api.ts';
import type { Settings } from '../../shared/api/settings.ts';
import type { Connection } from '../api/connection.ts';
import { LONGEST_SHOWN } from '../editor/commands/index.ts';
import { flushStory } from '../editor/story-drafts.ts';
import type { StorySession } from '../editor/story-session.ts';
import { explain } from '../i18n/explain.ts';
import { currentLocale } from '../i18n/index.ts';
import { linkToSource } from '../translation/link-story.ts';
import type { Translation } from '../translation/translation.ts';
import { Translations } from '../translation/translations.ts';
import { drawNow, regainFocus } from '../ui/focus-trail.ts';
import { notify } from '../ui/notices.ts';
import { Arrivals } from '../wire/arrivals.ts';
import { FileImports, type ImportState } from '../wire/file-imports.ts';
import { pastedFile } from '../wire/files.ts';
import { tellOfFiles } from '../wire/tell-of-files.ts';
import { Columns } from './columns.ts';
import { focusPart } from './focus-part.ts';
import { Preferences } from './preferences.ts';
import type { RailPlace } from './rail.ts';
import { StoryKeyboard } from './story-keyboard.ts';
import { Workspace } from './workspace.ts';

/** What lies over the window, if anything. */
export type Overlay = 'palette' | 'stories' | 'shortcuts' | 'translate' | 'link' | null;

export interface DeskState {
  readonly overlay: Overlay;
  /** What the list column shows. */
  readonly place: RailPlace;
  /** The story that is to be translated, while it is asked into which language. */
  readonly subject: { readonly id: string; readonly language: string } | null;
}

/** Everything that a command can reach: the connection, the open stories, the settings, and what is shown. */
export class Desk {
  readonly connection: Connection;
  readonly info: CallOutput<'app.info'>;
  readonly preferences: Preferences;
  readonly columns: Columns;
  readonly workspace: Workspace;
  readonly arrivals: Arrivals;
  readonly imports: FileImports;
  readonly translations: Translations;
  readonly #keyboard: StoryKeyboard;
  readonly #listeners = new Set<() => void>();
  #state: DeskState = { overlay: null, place: 'library', subject: null };

  constructor(connection: Connection, info: CallOutput<'app.info'>, settings: Settings) {
    this.connection = connection;
    this.info = info;
    this.preferences = new Preferences(connection, settings);
    this.columns = new Columns(this.preferences);
    this.workspace = new Workspace(connection);
    this.arrivals = new Arrivals(connection);
    this.imports = new FileImports(connection, (state) => this.#imported(state));
    this.translations = new Translations(connection);
    this.#keyboard = new StoryKeyboard({
      workspace: this.workspace,
      writing: () => this.writing,
      isCovered: () => this.#state.overlay !== null,
    });
    const { open, front } = settings.session;
    void this.workspace.restore(open, front);
    if (open.length > 0) this.focusStory();
    this.workspace.subscribe(() => this.#rememberTabs());
    this.workspace.subscribe(() => this.translations.keepOnly(this.workspace.sessions));
  }

  getSnapshot(): DeskState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get session(): StorySession | null {
    return this.workspace.session;
  }

  /** The story in front beside its source; null where it is no translation, or shown alone. */
  get pair(): Translation | null {
    const { session } = this;
    return session && this.translations.isBeside ? this.translations.of(session) : null;
  }

  /** The story that the keyboard is in: of a translation and its source the one that was written in last. */
  get writing(): StorySession | null {
    return this.pair?.writing ?? this.session;
  }

  /**
   * Lays something over the window, or with null takes it away. The keyboard is back where it was when this returns: a key
   * that follows in the same frame would find the focus on nothing.
   */
  show(overlay: Overlay): void {
    this.#set({ overlay });
    if (overlay !== null) return;
    drawNow();
    regainFocus();
  }

  /** Shows something in the list column, unfolding it. */
  goTo(place: RailPlace): void {
    this.#set({ place });
    this.columns.open('list');
  }

  /** Opens a story and gives it the keyboard. */
  openStory(id: string): void {
    this.workspace.open(id);
    this.focusStory();
  }

  /** Makes a story, in the window’s language where no other is named, and opens it. */
  async newStory(language: string = currentLocale()): Promise<void> {
    this.#keyboard.expect();
    const reply = await this.connection.call('stories.create', { language });
    if (reply.ok) return this.openStory(reply.value.id);
    this.#keyboard.giveUp();
    notify(explain(reply.error));
  }

  /** Asks into which language a story is to be translated. */
  translateInto(subject: { id: string; language: string }): void {
    this.#set({ overlay: 'translate', subject });
  }

  /** Makes a translation of a story, once its last words are saved, and opens it beside its source. */
  async makeTranslation(source: string, language: string): Promise<void> {
    this.#keyboard.expect();
    await this.#flush(source);
    const { translator } = this.preferences.getSnapshot();
    const reply = await this.connection.call('translations.create', { source, language, translator });
    if (!reply.ok) {
      this.#keyboard.giveUp();
      return notify(explain(reply.error));
    }
    this.translations.showBeside(true);
    this.openStory(reply.value.id);
  }

  /** Makes the story in front the translation of another. */
  async linkToSource(source: string): Promise<void> {
    const { session } = this;
    if (!session) return;
    await this.#flush(source);
    await linkToSource(this.connection, session, source);
    this.translations.showBeside(true);
    this.focusStory();
  }

  /**
   * Gives the keyboard to the story in front: at once, or as soon as it is there with what was typed meanwhile. Where no story
   * is open the list has it.
   */
  focusStory(): void {
    this.columns.leave();
    if (!this.#keyboard.give()) focusPart('list');
  }

  /** Makes a story of its own of a text that is too long for the page. */
  readonly takeLongText = (text: string): void => {
    void this.imports.take([pastedFile(text)]);
  };

  /** A file that was opened is shown; several, and one so large that it takes its time, wait until somebody opens them. */
  #imported(state: ImportState): void {
    for (const origin of state.made) this.arrivals.expect(origin);
    const [only] = state.made;
    if (only && state.total === 1 && only.bytes <= LONGEST_SHOWN) this.openStory(only.story);
    tellOfFiles(state, LONGEST_SHOWN, (story) => this.openStory(story));
  }

  /** Waits until the library has a story as it stands in this window, where it is open here. */
  async #flush(story: string): Promise<void> {
    const session = this.workspace.sessionOf(story);
    if (session) await flushStory(session);
  }

  #rememberTabs(): void {
    const { tabs, front } = this.workspace.getSnapshot();
    const open = tabs.map((tab) => tab.id);
    const known = this.preferences.getSnapshot().session;
    if (known.front === front && known.open.join() === open.join()) return;
    this.preferences.change({ session: { open, front } });
  }

  #set(change: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
