import { createRoot } from 'react-dom/client';
import { type Connection, connect } from '../api/connect.ts';
import { explain } from '../i18n/explain.ts';
import { bestLocale, setLocale, translate } from '../i18n/index.ts';
import { keepFocusTrail } from '../ui/focus-trail.ts';
import { loadReaderSoon } from '../wire/load-reader.ts';
import { App } from './app.tsx';
import { keepAppearance } from './appearance.ts';
import { Desk } from './desk.ts';
import { bringWordsBack } from './words-back.ts';

/** Asks what the window needs to know before its first frame; again and again while nobody answers. */
async function openDesk(connection: Connection, wait: (text: string) => void): Promise<Desk> {
  for (;;) {
    const [info, settings] = await Promise.all([
      connection.call('app.info', {}),
      connection.call('settings.read', {}),
    ]);
    if (info.ok && settings.ok) return new Desk(connection, info.value, settings.value);
    const failure = info.ok ? settings : info;
    if (!failure.ok) {
      wait(failure.error.code === 'disconnected' ? translate('shell.connecting') : explain(failure.error));
    }
    await nextContact(connection);
  }
}

function nextContact(connection: Connection): Promise<void> {
  return new Promise((resolve) => {
    const stop = connection.onState((state) => {
      if (state !== 'connected') return;
      stop();
      resolve();
    });
  });
}

/** Draws the window into `element`. */
export async function start(element: HTMLElement): Promise<void> {
  setLocale(bestLocale(navigator.languages));
  keepFocusTrail();
  const root = createRoot(element);
  const desk = await openDesk(await connect(), (text) =>
    root.render(
      <div className="start" role="status">
        <p>{text}</p>
      </div>,
    ),
  );
  const locales = desk.info.host === 'electron' ? desk.info.locales : navigator.languages;
  keepAppearance(desk.preferences, locales);
  window.addEventListener('pagehide', () => void desk.preferences.flush());
  root.render(<App desk={desk} />);
  loadReaderSoon();
  await bringWordsBack(desk);
}
