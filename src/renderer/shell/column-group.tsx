import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { useText } from '../i18n/index.ts';
import { useColumns, useDesk, useSettings } from './desk-context.ts';
import { ListColumn } from './list-column.tsx';
import { PanelColumn } from './panel-column.tsx';
import { StoryPane } from './story-pane.tsx';

/** List, story and panel, with edges that can be dragged or moved by arrow keys. Their widths are remembered. */
export function ColumnGroup() {
  const desk = useDesk();
  const t = useText();
  const { layout } = useSettings();
  const places = useColumns();
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
    <div className="columns">
      <Group
        orientation="horizontal"
        // The columns have their new widths from the next frame on.
        onLayoutChanged={(_, meta) => meta.isUserInteraction && requestAnimationFrame(remember)}
      >
        {places.list === 'beside' && (
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
        <Panel id="story" minSize={360} onPointerDown={() => desk.columns.leave()}>
          <StoryPane />
        </Panel>
        {places.panel === 'beside' && (
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
      {places.list === 'over' && (
        <div className="column-over" style={{ width: layout.listWidth }}>
          <ListColumn />
        </div>
      )}
      {places.panel === 'over' && (
        <div className="column-over at-end" style={{ width: layout.panelWidth }}>
          <PanelColumn />
        </div>
      )}
    </div>
  );
}
