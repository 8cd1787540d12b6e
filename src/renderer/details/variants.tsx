import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { EntryMap } from '../../shared/article/metadata.ts';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState } from '../editor/use-editor-state.ts';
import { type TextKey, useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { afterMenu } from '../ui/focus-trail.ts';
import { DraftTextField } from './draft-fields.tsx';
import { EntryCard, showEntry } from './entry-card.tsx';
import { Section } from './section.tsx';

/** Where a story may run under another headline. */
const CHANNELS = {
  web: 'details.channel.web',
  search: 'details.channel.search',
  social: 'details.channel.social',
  push: 'details.channel.push',
  newsletter: 'details.channel.newsletter',
  print: 'details.channel.print',
} as const satisfies Record<string, TextKey>;

type Channel = keyof typeof CHANNELS;
const CHANNEL_NAMES = Object.keys(CHANNELS) as Channel[];

function isChannel(name: string): name is Channel {
  return Object.hasOwn(CHANNELS, name);
}

interface VariantsProps {
  session: StorySession;
  isReadOnly: boolean;
}

/** Other headlines of the story, one a channel. */
export function Variants({ session, isReadOnly }: VariantsProps) {
  const t = useText();
  const variants: EntryMap<'variants'> = useEditorState(session, (state) => state.doc.attrs.variants);
  const section = useRef<HTMLElement>(null);
  const channels = Object.keys(variants).sort(
    (a, b) => CHANNEL_NAMES.indexOf(a as Channel) - CHANNEL_NAMES.indexOf(b as Channel),
  );
  const free = CHANNEL_NAMES.filter((channel) => !Object.hasOwn(variants, channel));
  const nameOf = (channel: string) => (isChannel(channel) ? t(CHANNELS[channel]) : channel);

  function add(channel: string) {
    showEntry(section.current, channel, () => session.setEntry('variants', channel, ''));
  }

  return (
    <Section ref={section} title={t('details.variants')}>
      {channels.map((channel) => (
        <EntryCard
          key={channel}
          label={nameOf(channel)}
          entry={channel}
          onRemove={isReadOnly ? null : () => session.setEntry('variants', channel, null)}
        >
          <DraftTextField
            session={session}
            label={nameOf(channel)}
            value={variants[channel] ?? ''}
            isReadOnly={isReadOnly}
            onCommit={(text) => session.setEntry('variants', channel, text)}
          />
        </EntryCard>
      ))}
      {!isReadOnly && free.length > 0 && (
        <MenuTrigger>
          <div>
            <Button look="quiet" icon={Plus}>
              {t('details.variant.add')}
            </Button>
          </div>
          <Popover className="popover" placement="bottom start" offset={2}>
            <Menu
              className="menu"
              aria-label={t('details.variant.add')}
              onAction={(key) => afterMenu(() => add(String(key)))}
            >
              {free.map((channel) => (
                <MenuItem key={channel} id={channel} className="menu-item" textValue={nameOf(channel)}>
                  <span className="menu-text">{nameOf(channel)}</span>
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </Section>
  );
}
