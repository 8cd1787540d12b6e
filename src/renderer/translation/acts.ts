import { closeHistory } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { SetAttribute } from '../../shared/article/steps.ts';
import { idsIn, linksIn, linksOf, union } from '../../shared/translation/block-links.ts';
import { confirmationOf, stillValid as stillValidRecord } from '../../shared/translation/records.ts';
import type { Row } from '../../shared/translation/rows.ts';
import { isUnfinished } from '../../shared/translation/states.ts';
import { translate } from '../i18n/index.ts';
import { notifyWhileTrue } from '../ui/notices.ts';
import { addMissing, positionOf } from './add-block.ts';
import type { Aligned } from './alignment.ts';
import { sizeOf } from './bands.ts';
import { bandAtCaret, enterBand, enterBlock, enterEmptyLine } from './places.ts';
import type { Translation } from './translation.ts';

/** What is to be done with a band: with the one at the caret, unless another is named. */
export type BandAct = (translation: Translation, band?: number) => void;

function isWritable({ target }: Translation): boolean {
  return target.getSnapshot().readOnly === null;
}

function rowOf(aligned: Aligned, band: number): Row | null {
  return aligned.rows[aligned.bands[band]?.row ?? -1] ?? null;
}

/** Whether somebody has still to do something about what a band shows. */
export function isBandUnfinished(aligned: Aligned, band: number): boolean {
  const at = aligned.bands[band]?.row ?? -1;
  const row = aligned.rows[at];
  const state = aligned.states[at];
  // A block that somebody keeps although the source has nothing like it is finished.
  if (row && state === 'unlinked') return row.targets.some(({ node }) => linksIn(node).length > 0);
  return row !== undefined && state !== undefined && isUnfinished(row, state);
}

/** The next band in one direction that is unfinished, round the end; null where all are done. */
export function nextUnfinished(aligned: Aligned, from: number, by: 1 | -1): number | null {
  const count = aligned.bands.length;
  for (let step = 1; step <= count; step++) {
    const band = (((from + by * step) % count) + count) % count;
    if (isBandUnfinished(aligned, band)) return band;
  }
  return null;
}

function isAllDone(translation: Translation): boolean {
  const aligned = translation.aligned();
  return aligned !== null && nextUnfinished(aligned, 0, 1) === null;
}

function goOn(translation: Translation, from: number, by: 1 | -1): void {
  const aligned = translation.aligned();
  if (!aligned) return;
  const next = nextUnfinished(aligned, from, by);
  if (next === null) {
    notifyWhileTrue(
      translate('translation.allDone'),
      () => isAllDone(translation),
      (listener) => translation.subscribe(listener),
    );
    return;
  }
  const band = aligned.bands[next];
  if (!band) return;
  if (sizeOf(band.targets) === 0 && isMissing(aligned, next) && isWritable(translation)) {
    addBlock(translation, next);
  } else enterBand(translation, band, 'target');
}

function isMissing(aligned: Aligned, band: number): boolean {
  return rowOf(aligned, band)?.targets.length === 0;
}

/** Adds the block that the translation lacks beside a source block, and goes there. */
export function addBlock(translation: Translation, band = bandAtCaret(translation)): void {
  const aligned = translation.aligned();
  if (!aligned || !isWritable(translation) || !isMissing(aligned, band)) return;
  const tr = translation.target.state.tr;
  const place = addMissing(tr, aligned, band);
  if (place === null) return;
  translation.target.dispatch(closeHistory(tr));
  enterBlock(translation, 'target', place);
}

/**
 * Confirms what stands in a band and goes on to the next one that is not done. What is empty cannot be confirmed; and in a
 * list or a box the lines below that are still empty come first.
 */
export function confirmAndGoOn(translation: Translation, band = bandAtCaret(translation)): void {
  const aligned = translation.aligned();
  const row = aligned && rowOf(aligned, band);
  if (!aligned || !row || !isWritable(translation)) return;
  if (row.targets.length === 0) {
    addBlock(translation, band);
    return;
  }
  const isHere = translation.getSnapshot().side === 'target' && band === bandAtCaret(translation);
  if (isHere && enterEmptyLine(translation)) return;
  translation.record(confirmationOf(row));
  goOn(translation, band, 1);
}

export const goToNext: BandAct = (translation, band = bandAtCaret(translation)) => goOn(translation, band, 1);
export const goToPrevious: BandAct = (translation, band = bandAtCaret(translation)) =>
  goOn(translation, band, -1);

