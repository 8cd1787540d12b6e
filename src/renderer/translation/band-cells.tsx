import { CornerDownRight, Plus } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import type { Row } from '../../shared/translation/rows.ts';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { addBlock, andBack, deleteBlocks, unlink } from './acts.ts';
import { ChangeNotes } from './change-notes.tsx';
import { enterBlock } from './places.ts';
import { type BandState, STATE_ICONS, STATE_TEXTS } from './state-texts.ts';
import type { BandPlace } from './tracks.ts';
import type { Side, Translation } from './translation.ts';
import { useIsReadOnly } from './translation-context.tsx';

interface BandCellsProps {
  translation: Translation;
  place: BandPlace;
  state: BandState;
  /** The kind of its first block, by which the cell stands on the block’s first line. */
  kind: string;
  /** Which side has no block here; null where both have. */
  lacks: Side | null;
  /** The row of a band whose changes are shown; null where none are. */
  changed: Row | null;
  onMenu(band: number, cell: HTMLElement): void;
}

/** What stands beside and between the blocks of one band: its state, what is missing, and what changed. */
export const BandCells = memo(function BandCells(props: BandCellsProps) {
  const { translation, place, state, kind, lacks, changed, onMenu } = props;
  const { band } = place;
  const t = useText();
  const Icon = STATE_ICONS[state];
  const gridRow = place.track;
  return (
    <>
      <button
        type="button"
        className={`band-state ${state}`}
        data-kind={kind}
        data-state={state}
        style={{ gridRow }}
        tabIndex={-1}
        aria-haspopup="menu"
        aria-label={t('translation.cell', { state: t(STATE_TEXTS[state]) })}
        onClick={(event: MouseEvent<HTMLElement>) => onMenu(band, event.currentTarget)}
      >
        <Icon size={13} aria-hidden />
        <span>{t(STATE_TEXTS[state])}</span>
      </button>
      {lacks && (
        <div className={`band-lack ${lacks}`} style={{ gridRow }}>
          <Lack translation={translation} band={band} state={state} lacks={lacks} />
        </div>
      )}
      {changed && place.notes !== null && (
        <ChangeNotes translation={translation} band={band} row={changed} track={place.notes} />
      )}
    </>
  );
});

type LackProps = Pick<BandCellsProps, 'translation' | 'state'> & { band: number; lacks: Side };

/** In place of the block that one side does not have here: why, and what can be done about it. */
function Lack({ translation, band, state, lacks }: LackProps) {
  const t = useText();
  const isReadOnly = useIsReadOnly(translation);
  if (lacks === 'target' && state === 'missing') {
    if (isReadOnly) return <p>{t('translation.ghost')}</p>;
    return (
      <button type="button" className="band-ghost" onClick={() => addBlock(translation, band)}>
        <Plus size={14} aria-hidden />
        <span>{t('translation.ghost')}</span>
        <span className="band-ghost-act">{t('translation.ghost.add')}</span>
      </button>
    );
  }
  if (state === 'own') return <p>{t('translation.own')}</p>;
  if (state === 'unlinked') {
    return (
      <>
        <p>{t('translation.removed')}</p>
        {!isReadOnly && (
          <p className="band-acts">
            <Button look="quiet" onPress={() => andBack(translation, band, unlink)}>
              {t('translation.keep')}
            </Button>
            <Button look="quiet" onPress={() => deleteBlocks(translation, band)}>
              {t('translation.delete')}
            </Button>
          </p>
        )}
      </>
    );
  }
  return (
    <>
      <p>{t(lacks === 'target' ? 'translation.elsewhere' : 'translation.elsewhere.source')}</p>
      <p className="band-acts">
        <Button look="quiet" icon={CornerDownRight} onPress={() => goElsewhere(translation, band, lacks)}>
          {t('translation.goThere')}
        </Button>
      </p>
    </>
  );
}

/** Goes to the block that stands in another place on the other side. */
function goElsewhere(translation: Translation, band: number, side: Side): void {
  const aligned = translation.aligned();
  const row = aligned?.rows[aligned.bands[band]?.row ?? -1];
  const block = side === 'target' ? row?.targets[0] : row?.targets[0]?.of[0];
  if (block) enterBlock(translation, side, block.index);
}
