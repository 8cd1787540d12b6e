import { Copy, FlaskConical, Languages, MoreHorizontal, Trash2, Undo2 } from 'lucide-react';
import {
  Button,
  GridListItem,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from 'react-aria-components';
import { type SearchHit, STATUSES, type Status, type StorySummary } from '../../shared/api/story.ts';
import { useLocale, useText } from '../i18n/index.ts';
import { afterMenu } from '../ui/focus-trail.ts';
import { KeyCaps } from '../ui/key-caps.tsx';
import { age } from './age.ts';
import { PLACE_TEXTS } from './status-texts.ts';
import { TranslationMarks } from './translation-marks.tsx';

export interface RowActions {
  trash(story: StorySummary): void;
  restore(story: StorySummary): void;
  setStatus(story: StorySummary, status: Status): void;
  copy(story: StorySummary): void;
  translate(story: StorySummary): void;
}

interface StoryRowProps {
  story: StorySummary;
  /** Where the story was found by a search; null in a list. */
  snippet: SearchHit['snippet'] | null;
  /** What the story is called that this one translates; null where it is no translation, or that is not known. */
  sourceName: string | null;
  isFront: boolean;
  now: number;
  actions: RowActions;
}

/** One story of the list: status stripe, headline, language, place, byline, age, and its marks. */
export function StoryRow({ story, snippet, sourceName, isFront, now, actions }: StoryRowProps) {
  const t = useText();
  const locale = useLocale();
  const headline = story.headline || t('library.untitled');
  const status = t(PLACE_TEXTS[story.status]);
  return (
    <GridListItem
      id={story.id}
      textValue={headline}
      className={`story-row status-${story.status}${isFront ? ' front' : ''}`}
    >
      <div className="story-body">
        <p
          className={story.headline ? 'story-headline' : 'story-headline untitled'}
          lang={story.language || undefined}
        >
          {headline}
        </p>
        {snippet && <Snippet parts={snippet} lang={story.language} />}
        <p className="story-facts">
          <span className="unseen">{status}</span>
          {story.language && <span className="story-language">{story.language}</span>}
          <TranslationMarks story={story} sourceName={sourceName} />
          {story.place && <span className="story-place">{story.place}</span>}
          {story.byline && <span className="story-byline">{story.byline}</span>}
          <span className="story-end">
            {story.conflicts > 0 && (
              <span className="story-mark warn" title={t('library.conflicts', { count: story.conflicts })}>
                <Copy size={12} aria-hidden />
                <span className="unseen">{t('library.conflicts', { count: story.conflicts })}</span>
              </span>
            )}
            {story.sample && (
              <span className="story-mark">
                <FlaskConical size={12} aria-hidden />
                {t('library.sample')}
              </span>
            )}
            <time dateTime={story.changed}>{age(Date.parse(story.changed), now, locale)}</time>
          </span>
        </p>
      </div>
      <RowMenu story={story} actions={actions} headline={headline} />
    </GridListItem>
  );
}

function Snippet({ parts, lang }: { parts: SearchHit['snippet']; lang: string }) {
  let from = 0;
  return (
    <p className="story-snippet" lang={lang || undefined}>
      {parts.map((part) => {
        const key = from;
        from += part.text.length;
        return part.hit ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
      })}
    </p>
  );
}

function RowMenu({
  story,
  actions,
  headline,
}: {
  story: StorySummary;
  actions: RowActions;
  headline: string;
}) {
  const t = useText();
  return (
    <MenuTrigger>
      <Button className="icon-button small story-menu" aria-label={t('library.more', { name: headline })}>
        <MoreHorizontal size={15} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end" offset={2}>
        <Menu className="menu">
          {story.trashed === null && (
            <MenuSection
              selectionMode="single"
              selectedKeys={[story.status]}
              onSelectionChange={(keys) => {
                const status = STATUSES.find((each) => keys === 'all' || keys.has(each));
                if (status) actions.setStatus(story, status);
              }}
            >
              <Header className="menu-heading">{t('library.status')}</Header>
              {STATUSES.map((status) => (
                <MenuItem key={status} id={status} className="menu-item" textValue={t(PLACE_TEXTS[status])}>
                  <span className={`status-dot status-${status}`} aria-hidden />
                  <span className="menu-text">{t(PLACE_TEXTS[status])}</span>
                  <span className="tick" aria-hidden>
                    ✓
                  </span>
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {story.trashed === null && <Separator className="menu-line" />}
          <MenuItem
            className="menu-item"
            onAction={() => afterMenu(() => actions.copy(story))}
            textValue={t('library.copy')}
          >
            <Copy size={15} aria-hidden />
            <span className="menu-text">{t('library.copy')}</span>
          </MenuItem>
          {story.trashed === null && (
            <MenuItem
              className="menu-item"
              onAction={() => afterMenu(() => actions.translate(story))}
              textValue={t('translation.command.translate')}
            >
              <Languages size={15} aria-hidden />
              <span className="menu-text">{t('translation.command.translate')}</span>
            </MenuItem>
          )}
          {story.trashed === null ? (
            <MenuItem
              className="menu-item"
              onAction={() => afterMenu(() => actions.trash(story))}
              textValue={t('library.trash')}
            >
              <Trash2 size={15} aria-hidden />
              <span className="menu-text">{t('library.trash')}</span>
              <KeyCaps shortcut={{ code: 'Delete' }} />
            </MenuItem>
          ) : (
            <MenuItem
              className="menu-item"
              onAction={() => afterMenu(() => actions.restore(story))}
              textValue={t('library.restore')}
            >
              <Undo2 size={15} aria-hidden />
              <span className="menu-text">{t('library.restore')}</span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
