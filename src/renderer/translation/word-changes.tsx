import type { ReactNode } from 'react';
import type { WordChange } from '../../shared/article/compare-words.ts';
import { useText } from '../i18n/index.ts';

/** Characters of unchanged text that stay in sight on each side of a change. */
const AROUND = 48;

function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= AROUND * 2.5) return text;
  const start = isFirst ? '' : text.slice(0, text.indexOf(' ', AROUND) + 1 || AROUND);
  const end = isLast ? '' : text.slice(text.lastIndexOf(' ', text.length - AROUND));
  return `${start}…${end}`;
}

/** Words that came and went, each told by its line and in words for who cannot see it. */
export function WordChanges({ words }: { words: readonly WordChange[] }) {
  const t = useText();
  const parts: ReactNode[] = [];
  let from = 0;
  words.forEach(({ kind, text }, at) => {
    const key = from;
    from += text.length + 1;
    if (kind === 'added') {
      parts.push(
        <ins key={key}>
          <span className="unseen">{t('translation.changed.wordAdded')}</span>
          {text}
        </ins>,
      );
    } else if (kind === 'removed') {
      parts.push(
        <del key={key}>
          <span className="unseen">{t('translation.changed.wordRemoved')}</span>
          {text}
        </del>,
      );
    } else if (kind === 'marked') parts.push(<u key={key}>{text}</u>);
    else parts.push(<span key={key}>{shortened(text, at === 0, at === words.length - 1)}</span>);
  });
  return parts;
}
