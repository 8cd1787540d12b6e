import type { Node } from 'prosemirror-model';
import { useText } from '../i18n/index.ts';
import { isBandUnfinished } from './acts.ts';
import type { Aligned } from './alignment.ts';
import { enterBand } from './places.ts';
import { bandState, STATE_ICONS, STATE_TEXTS } from './state-texts.ts';
import type { Translation } from './translation.ts';

/** The most that the list shows; the next one is always a key away. */
const MOST = 40;

/** What is still to be done in a translation, each with the words of its source; pressing goes there. */
export function Unfinished({ translation, aligned }: { translation: Translation; aligned: Aligned }) {
  const t = useText();
  const open = aligned.bands.flatMap((_, at) => (isBandUnfinished(aligned, at) ? [at] : []));
  if (open.length === 0) return <p className="panel-note">{t('translation.panel.done')}</p>;
  return (
    <>
      <ul className="translation-list">
        {open.slice(0, MOST).map((at) => {
          const band = aligned.bands[at];
          const row = aligned.rows[band?.row ?? -1];
          if (!band || !row) return null;
          const state = bandState(aligned, at);
          const Icon = STATE_ICONS[state];
          return (
            <li key={band.key}>
              <button
                type="button"
                className="panel-row"
                onClick={() => enterBand(translation, band, 'target')}
              >
                <span className={`panel-row-head ${state}`}>
                  <Icon size={13} aria-hidden />
                  {t(STATE_TEXTS[state])}
                </span>
                <span className="panel-row-text">
                  {beginning((row.sources[0] ?? row.targets[0])?.node) || t('translation.panel.emptyText')}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {open.length > MOST && (
        <p className="panel-note">{t('translation.panel.more', { count: open.length - MOST })}</p>
      )}
    </>
  );
}

function beginning(block: Node | undefined): string {
  return block?.textBetween(0, Math.min(block.content.size, 120), ' ') ?? '';
}
