import { useState } from 'react';
import { isSafeHref } from '../../shared/article/marks.ts';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/fields.tsx';
import { linkAt, setLink, unsetLink } from './commands/mark-commands.ts';
import { type FormProps, StoryForm } from './story-form.tsx';

/** An address as it was probably meant: what a person copies without its scheme is on the web. */
function completed(address: string): string {
  const trimmed = address.trim();
  return trimmed === '' || /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

/** The address of a link. */
export function LinkForm({ session, close, leaving }: FormProps) {
  const t = useText();
  const [before] = useState(() => linkAt(session.state));
  const [address, setAddress] = useState(before ?? '');
  const href = completed(address);
  const refused = href !== '' && !isSafeHref(href);

  function keep(next: string | null): void {
    const change = next === null ? unsetLink : setLink(next);
    change(session.state, (tr) => session.dispatch(tr));
    close();
  }

  return (
    <StoryForm session={session} close={close} leaving={leaving} keep={() => !refused && keep(href || null)}>
      <TextField
        label={t('editor.link.address')}
        value={address}
        onChange={setAddress}
        placeholder="https://"
        {...(refused ? { hint: t('editor.link.refused') } : {})}
      />
      <div className="story-form-buttons">
        {before !== null && (
          <Button look="quiet" onPress={() => keep(null)}>
            {t('editor.link.remove')}
          </Button>
        )}
        <span className="story-form-gap" />
        <Button type="submit" look="primary" isDisabled={refused}>
          {t('editor.form.apply')}
        </Button>
      </div>
    </StoryForm>
  );
}
