import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Group } from 'react-aria-components';
import { Button, IconButton } from './button.tsx';
import { currentNotices, dismiss, hold, letGo, onNotices, pointAt, pointAway } from './notices.ts';

/** The region in which notices appear; it is always there, so that screen readers hear what comes into it. */
export function NoticeList({ closeLabel }: { closeLabel: string }) {
  const notices = useSyncExternalStore(onNotices, currentNotices);
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map((notice) => (
        <Group
          key={notice.id}
          className="notice"
          aria-label={notice.text}
          onHoverStart={() => pointAt(notice.id)}
          onHoverEnd={() => pointAway(notice.id)}
          onPointerMove={() => pointAt(notice.id)}
          onFocus={() => hold(notice.id)}
          onBlur={() => letGo(notice.id)}
        >
          <span className="notice-text">{notice.text}</span>
          {notice.action && (
            <Button
              look="quiet"
              onPress={() => {
                notice.action?.run();
                dismiss(notice.id);
              }}
            >
              {notice.action.label}
            </Button>
          )}
          <IconButton
            icon={X}
            label={closeLabel}
            size="small"
            placement="top"
            onPress={() => dismiss(notice.id)}
          />
        </Group>
      ))}
    </div>
  );
}
