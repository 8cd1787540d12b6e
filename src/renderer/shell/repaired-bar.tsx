import { Wrench } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { useDesk } from './desk-context.ts';

/** Says, until it is put away, that the library was found damaged at this start and what became of it. */
export function RepairedBar() {
  const t = useText();
  const { repaired } = useDesk().info;
  const [isSeen, setSeen] = useState(false);
  if (!repaired || isSeen) return null;
  return (
    <div className="bar warn" role="alert">
      <Wrench size={15} aria-hidden />
      <span>{t('shell.repaired', { kept: repaired.kept })}</span>
      <Button look="quiet" onPress={() => setSeen(true)}>
        {t('shell.repaired.seen')}
      </Button>
    </div>
  );
}
