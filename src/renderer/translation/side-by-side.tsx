import './translation.css';
import {
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { StoryPopover } from '../editor/story-popover.tsx';
import { useCaretMemory } from '../editor/use-caret-memory.ts';
import { explain } from '../i18n/explain.ts';
import { useText } from '../i18n/index.ts';
import type { Aligned } from './alignment.ts';
import { BandCells } from './band-cells.tsx';
import { BandMenu } from './band-menu.tsx';
import { sizeOf } from './bands.ts';
import { Column } from './column.tsx';
import { PairHead } from './pair-head.tsx';
import { PairLayout } from './pair-layout.ts';
import { SpokenState, useBandAtCaret } from './spoken-state.tsx';
import { bandState } from './state-texts.ts';
import type { Tracks } from './tracks.ts';
import type { Translation } from './translation.ts';
import { useTranslationState } from './translation-context.tsx';

interface SideBySideProps {
  translation: Translation;
  /** What is asked before the source is drawn, in its place; null where it is drawn. */
  question: ReactNode;
}

/** A translation and its source, equally wide, block beside block, scrolling as one. */
export function SideBySide({ translation, question }: SideBySideProps) {
  const t = useText();
  const desk = useRef<HTMLDivElement>(null);
  const { source, aligned, side } = useTranslationState(translation);
  const { target } = translation;
  const session = source.kind === 'open' && !question ? source.session : null;
  const layout = useMemo(() => new PairLayout(translation), [translation]);
  const tracks = useTracks(translation, layout);
  const sections = tracks.sections.map(({ id }) => id).join();

  useCaretMemory(session, aligned !== null);
  useCaretMemory(target, aligned !== null || source.kind === 'failed');

  useLayoutEffect(() => {
    const marks = desk.current?.querySelectorAll('.pair-section');
    if (sections !== '' && desk.current && marks) return layout.watch(desk.current, marks);
  }, [layout, sections]);
  return (
    <div className="pair-pane">
      <PairHead translation={translation} />
      {source.kind === 'failed' && <SourceTrouble translation={translation} />}
      <div className="story-desk pair-desk" data-side={side} ref={desk}>
        <div
          className={source.kind === 'failed' ? 'pair alone' : 'pair'}
          style={{ gridTemplateRows: `repeat(${Math.max(1, tracks.count)}, auto)` }}
        >
          {tracks.sections.map(({ id, start, span }) => (
            <div
              key={id}
              className="pair-section"
              data-section={id}
              style={{ gridRow: `${start} / span ${span}` }}
              aria-hidden
            />
          ))}
          {session && (
            <Column
              translation={translation}
              session={session}
              side="source"
              label={t('translation.source')}
              layout={layout}
              tracks={tracks}
            />
          )}
          {question && <div className="pair-question">{question}</div>}
          {source.kind === 'opening' && (
            <p className="pair-opening" role="status">
              {t('translation.opening')}
            </p>
          )}
          <Column
            translation={translation}
            session={target}
            side="target"
            label={t('translation.target')}
            layout={layout}
            tracks={tracks}
          />
          {aligned && <Bands translation={translation} aligned={aligned} tracks={tracks} />}
        </div>
        <StoryPopover session={target} desk={desk} />
        {session && <StoryPopover session={session} desk={desk} />}
      </div>
      {aligned && <SpokenState translation={translation} />}
    </div>
  );
}

/** Why there is no source to be seen. The translation stays what it is. */
function SourceTrouble({ translation }: { translation: Translation }) {
  const t = useText();
  const { source } = useTranslationState(translation);
  if (source.kind !== 'failed') return null;
  return (
    <div className="bar warn" role="status">
      <span>
        {source.error.code === 'not-found'
          ? t('translation.failed.not-found')
          : t('translation.failed', { reason: explain(source.error) })}
      </span>
    </div>
  );
}

/** Where everything stands now, followed from change to change. */
function useTracks(translation: Translation, layout: PairLayout): Tracks {
  return useSyncExternalStore(
    useCallback(
      (changed) => {
        const ends = [translation.subscribe(changed), layout.subscribe(changed)];
        return () => {
          for (const end of ends) end();
        };
      },
      [translation, layout],
    ),
    () => layout.tracks(),
  );
}

interface BandsProps {
  translation: Translation;
  aligned: Aligned;
  tracks: Tracks;
}

function Bands({ translation, aligned, tracks }: BandsProps) {
  const cell = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const showMenu = useCallback((band: number, element: HTMLElement) => {
    cell.current = element;
    setOpen(band);
  }, []);
  return (
    <>
      <CurrentBand translation={translation} tracks={tracks} />
      {tracks.places.map((place) => {
        const band = aligned.bands[place.band];
        const row = aligned.rows[band?.row ?? -1];
        if (!band || !row) return null;
        const first = row.targets[0] ?? row.sources[0];
        const lacks = sizeOf(band.targets) === 0 ? 'target' : sizeOf(band.sources) === 0 ? 'source' : null;
        return (
          <BandCells
            key={band.key}
            translation={translation}
            place={place}
            state={bandState(aligned, place.band)}
            kind={first?.node.type.name ?? ''}
            lacks={lacks}
            changed={place.notes === null ? null : row}
            onMenu={showMenu}
          />
        );
      })}
      <BandMenu translation={translation} band={open} cell={cell} onClose={() => setOpen(null)} />
    </>
  );
}

/** A line beside the paragraph that one is in, on both sides. */
function CurrentBand({ translation, tracks }: { translation: Translation; tracks: Tracks }) {
  const at = useBandAtCaret(translation);
  const place = tracks.places.find(({ band }) => band === at);
  if (!place) return null;
  return <div className="pair-current" style={{ gridRow: place.track }} aria-hidden />;
}
