import { ConnectionProvider } from '../api/connection-context.tsx';
import { TranslationContext } from '../translation/translation-context.tsx';
import type { Desk } from './desk.ts';
import { DeskContext } from './desk-context.ts';
import { LastResort } from './last-resort.tsx';
import { Window } from './window.tsx';

/** The window with all that it stands on. */
export function App({ desk }: { desk: Desk }) {
  return (
    <LastResort>
      <ConnectionProvider connection={desk.connection}>
        <DeskContext value={desk}>
          <TranslationContext value={desk}>
            <Window />
          </TranslationContext>
        </DeskContext>
      </ConnectionProvider>
    </LastResort>
  );
}
