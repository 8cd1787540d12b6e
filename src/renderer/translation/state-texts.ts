import {
  ArrowLeftRight,
  CircleCheck,
  CircleDashed,
  CircleDot,
  History,
  type LucideIcon,
  Unlink,
} from 'lucide-react';
import { linksIn } from '../../shared/translation/block-links.ts';
import type { TextKey } from '../i18n/index.ts';
import type { Aligned } from './alignment.ts';
import { sizeOf } from './bands.ts';

/** How a band is told: as its row stands, or as one that is the translation’s own, or whose other side is elsewhere. */
export const BAND_STATES = [
  'empty',
  'draft',
  'checked',
  'stale',
  'missing',
  'unlinked',
  'own',
  'moved',
] as const;
export type BandState = (typeof BAND_STATES)[number];

export const STATE_ICONS: Readonly<Record<BandState, LucideIcon>> = {
  empty: CircleDashed,
  draft: CircleDot,
  checked: CircleCheck,
  stale: History,
  missing: CircleDashed,
  unlinked: Unlink,
  own: CircleDot,
  moved: ArrowLeftRight,
};

export const STATE_TEXTS: Readonly<Record<BandState, TextKey>> = {
  empty: 'translation.state.empty',
  draft: 'translation.state.draft',
  checked: 'translation.state.checked',
  stale: 'translation.state.stale',
  missing: 'translation.state.missing',
  unlinked: 'translation.state.unlinked',
  own: 'translation.state.own',
  moved: 'translation.state.moved',
};

export function bandState(aligned: Aligned, band: number): BandState {
  const { row, targets } = aligned.bands[band] ?? { row: -1, targets: { from: 0, to: 0 } };
  const state = aligned.states[row] ?? 'missing';
  if (state === 'unlinked') {
    const wasLinked = aligned.rows[row]?.targets.some(({ node }) => linksIn(node).length > 0);
    return wasLinked ? 'unlinked' : 'own';
  }
  return sizeOf(targets) === 0 && state !== 'missing' ? 'moved' : state;
}
