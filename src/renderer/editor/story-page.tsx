import type { Plugin } from 'prosemirror-state';
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { useLocale, useText } from '../i18n/index.ts';
import 'prosemirror-gapcursor/style/gapcursor.css';
import './editor.css';
import { SourceNames } from './source-names.ts';
import type { StorySession } from './story-session.ts';
import { mountStory } from './story-view.ts';
import { useSessionPart } from './use-editor-state.ts';

/** What stands in the gutter beside a block, and in a block that is still empty, by custom property. */
const LABELS = {
  '--label-headline': 'editor.block.headline',
  '--label-standfirst': 'editor.block.standfirst',
  '--label-lede': 'editor.block.lede',
  '--label-subheading': 'editor.block.subheading',
  '--label-quote': 'editor.block.quote',
  '--label-attribution': 'editor.block.attribution',
  '--label-pullquote': 'editor.block.pullquote',
  '--label-list': 'editor.block.list',
  '--label-figure': 'editor.block.figure',
  '--label-factbox': 'editor.block.factbox',
  '--label-embed': 'editor.block.embed',
  '--hint-headline': 'editor.hint.headline',
  '--hint-standfirst': 'editor.hint.standfirst',
  '--hint-lede': 'editor.hint.lede',
  '--hint-factbox': 'editor.hint.factbox',
} as const;

interface StoryPageProps {
  session: StorySession;
  /** Draws each block where it belongs beside another story; null where they stand one below the other. */
  places?: Plugin | null;
}

/** The editor of a story, without what scrolls around it. */
export const StoryPage = memo(function StoryPage({ session, places = null }: StoryPageProps) {
  const t = useText();
  const locale = useLocale();
  const readOnly = useSessionPart(session, (snapshot) => snapshot.readOnly);
  const page = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const host = page.current;
    if (!host) return;
    // The view takes an element of its own, because it leaves its mark on what it was given.
    const story = host.appendChild(document.createElement('div'));
    const view = mountStory(session, story, places);
    return () => {
      if (session.view === view) session.view = null;
      view.destroy();
      story.remove();
    };
  }, [session, places]);

  useEffect(() => {
    const names = new SourceNames(`.story-page[data-story="${session.id}"]`);
    names.show(session.state);
    const stop = session.subscribe(() => names.show(session.state));
    return () => {
      stop();
      names.end();
    };
  }, [session]);

  useEffect(() => {
    for (const [property, key] of Object.entries(LABELS)) {
      page.current?.style.setProperty(property, JSON.stringify(t(key)));
    }
    page.current?.setAttribute('data-locale', locale);
  }, [t, locale]);

  // Whether the story can be written in is asked by the view only when it is told that something changed.
  useEffect(() => {
    session.view?.setProps({ editable: () => readOnly === null });
  }, [session, readOnly]);

  return <div className="story-page" data-story={session.id} ref={page} />;
});
