import { Check, PlugZap, X } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { CallOutput } from '../../shared/api/api.ts';
import type { ApiErrorValue } from '../../shared/api/errors.ts';
import type { Account } from '../../shared/api/publish.ts';
import { useCall, useConnection } from '../api/connection-context.tsx';
import { explain } from '../i18n/explain.ts';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/fields.tsx';

type Setup = CallOutput<'publish.setup'>;
type Test =
  | { kind: 'asking' }
  | { kind: 'told'; account: Account }
  | { kind: 'failed'; error: ApiErrorValue };

/** Where stories are sent, as whom, and whether that works. */
export function WordpressSettings() {
  const setup = useCall('publish.setup', {});
  if (!setup.data) return null;
  return <WordpressForm setup={setup.data} refresh={() => setup.refetch()} />;
}

function WordpressForm({ setup, refresh }: { setup: Setup; refresh(): Promise<unknown> }) {
  const t = useText();
  const titleId = useId();
  const testButton = useRef<HTMLButtonElement>(null);
  const connection = useConnection();
  const [address, setAddress] = useState<string | null>(null);
  const [user, setUser] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const [test, setTest] = useState<Test | null>(null);

  // What was typed stands in its field until the settings say the same: two fields may be kept at once, in any order.
  if (address !== null && address.trim() === setup.address) setAddress(null);
  if (user !== null && user.trim() === setup.user) setUser(null);

  /** Keeps what was typed; what cannot be kept stays in its field. */
  async function keep(): Promise<boolean> {
    const wordpress = {
      ...(address === null ? {} : { address: address.trim() }),
      ...(user === null ? {} : { user: user.trim() }),
    };
    if (Object.keys(wordpress).length > 0) {
      const kept = await connection.call('settings.change', { wordpress });
      if (!kept.ok) return failed(kept.error);
      setTest(null);
    }
    if (password.trim() !== '' && !(await keepPassword(password))) return false;
    await refresh();
    return true;
  }

  async function keepPassword(value: string | null): Promise<boolean> {
    const kept = await connection.call('publish.keepPassword', { password: value });
    if (!kept.ok) return failed(kept.error);
    setPassword('');
    setTest(null);
    await refresh();
    return true;
  }

  async function testAccount() {
    setTest({ kind: 'asking' });
    if (!(await keep())) return;
    setTest({ kind: 'asking' });
    const reply = await connection.call('publish.account', {});
    setTest(reply.ok ? { kind: 'told', account: reply.value } : { kind: 'failed', error: reply.error });
  }

  /** The button goes with the password; the keyboard goes to the one that stays. */
  function forget() {
    testButton.current?.focus();
    void keepPassword(null);
  }

  function failed(error: ApiErrorValue): false {
    setTest({ kind: 'failed', error });
    return false;
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void keep();
  };
  const field = { onBlur: () => void keep(), onKeyDown };

  return (
    <section className="settings-part" aria-labelledby={titleId}>
      <h3 id={titleId}>WordPress</h3>
      <TextField
        label={t('settings.wordpress.address')}
        placeholder="https://example.org"
        value={address ?? setup.address}
        onChange={setAddress}
        {...field}
      />
      <TextField
        label={t('settings.wordpress.user')}
        value={user ?? setup.user}
        onChange={setUser}
        {...field}
      />
      {setup.keepsPassword && setup.password !== 'environment' && (
        <TextField
          label={t('settings.wordpress.password')}
          hint={t('settings.wordpress.password.hint')}
          type="password"
          placeholder={setup.password === 'kept' ? '••••••••' : ''}
          value={password}
          onChange={setPassword}
          {...field}
        />
      )}
      <p className="settings-note">
        {t(`settings.wordpress.password.${passwordState(setup)}`, { variable: setup.variable })}
      </p>
      <div className="settings-acts">
        <Button
          ref={testButton}
          icon={PlugZap}
          isPending={test?.kind === 'asking'}
          onPress={() => void testAccount()}
        >
          {t('settings.wordpress.test')}
        </Button>
        {setup.password === 'kept' && (
          <Button look="quiet" onPress={forget}>
            {t('settings.wordpress.forget')}
          </Button>
        )}
      </div>
      <div role="status">
        {test?.kind === 'asking' && <p className="settings-note">{t('settings.wordpress.asking')}</p>}
        {test?.kind === 'told' && <Told account={test.account} />}
      </div>
      {test?.kind === 'failed' && (
        <p className="settings-problem" role="alert">
          {explain(test.error)}
        </p>
      )}
    </section>
  );
}

/** Which words say where the password is, or how it gets here. */
function passwordState({
  password,
  keepsPassword,
}: Setup): 'kept' | 'environment' | 'missing' | 'byVariable' {
  if (password !== 'none') return password;
  return keepsPassword ? 'missing' : 'byVariable';
}

/** What the site says of the account, in words. */
function Told({ account: { site, address, user, roles, can } }: { account: Account }) {
  const t = useText();
  const named = roles.map((role) => t('settings.wordpress.role', { role })).join(', ');
  return (
    <div className="settings-account">
      <strong>{site || address}</strong>
      <span>{named === '' ? user : `${user}, ${named}`}</span>
      <ul>
        {(['draft', 'publish', 'editOthers', 'addCategories', 'addTags', 'addPictures'] as const).map(
          (what) => (
            <li key={what} data-may={can[what]}>
              {can[what] ? <Check size={14} aria-hidden /> : <X size={14} aria-hidden />}
              {t(can[what] ? `settings.wordpress.may.${what}` : `settings.wordpress.mayNot.${what}`)}
            </li>
          ),
        )}
      </ul>
    </div>
  );
}