/** Takes a confirmation back: the text stays, as a draft made from the source that it was confirmed against. */
export const takeBack: BandAct = (translation, band = bandAtCaret(translation)) => {
  const aligned = translation.aligned();
  const row = aligned && rowOf(aligned, band);
  if (!row || !isWritable(translation)) return;
  const known = row.targets.flatMap(({ id }) => translation.records.get(id) ?? []);
  translation.record(
    known.filter(({ kind }) => kind === 'checked').map((each) => ({ ...each, kind: 'draft' })),
  );
};

/** Says that the text of a band holds for its source as that is now. */
export const stillValid: BandAct = (translation, band = bandAtCaret(translation)) => {
  const aligned = translation.aligned();
  const row = aligned && rowOf(aligned, band);
  if (!row || !isWritable(translation)) return;
  translation.record(
    row.targets.flatMap((target) => {
      const known = translation.records.get(target.id);
      return known && target.of.length > 0 ? [stillValidRecord(target, known)] : [];
    }),
  );
};

/** Changes the links of a band’s blocks, as one undo. */
function relink(translation: Translation, band: number, change: (tr: Transaction, row: Row) => void): void {
  const aligned = translation.aligned();
  const row = aligned && rowOf(aligned, band);
  if (!row || !isWritable(translation)) return;
  const { tr } = translation.target.state;
  change(tr, row);
  if (tr.docChanged) translation.target.dispatch(closeHistory(tr));
}

/** Parts a band’s blocks from their source. A block whose source was removed is kept in this way, as the translation’s own. */
export const unlink: BandAct = (translation, band = bandAtCaret(translation)) =>
  relink(translation, band, (tr, { targets }) => {
    for (const { node, index } of targets) {
      const start = positionOf(tr.doc, index);
      const part = (block: Node, pos: number) => {
        if (linksOf(block).length > 0) tr.step(new SetAttribute(pos, 'of', []));
      };
      part(node, start);
      node.descendants((inner, pos) => {
        if (inner.isBlock) part(inner, start + 1 + pos);
        return !inner.inlineContent;
      });
    }
  });

/** The source block above or below what a band translates: where it translates nothing, the nearest one in the window. */
function neighbour(aligned: Aligned, band: number, by: 1 | -1): string | null {
  for (let at = band + by; at >= 0 && at < aligned.bands.length; at += by) {
    const sources = aligned.bands[at]?.sources;
    if (!sources || sizeOf(sources) === 0) continue;
    const index = by === 1 ? sources.from : sources.to - 1;
    const found = aligned.rows.flatMap((row) => row.sources).find((source) => source.index === index);
    return found?.id ?? null;
  }
  return null;
}

function join(translation: Translation, band: number, by: 1 | -1): void {
  const aligned = translation.aligned();
  const added = aligned && neighbour(aligned, band, by);
  if (!added) return;
  const present = new Set(translation.source?.state.doc.children.flatMap(idsIn));
  relink(translation, band, (tr, { targets }) => {
    for (const { node, index } of targets) {
      const links = linksOf(node).filter((id) => present.has(id));
      tr.step(new SetAttribute(positionOf(tr.doc, index), 'of', union(links, [added])));
    }
  });
}

/** Joins a band’s blocks also with the source block above, or below. */
export const joinAbove: BandAct = (translation, band = bandAtCaret(translation)) =>
  join(translation, band, -1);
export const joinBelow: BandAct = (translation, band = bandAtCaret(translation)) =>
  join(translation, band, 1);

/** Deletes a band’s blocks from the translation, as one undo: their source was removed. */
export const deleteBlocks: BandAct = (translation, band = bandAtCaret(translation)) => {
  const aligned = translation.aligned();
  const row = aligned && rowOf(aligned, band);
  if (!row || !isWritable(translation)) return;
  const { tr } = translation.target.state;
  for (const { index, node } of row.targets.toReversed()) {
    const pos = positionOf(tr.doc, index);
    // Headline and lede cannot go; they become empty.
    if (tr.doc.canReplace(index, index + 1)) tr.delete(pos, pos + node.nodeSize);
    else tr.delete(pos + 1, pos + node.nodeSize - 1);
  }
  translation.target.dispatch(closeHistory(tr).scrollIntoView());
  translation.target.focus();
};

/** Does something with a band by a button that is gone afterwards: the keyboard goes to the band’s text. */
export function andBack(translation: Translation, band: number, act: BandAct): void {
  const before = translation.aligned()?.bands[band];
  act(translation, band);
  if (before) enterBand(translation, before, 'target');
}
