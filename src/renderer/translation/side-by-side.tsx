import './translation.css';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { StoryPopover } from '../editor/story-popover.tsx';
import { explain } from '../i18n/explain.ts';
import { useText } from '../i18n/index.ts';
import type { Aligned } from './alignment.ts';
import { BandCells } from './band-cells.tsx';
import { BandMenu } from './band-menu.tsx';
import { sizeOf } from './bands.ts';
import { Column } from './column.tsx';
import { PairHead } from './pair-head.tsx';
import { bandAtCaret } from './places.ts';
import { bandState, STATE_TEXTS } from './state-texts.ts';
import type { Translation } from './translation.ts';
import { useTranslationState } from './translation-context.tsx';

/** A translation and its source, equally wide, block beside block, scrolling as one. */
export function SideBySide({ translation }: { translation: Translation }) {
  const t = useText();
  const desk = useRef<HTMLDivElement>(null);
  const { source, aligned, side } = useTranslationState(translation);
  const { target } = translation;
  const session = source.kind === 'open' ? source.session : null;
  const rows = aligned ? { gridTemplateRows: aligned.tracks.template } : {};
  return (
    <div className="pair-pane">
      <PairHead translation={translation} />
      {source.kind === 'failed' && <SourceTrouble translation={translation} />}
      <div className="story-desk pair-desk" data-side={side} ref={desk}>
        <div className={session ? 'pair' : 'pair alone'} style={rows}>
          {session && (
            <Column
              translation={translation}
              session={session}
              side="source"
              label={t('translation.source')}
              tracks={aligned?.tracks ?? null}
            />
          )}
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
            tracks={aligned?.tracks ?? null}
          />
          {aligned && <Bands translation={translation} aligned={aligned} />}
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

function Bands({ translation, aligned }: { translation: Translation; aligned: Aligned }) {
  const cell = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<number | null>(null);
  const showMenu = useCallback((band: number, element: HTMLElement) => {
    cell.current = element;
    setOpen(band);
  }, []);
  return (
    <>
      <CurrentBand translation={translation} aligned={aligned} />
      {aligned.bands.map((band, at) => {
        const place = aligned.tracks.places[at];
        const row = aligned.rows[band.row];
        if (!place || !row) return null;
        const state = bandState(aligned, at);
        const first = row.targets[0] ?? row.sources[0];
        const lacks = sizeOf(band.targets) === 0 ? 'target' : sizeOf(band.sources) === 0 ? 'source' : null;
        return (
          <BandCells
            key={band.key}
            translation={translation}
            band={at}
            place={place}
            state={state}
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

/** The band in which somebody writes, followed from key to key. */
function useBandAtCaret(translation: Translation): number {
  const { source } = useTranslationState(translation);
  const session = source.kind === 'open' ? source.session : null;
  return useSyncExternalStore(
    (changed) => {
      const ends = [translation.target.subscribe(changed), translation.subscribe(changed)];
      if (session) ends.push(session.subscribe(changed));
      return () => {
        for (const end of ends) end();
      };
    },
    () => bandAtCaret(translation),
  );
}

/** A line beside the paragraph that one is in, on both sides. */
function CurrentBand({ translation, aligned }: { translation: Translation; aligned: Aligned }) {
  const at = useBandAtCaret(translation);
  const place = aligned.tracks.places[at];
  if (!place) return null;
  return (
    <div className="pair-current" style={{ gridRow: `${place.start} / span ${place.span}` }} aria-hidden />
  );
}

/** Says to who cannot see it where the paragraph stands that the caret has come to. */
function SpokenState({ translation }: { translation: Translation }) {
  const t = useText();
  const { aligned, side } = useTranslationState(translation);
  const at = useBandAtCaret(translation);
  if (!aligned || at < 0 || side !== 'target') return null;
  const state = t(STATE_TEXTS[bandState(aligned, at)]);
  return (
    <p className="unseen" role="status">
      {t('translation.spoken', { place: at + 1, count: aligned.bands.length, state })}
    </p>
  );
}
