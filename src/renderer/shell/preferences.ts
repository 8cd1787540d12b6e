import { type Settings, type SettingsPatch, settingsSchema } from '../../shared/api/settings.ts';
import type { Connection } from '../api/connection.ts';

/** Changes that come within this many milliseconds travel together: dragging an edge is one change. */
const GATHER_MS = 300;

function merged(settings: Settings, patch: SettingsPatch): Settings {
  return settingsSchema.parse({
    ...settings,
    ...patch,
    layout: { ...settings.layout, ...patch.layout },
    session: { ...settings.session, ...patch.session },
  });
}

/**
 * What the person chose. A change holds in this window at once and is kept a moment later; what another window
 * changes comes in by push. Which stories are open is each window’s own: only the last one to change it is remembered.
 */
export class Preferences {
  readonly #connection: Connection;
  readonly #listeners = new Set<() => void>();
  #value: Settings;
  #unsent: SettingsPatch = {};
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(connection: Connection, value: Settings) {
    this.#connection = connection;
    this.#value = value;
    connection.on('settings.changed', (settings) => {
      const { language, theme, density } = settings;
      this.#set(merged({ ...this.#value, language, theme, density }, this.#unsent));
    });
    connection.onState((state) => {
      if (state === 'connected') this.#later();
    });
  }

  getSnapshot(): Settings {
    return this.#value;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  change(patch: SettingsPatch): void {
    this.#unsent = {
      ...this.#unsent,
      ...patch,
      layout: { ...this.#unsent.layout, ...patch.layout },
      session: { ...this.#unsent.session, ...patch.session },
    };
    this.#set(merged(this.#value, patch));
    this.#later();
  }

  /** Keeps what is still waiting to be kept. */
  async flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const patch = this.#unsent;
    if (Object.keys(patch).length === 0) return;
    this.#unsent = {};
    const reply = await this.#connection.call('settings.change', patch);
    if (!reply.ok && reply.error.code === 'disconnected') this.#unsent = { ...patch, ...this.#unsent };
  }

  #later(): void {
    this.#timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  #set(value: Settings): void {
    this.#value = value;
    for (const listener of this.#listeners) listener();
  }
}
