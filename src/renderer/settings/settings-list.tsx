import './settings.css';
import type { ReactNode } from 'react';
import type { CallOutput } from '../../shared/api/api.ts';
import type { Settings, SettingsPatch } from '../../shared/api/settings.ts';
import { useText } from '../i18n/index.ts';
import { TextField } from '../ui/fields.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';

interface SettingsListProps {
  settings: Settings;
  info: CallOutput<'app.info'>;
  onChange(patch: SettingsPatch): void;
  /** Further parts. */
  children?: ReactNode;
}

/** How Copydesk looks and speaks. Every choice holds at once, in every window. */
export function SettingsList({ settings, info, onChange, children }: SettingsListProps) {
  const t = useText();
  return (
    <section className="settings" aria-labelledby="settings-title">
      <h2 id="settings-title">{t('settings.title')}</h2>
      <Select
        label={t('settings.language')}
        value={settings.language}
        choices={[
          { value: 'system', label: t('settings.system') },
          { value: 'en', label: 'English' },
          { value: 'ru', label: 'Русский' },
        ]}
        onChange={(language) => onChange({ language })}
      />
      <Segmented
        label={t('settings.theme')}
        value={settings.theme}
        choices={[
          { value: 'system', label: t('settings.theme.system') },
          { value: 'light', label: t('settings.theme.light') },
          { value: 'dark', label: t('settings.theme.dark') },
        ]}
        onChange={(theme) => onChange({ theme })}
      />
      <Segmented
        label={t('settings.density')}
        value={settings.density}
        choices={[
          { value: 'comfortable', label: t('settings.density.comfortable') },
          { value: 'compact', label: t('settings.density.compact') },
        ]}
        onChange={(density) => onChange({ density })}
      />
      <TextField
        label={t('settings.translator')}
        hint={t('settings.translator.hint')}
        value={settings.translator}
        onChange={(name) => onChange({ translator: name.slice(0, 200) })}
      />
      {children}
      <dl className="settings-facts">
        <dt>{t('settings.library')}</dt>
        <dd>{info.library}</dd>
        <dt>{t('settings.version')}</dt>
        <dd>{info.version}</dd>
      </dl>
    </section>
  );
}
