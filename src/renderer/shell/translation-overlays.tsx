import { useText } from '../i18n/index.ts';
import { TranslateInto } from '../translation/translate-into.tsx';
import { useDesk, useDeskState } from './desk-context.ts';
import { StoryChooser } from './story-chooser.tsx';

/** Asks into which language a story is to be translated. */
export function TranslateStory() {
  const desk = useDesk();
  const { subject } = useDeskState();
  if (!subject) return null;
  return (
    <TranslateInto
      story={subject.id}
      language={subject.language}
      onOpen={(id) => {
        desk.show(null);
        desk.openStory(id);
      }}
      onMake={(language) => {
        desk.show(null);
        void desk.makeTranslation(subject.id, language);
      }}
      onClose={() => desk.show(null)}
    />
  );
}

/** Asks of which story the one in front is a translation. */
export function LinkToSource() {
  const desk = useDesk();
  const t = useText();
  const id = desk.session?.id;
  return (
    <StoryChooser
      label={t('translation.link')}
      placeholder={t('translation.link.hint')}
      isOffered={(story) => story.id !== id && story.translationOf !== id}
      onChoose={(source) => {
        desk.show(null);
        void desk.linkToSource(source);
      }}
      onClose={() => desk.show(null)}
    />
  );
}
