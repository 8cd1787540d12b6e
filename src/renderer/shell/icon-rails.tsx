import type { LucideIcon } from 'lucide-react';
import { PanelLeft } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import type { Shortcut } from '../ui/shortcut.ts';
import { WithTooltip } from '../ui/tooltip.tsx';
import { deskCommands } from './commands.ts';
import { useColumns, useDesk, useDeskState, useSettings } from './desk-context.ts';
import { panels } from './panels.ts';
import { rail } from './rail.ts';

interface RailButtonProps {
  icon: LucideIcon;
  label: string;
  shortcut: Shortcut | null;
  isSelected: boolean;
  side: 'left' | 'right';
  onPress(): void;
}

function RailButton({ icon: Icon, label, shortcut, isSelected, side, onPress }: RailButtonProps) {
  return (
    <WithTooltip text={label} shortcut={shortcut} placement={side === 'left' ? 'right' : 'left'}>
      <ToggleButton className="rail-button" aria-label={label} isSelected={isSelected} onChange={onPress}>
        <Icon size={19} strokeWidth={1.6} aria-hidden />
      </ToggleButton>
    </WithTooltip>
  );
}

function shortcutOf(id: string): Shortcut | null {
  return deskCommands.find((command) => command.id === id)?.shortcut ?? null;
}

/** The rail at the left edge: what the list column shows. Pressing what is shown folds the column away. */
export function PlaceRail() {
  const desk = useDesk();
  const t = useText();
  const { place } = useDeskState();
  const isListOpen = useColumns().list !== 'folded';
  return (
    <nav className="rail" aria-label={t('shell.rail')}>
      {(['top', 'bottom'] as const).map((end) => (
        <div key={end} className={`rail-${end}`}>
          {rail.map(
            (entry) =>
              entry.end === end && (
                <RailButton
                  key={entry.id}
                  side="left"
                  icon={entry.icon}
                  label={t(entry.label)}
                  shortcut={entry.id === 'settings' ? shortcutOf('settings') : null}
                  isSelected={isListOpen && place === entry.id}
                  onPress={() => {
                    if (isListOpen && place === entry.id) desk.columns.fold('list');
                    else desk.goTo(entry.id);
                  }}
                />
              ),
          )}
          {end === 'bottom' && (
            <RailButton
              side="left"
              icon={PanelLeft}
              label={t('shell.command.foldList')}
              shortcut={shortcutOf('fold.list')}
              isSelected={false}
              onPress={() => (isListOpen ? desk.columns.fold('list') : desk.columns.open('list'))}
            />
          )}
        </div>
      ))}
    </nav>
  );
}

/** The rail at the right edge: what stands beside the story. Pressing what is shown folds it away. */
export function PanelRail() {
  const desk = useDesk();
  const t = useText();
  const { layout } = useSettings();
  const isOpen = useColumns().panel !== 'folded';
  return (
    <nav className="rail panel-rail" aria-label={t('shell.panels')}>
      <div className="rail-top">
        {panels.map((panel) => (
          <RailButton
            key={panel.id}
            side="right"
            icon={panel.icon}
            label={t(panel.label)}
            shortcut={shortcutOf('fold.panel')}
            isSelected={isOpen && layout.panel === panel.id}
            onPress={() => {
              if (isOpen && layout.panel === panel.id) return desk.columns.fold('panel');
              desk.preferences.change({ layout: { panel: panel.id } });
              desk.columns.open('panel');
            }}
          />
        ))}
      </div>
    </nav>
  );
}
