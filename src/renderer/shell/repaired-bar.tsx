import { Wrench } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useConnection } from '../api/connection-context.tsx';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { useDesk } from './desk-context.ts';

/** Says, until it is put away, that the library was found damaged at this start and what became of it. */
export function RepairedBar() {
  const t = useText();
  const connection = useConnection();
  const [repaired, setRepaired] = useState(useDesk().info.repaired);
  const [seen, setSeen] = useState<typeof repaired>(null);
  useEffect(
    () =>
      connection.onState(async (state) => {
        // Copydesk may have been started anew behind this window.
        const reply = state === 'connected' ? await connection.call('app.info', {}) : null;
        if (reply?.ok) setRepaired(reply.value.repaired);
      }),
    [connection],
  );
  if (!repaired || repaired.kept === seen?.kept) return null;
  return (
    <div className="bar warn" role="alert">
      <Wrench size={15} aria-hidden />
      <span>{t('shell.repaired', { kept: repaired.kept })}</span>
      <Button look="quiet" onPress={() => setSeen(repaired)}>
        {t('shell.repaired.seen')}
      </Button>
    </div>
  );
}
