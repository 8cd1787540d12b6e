import { useState } from 'react';
import type { Dateline } from '../../shared/article/dateline.ts';
import { sameValue } from '../../shared/article/steps.ts';
import { useText } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/fields.tsx';
import { datelineOf, setDateline as putDateline, removeDateline } from './commands/dateline-chip.ts';
import { reprinted } from './dateline-parts.ts';
import { type FormProps, StoryForm } from './story-form.tsx';

const EMPTY: Dateline = { place: '', date: null, agency: null, printed: '' };

/** Place, date and agency of the dateline, and below them the line exactly as it will print. */
export function DatelineForm({ session, close, leaving }: FormProps) {
  const t = useText();
  const [before] = useState(() => datelineOf(session.state.doc));
  const [dateline, setDateline] = useState(before ?? EMPTY);

  function change(part: 'place' | 'date' | 'agency', value: string): void {
    const printed = reprinted(dateline, part, value);
    setDateline({ ...dateline, [part]: part === 'place' ? value : value || null, printed });
  }

  function keep(next: Dateline | null): void {
    const change = next ? putDateline(next) : removeDateline;
    if (!sameValue(next, before)) change(session.state, (tr) => session.dispatch(tr));
    close();
  }

  return (
    <StoryForm
      session={session}
      close={close}
      leaving={leaving}
      keep={() => keep(dateline.printed.trim() === '' ? null : dateline)}
    >
      <TextField
        label={t('editor.dateline.place')}
        value={dateline.place}
        onChange={(value) => change('place', value)}
      />
      <div className="story-form-row">
        <TextField
          label={t('editor.dateline.date')}
          value={dateline.date ?? ''}
          onChange={(value) => change('date', value)}
        />
        <TextField
          label={t('editor.dateline.agency')}
          value={dateline.agency ?? ''}
          onChange={(value) => change('agency', value)}
        />
      </div>
      <div className="story-form-printed">
        <TextField
          label={t('editor.dateline.printed')}
          value={dateline.printed}
          onChange={(printed) => setDateline({ ...dateline, printed })}
        />
      </div>
      <div className="story-form-buttons">
        {before && (
          <Button look="quiet" onPress={() => keep(null)}>
            {t('editor.dateline.remove')}
          </Button>
        )}
        <span className="story-form-gap" />
        <Button type="submit" look="primary">
          {before ? t('editor.form.apply') : t('editor.dateline.add')}
        </Button>
      </div>
    </StoryForm>
  );
}
