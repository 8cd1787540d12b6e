import { useText } from '../i18n/index.ts';
import { useDesk } from './desk-context.ts';
import { StoryChooser } from './story-chooser.tsx';

/** Goes to a story by its headline or slug. */
export function GoToStory() {
  const desk = useDesk();
  const t = useText();
  return (
    <StoryChooser
      label={t('shell.goTo')}
      placeholder={t('shell.goTo.hint')}
      isOffered={() => true}
      onChoose={(id) => {
        desk.show(null);
        desk.openStory(id);
      }}
      onClose={() => desk.show(null)}
    />
  );
}
