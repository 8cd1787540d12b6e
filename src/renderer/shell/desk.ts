import type { CallOutput } from '../../shared/api/api.ts';
import type { Settings } from '../../shared/api/settings.ts';
import type { Connection } from '../api/connection.ts';
import { LONGEST_SHOWN } from '../editor/commands/index.ts';
import type { StorySession } from '../editor/story-session.ts';
import { explain } from '../i18n/explain.ts';
import { currentLocale } from '../i18n/index.ts';
import { notify } from '../ui/notices.ts';
import { Arrivals } from '../wire/arrivals.ts';
import { FileImports, type ImportState } from '../wire/file-imports.ts';
import { pastedFile } from '../wire/files.ts';
import { tellOfFiles } from '../wire/tell-of-files.ts';
import { Columns } from './columns.ts';
import { Preferences } from './preferences.ts';
import type { RailPlace } from './rail.ts';
import { Workspace } from './workspace.ts';

/** What lies over the window, if anything. */
export type Overlay = 'palette' | 'stories' | 'shortcuts' | null;

export interface DeskState {
  readonly overlay: Overlay;
  /** What the list column shows. */
  readonly place: RailPlace;
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
  readonly #listeners = new Set<() => void>();
  #state: DeskState = { overlay: null, place: 'library' };

  constructor(connection: Connection, info: CallOutput<'app.info'>, settings: Settings) {
    this.connection = connection;
    this.info = info;
    this.preferences = new Preferences(connection, settings);
    this.columns = new Columns(this.preferences);
    this.workspace = new Workspace(connection);
    this.arrivals = new Arrivals(connection);
    this.imports = new FileImports(connection, (state) => this.#imported(state));
    const { open, front } = settings.session;
    void this.workspace.restore(open, front);
    if (open.length > 0) this.focusStory();
    this.workspace.subscribe(() => this.#rememberTabs());
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

  show(overlay: Overlay): void {
    this.#set({ overlay });
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
    const reply = await this.connection.call('stories.create', { language });
    if (reply.ok) this.openStory(reply.value.id);
    else notify(explain(reply.error));
  }

  /** Gives the keyboard to the story in front as soon as it is there. */
  focusStory(): void {
    this.columns.leave();
    const { front } = this.workspace.getSnapshot();
    const attempt = (left: number) => {
      if (this.workspace.getSnapshot().front !== front || this.#state.overlay !== null) return;
      if (this.session?.view) this.session.focus();
      else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
    };
    requestAnimationFrame(() => attempt(120));
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
