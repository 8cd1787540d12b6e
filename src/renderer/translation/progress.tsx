import { History } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TranslationProgress } from '../../shared/api/translation.ts';
import { useText } from '../i18n/index.ts';
import type { Translation } from './translation.ts';

/** How long the work rests before it is counted, in milliseconds. */
const REST_MS = 300;

/** How far an open translation is, counted while nobody types. */
export function useProgress(translation: Translation): TranslationProgress | null {
  const [progress, setProgress] = useState(() => translation.progress());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const later = () => {
      timer ??= setTimeout(() => {
        timer = null;
        setProgress(translation.progress());
      }, REST_MS);
    };
    later();
    const ends = [translation.subscribe(later), translation.target.subscribe(later)];
    return () => {
      for (const end of ends) end();
      if (timer !== null) clearTimeout(timer);
    };
  }, [translation]);
  return progress;
}

/** How far a translation is in whole percent: only what is entirely checked is 100. */
export function percentOf(part: number, words: number): number {
  return words === 0 ? 0 : Math.floor((part / words) * 100);
}

/** The progress as a bar and in words. */
export function ProgressFigures({ progress, label }: { progress: TranslationProgress; label: string }) {
  const t = useText();
  const { words, checked, stale } = progress;
  return (
    <span className="progress">
      <ProgressBar progress={progress} label={label} />
      <span className="progress-words">{t('translation.progress', { done: checked, words })}</span>
      {stale > 0 && <span className="progress-words warn">{t('translation.stale', { words: stale })}</span>}
    </span>
  );
}

/** The same where there is little room. */
export function Progress({ translation }: { translation: Translation }) {
  const t = useText();
  const progress = useProgress(translation);
  if (!progress) return null;
  const { words, checked, stale } = progress;
  const spoken = t('translation.progress', { done: checked, words });
  return (
    <span
      className="progress"
      title={stale > 0 ? `${spoken}. ${t('translation.stale', { words: stale })}` : spoken}
    >
      <ProgressBar progress={progress} label={t('translation.progress.label')} />
      <span className="progress-words" aria-hidden>
        {t('translation.progress.short', { done: checked, words })}
      </span>
      {stale > 0 && (
        <span className="progress-mark" aria-hidden>
          <History size={12} />
          {t('translation.progress.stale', { words: stale })}
        </span>
      )}
      <span className="unseen">
        {spoken} {stale > 0 && t('translation.stale', { words: stale })}
      </span>
    </span>
  );
}

/** What is checked, what is to be looked at again, what is a draft; the words beside it say the same. */
function ProgressBar({ progress, label }: { progress: TranslationProgress; label: string }) {
  const { words, checked, stale, draft } = progress;
  const width = (part: number) => ({ width: `${words === 0 ? 0 : (part / words) * 100}%` });
  return (
    <span className="progress-bar" role="img" aria-label={label}>
      <span className="progress-checked" style={width(checked)} />
      <span className="progress-stale" style={width(stale)} />
      <span className="progress-draft" style={width(draft)} />
    </span>
  );
}
