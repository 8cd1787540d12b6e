import './shell.css';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { useLocale, useText } from '../i18n/index.ts';
import { NoticeList } from '../ui/notice-list.tsx';
import { FileDrop } from '../wire/file-drop.tsx';
import { ImportBar } from '../wire/import-bar.tsx';
import { useDesk, useDeskState, useSettings } from './desk-context.ts';
import { GoToStory } from './go-to-story.tsx';
import { PanelRail, PlaceRail } from './icon-rails.tsx';
import { listenToKeys } from './keyboard.ts';
import { ListColumn } from './list-column.tsx';
import { Palette } from './palette.tsx';
import { PanelColumn } from './panel-column.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { StatusBar } from './status-bar.tsx';
import { StoryPane } from './story-pane.tsx';
import { TroubleBar } from './trouble-bar.tsx';

/** The whole window: rail, list, story, panel, panel’s rail, and the status bar below. */
export function Window() {
  const desk = useDesk();
  const t = useText();
  const locale = useLocale();
  const { overlay } = useDeskState();
  useEffect(() => listenToKeys(desk), [desk]);
  return (
    <I18nProvider locale={locale === 'en' ? 'en-GB' : locale}>
      <div className="window">
        <TroubleBar />
        <PlaceRail />
        <Columns />
        <PanelRail />
        <StatusBar />
      </div>
      {overlay === 'palette' && <Palette />}
      {overlay === 'stories' && <GoToStory />}
      {overlay === 'shortcuts' && <ShortcutSheet />}
      <ImportBar imports={desk.imports} />
      <FileDrop imports={desk.imports} />
      <NoticeList closeLabel={t('shell.close')} />
    </I18nProvider>
  );
}

/** List, story and panel, with edges that can be dragged or moved by arrow keys. Their widths are remembered. */
function Columns() {
  const desk = useDesk();
  const t = useText();
  const { layout } = useSettings();
  const list = usePanelRef();
  const panel = usePanelRef();

  function remember() {
    const listWidth = list.current?.getSize().inPixels;
    const panelWidth = panel.current?.getSize().inPixels;
    desk.preferences.change({
      layout: {
        ...(listWidth ? { listWidth: Math.round(listWidth) } : {}),
        ...(panelWidth ? { panelWidth: Math.round(panelWidth) } : {}),
      },
    });
  }

  return (
    <Group
      className="columns"
      orientation="horizontal"
      // The columns have their new widths from the next frame on.
      onLayoutChanged={(_, meta) => meta.isUserInteraction && requestAnimationFrame(remember)}
    >
      {layout.listOpen && (
        <>
          <Panel
            id="list"
            panelRef={list}
            defaultSize={layout.listWidth}
            minSize={220}
            maxSize={560}
            groupResizeBehavior="preserve-pixel-size"
          >
            <ListColumn />
          </Panel>
          <Separator className="edge" aria-label={t('shell.edge.list')} />
        </>
      )}
      <Panel id="story" minSize={360}>
        <StoryPane />
      </Panel>
      {layout.panelOpen && (
        <>
          <Separator className="edge" aria-label={t('shell.edge.panel')} />
          <Panel
            id="panel"
            panelRef={panel}
            defaultSize={layout.panelWidth}
            minSize={260}
            maxSize={600}
            groupResizeBehavior="preserve-pixel-size"
          >
            <PanelColumn />
          </Panel>
        </>
      )}
    </Group>
  );
}
