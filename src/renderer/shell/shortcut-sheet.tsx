import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/index.ts';
import { IconButton } from '../ui/button.tsx';
import { KeyCaps } from '../ui/key-caps.tsx';
import { allCommands } from './commands.ts';
import { useDesk } from './desk-context.ts';
import { GROUP_TEXTS } from './palette.tsx';

const GROUPS = ['stories', 'text', 'translation', 'window'] as const;

/** Every shortcut on one sheet. */
export function ShortcutSheet() {
  const desk = useDesk();
  const t = useText();
  const close = () => desk.show(null);
  return (
    <ModalOverlay isOpen isDismissable className="overlay" onOpenChange={(open) => !open && close()}>
      <Modal className="sheet wide">
        <Dialog className="shortcuts">
          <header>
            <Heading slot="title">{t('shell.shortcuts')}</Heading>
            <IconButton icon={X} label={t('shell.close')} onPress={close} />
          </header>
          <div className="shortcut-groups">
            {GROUPS.map((group) => (
              <section key={group}>
                <h3>{t(GROUP_TEXTS[group])}</h3>
                <dl>
                  {allCommands.map(
                    (command) =>
                      command.group === group &&
                      command.shortcut && (
                        <div key={command.id}>
                          <dt>{t(command.label)}</dt>
                          <dd>
                            <KeyCaps shortcut={command.shortcut} />
                          </dd>
                        </div>
                      ),
                  )}
                  {group === 'stories' && (
                    <div>
                      <dt>{t('shell.shortcuts.tabs')}</dt>
                      <dd>
                        <KeyCaps shortcut={{ code: 'Digit1', alt: true, shift: true }} /> …{' '}
                        <KeyCaps shortcut={{ code: 'Digit9' }} />
                      </dd>
                    </div>
                  )}
                </dl>
              </section>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
