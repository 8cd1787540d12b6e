import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useText } from '../i18n/index.ts';
import type { Aligned } from './alignment.ts';
import { sizeOf } from './bands.ts';
import { bandAtCaret } from './places.ts';
import { type BandState, bandState, STATE_TEXTS } from './state-texts.ts';
import type { Translation } from './translation.ts';
import { useTranslationState } from './translation-context.tsx';

/** The band in which somebody writes, followed from key to key. */
export function useBandAtCaret(translation: Translation): number {
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

/** A band as it was told last. */
interface Told {
  readonly key: string;
  readonly state: BandState;
  readonly at: number;
}

/** The place of the band that was told last, where it has been confirmed since; null where it was not. */
function confirmedSince(aligned: Aligned, told: Told | null): number | null {
  if (!told || told.state === 'checked') return null;
  const at = aligned.bands.findIndex(({ key }) => key === told.key);
  return at >= 0 && bandState(aligned, at) === 'checked' ? at : null;
}

/** Whether a paragraph stands without its source, because one of the two was moved. */
function isTornApart(aligned: Aligned, at: number, state: BandState): boolean {
  const sources = aligned.bands[at]?.sources;
  return sources !== undefined && sizeOf(sources) === 0 && state !== 'own' && state !== 'unlinked';
}

/** Says to who cannot see it what was confirmed, and where the paragraph stands that the caret has come to. */
export function SpokenState({ translation }: { translation: Translation }) {
  const t = useText();
  const { aligned, side } = useTranslationState(translation);
  const at = useBandAtCaret(translation);
  const told = useRef<Told | null>(null);
  const [text, setText] = useState('');

  useEffect(() => {
    const band = aligned?.bands[at];
    if (!aligned || !band || side !== 'target') return setText('');
    const state = bandState(aligned, at);
    const confirmed = confirmedSince(aligned, told.current);
    // Its own state says it where the caret stays.
    const isElsewhere = confirmed !== null && confirmed !== at;
    const parts = [
      isElsewhere ? t('translation.spoken.confirmed', { place: confirmed + 1 }) : '',
      t('translation.spoken', { place: at + 1, count: aligned.bands.length, state: t(STATE_TEXTS[state]) }),
      isTornApart(aligned, at, state) ? t('translation.elsewhere.source') : '',
    ];
    const last = told.current;
    if (last?.key !== band.key || last.state !== state || last.at !== at) {
      setText(parts.filter(Boolean).join('. '));
    }
    told.current = { key: band.key, state, at };
  }, [aligned, side, at, t]);

  return (
    <p className="unseen" role="status">
      {text}
    </p>
  );
}
