import './shell.css';
import { useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useCall } from '../api/connection-context.tsx';
import { useLocale, useText } from '../i18n/index.ts';
import { NoticeList } from '../ui/notice-list.tsx';
import { FileDrop } from '../wire/file-drop.tsx';
import { ImportBar } from '../wire/import-bar.tsx';
import { ColumnGroup } from './column-group.tsx';
import { useDesk, useDeskState } from './desk-context.ts';
import { GoToStory } from './go-to-story.tsx';
import { PanelRail, PlaceRail } from './icon-rails.tsx';
import { listenToKeys } from './keyboard.ts';
import { Palette } from './palette.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { StatusBar } from './status-bar.tsx';
import { LinkToSource, TranslateStory } from './translation-overlays.tsx';
import { TroubleBar } from './trouble-bar.tsx';

/** The whole window: rail, list, story, panel, panel’s rail, and the status bar below. */
export function Window() {
  const desk = useDesk();
  const t = useText();
  const locale = useLocale();
  const { overlay } = useDeskState();
  // Before the window is seen: no key that somebody presses then may find nobody listening.
  useLayoutEffect(() => listenToKeys(desk), [desk]);
  // Known before the panel that asks: it is then whole as soon as it opens, and can be given the keyboard.
  useCall('app.info', {});
  useCall('publish.setup', {});
  return (
    <I18nProvider locale={locale === 'en' ? 'en-GB' : locale}>
      <div className="window">
        <TroubleBar />
        <PlaceRail />
        <ColumnGroup />
        <PanelRail />
        <StatusBar />
        <div className="foot">
          <NoticeList closeLabel={t('shell.close')} />
          <ImportBar imports={desk.imports} />
        </div>
      </div>
      {overlay === 'palette' && <Palette />}
      {overlay === 'stories' && <GoToStory />}
      {overlay === 'shortcuts' && <ShortcutSheet />}
      {overlay === 'translate' && <TranslateStory />}
      {overlay === 'link' && <LinkToSource />}
      <FileDrop imports={desk.imports} />
    </I18nProvider>
  );
}
