import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { type Concern, concernsOf } from '../../shared/export/concerns.ts';
import { useCall } from '../api/connection-context.tsx';
import type { StorySession } from '../editor/story-session.ts';
import { useRestedDoc } from '../editor/use-rested-doc.ts';
import { type Locale, translate, useLocale } from '../i18n/index.ts';

function inWords(concern: Concern, locale: Locale): string {
  switch (concern.kind) {
    case 'embargo': {
      const until = new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
        hourCycle: 'h23',
      });
      return translate('publish.concern.embargo', { until: until.format(Date.parse(concern.until)) });
    }
    case 'notes':
    case 'comments':
    case 'suggestions':
      return translate(`publish.concern.${concern.kind}`, { count: concern.count });
    case 'untranslated':
    case 'outdated':
      return translate(`publish.concern.${concern.kind}`, { percent: concern.percent });
    default:
      return translate(`publish.concern.${concern.kind}`);
  }
}

/** What somebody should know before the story leaves; nothing where there is nothing. */
export function ConcernList({ session }: { session: StorySession }) {
  const locale = useLocale();
  const doc = useRestedDoc(session);
  const source: string | undefined = doc.attrs.translationOf?.story;
  const translations = useCall(
    'translations.list',
    { source: source ?? session.id },
    { enabled: source !== undefined },
  );
  const progress =
    (source !== undefined && translations.data?.translations.find(({ id }) => id === session.id)?.progress) ||
    null;
  const concerns = useMemo(() => concernsOf(doc, Date.now(), progress), [doc, progress]);
  if (concerns.length === 0) return null;
  return (
    <ul className="concerns">
      {concerns.map((concern) => (
        <li key={concern.kind}>
          <TriangleAlert size={14} aria-hidden />
          <span>{inWords(concern, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
