import './details.css';
import { LANGUAGES } from '../../shared/article/metadata.ts';
import type { StorySession } from '../editor/story-session.ts';
import { useEditorState } from '../editor/use-editor-state.ts';
import { useLocale, useText } from '../i18n/index.ts';
import { languageName } from '../i18n/language-name.ts';
import { Select } from '../ui/select.tsx';
import { Bylines } from './bylines.tsx';
import { DraftDayField, DraftTextField, DraftTimeField } from './draft-fields.tsx';
import { DraftTokenField } from './draft-token-field.tsx';
import { Section } from './section.tsx';
import { Sources } from './sources.tsx';
import { Variants } from './variants.tsx';

/** What the story is, beside its text: who wrote it, what it is called, whom it relies on. All of it can be undone. */
export function DetailsPanel({ session, isReadOnly }: { session: StorySession; isReadOnly: boolean }) {
  const t = useText();
  const locale = useLocale();
  const language: string = useEditorState(session, (state) => state.doc.attrs.language);
  const slug: string = useEditorState(session, (state) => state.doc.attrs.slug);
  const embargo: string | null = useEditorState(session, (state) => state.doc.attrs.embargo);
  const eventDate: string | null = useEditorState(session, (state) => state.doc.attrs.eventDate);

  const languages = [...new Set<string>(['', ...LANGUAGES, language])];
  return (
    <div className="details">
      <Section title={t('details.story')}>
        <div className="details-pair">
          <DraftTextField
            session={session}
            label={t('details.slug')}
            value={slug}
            isReadOnly={isReadOnly}
            onCommit={(text) => session.setField('slug', text.trim())}
          />
          <Select
            label={t('details.language')}
            value={language}
            isDisabled={isReadOnly}
            choices={languages.map((tag) => ({
              value: tag,
              label: tag === '' ? t('details.language.none') : languageName(tag, locale),
            }))}
            onChange={(tag) => session.setField('language', tag)}
          />
        </div>
      </Section>
      <Bylines session={session} isReadOnly={isReadOnly} />
      <Section title={t('details.subjects')}>
        <DraftTokenField
          session={session}
          field="keywords"
          label={t('details.keywords')}
          placeholder={t('details.keywords.hint')}
          lang={language}
          isReadOnly={isReadOnly}
          removeLabel={(name) => t('details.remove', { name })}
        />
        <DraftTokenField
          session={session}
          field="categories"
          label={t('details.categories')}
          placeholder={t('details.categories.hint')}
          lang={language}
          isReadOnly={isReadOnly}
          removeLabel={(name) => t('details.remove', { name })}
        />
      </Section>
      <Sources session={session} isReadOnly={isReadOnly} />
      <Variants session={session} isReadOnly={isReadOnly} />
      <Section title={t('details.dates')}>
        <DraftTimeField
          session={session}
          label={t('details.embargo')}
          clearLabel={t('details.remove', { name: t('details.embargo') })}
          calendarLabel={t('details.calendar')}
          value={embargo}
          isReadOnly={isReadOnly}
          onCommit={(moment) => session.setField('embargo', moment)}
        />
        <DraftDayField
          session={session}
          label={t('details.eventDate')}
          clearLabel={t('details.remove', { name: t('details.eventDate') })}
          calendarLabel={t('details.calendar')}
          value={eventDate}
          isReadOnly={isReadOnly}
          onCommit={(day) => session.setField('eventDate', day)}
        />
      </Section>
    </div>
  );
}
