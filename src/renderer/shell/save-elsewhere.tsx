import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { StorySession } from '../editor/story-session.ts';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { download } from '../ui/download.ts';

/** Offers the story as files, for when the library cannot take it. */
export function SaveElsewhere({ session }: { session: StorySession }) {
  const t = useText();
  function save(kind: string) {
    const { fileName, json, text } = session.exportText();
    if (kind === 'text') download(`${fileName}.txt`, 'text/plain;charset=utf-8', text);
    else download(`${fileName}.json`, 'application/json', json);
  }
  return (
    <MenuTrigger>
      <Button look="quiet">{t('status.saveElsewhere')}</Button>
      <Popover className="popover" placement="top start" offset={4}>
        <Menu className="menu" aria-label={t('status.saveElsewhere')} onAction={(key) => save(String(key))}>
          <MenuItem id="text" className="menu-item" textValue={t('status.saveText')}>
            <span className="menu-text">{t('status.saveText')}</span>
          </MenuItem>
          <MenuItem id="json" className="menu-item" textValue={t('status.saveWhole')}>
            <span className="menu-text">{t('status.saveWhole')}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
