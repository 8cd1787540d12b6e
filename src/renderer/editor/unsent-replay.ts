import { Slice } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { newId } from '../../shared/article/ids.ts';
import { schema } from '../../shared/article/schema.ts';
import type { KeptWords } from './kept-words.ts';
import type { StoryReplica } from './story-replica.ts';

/** The text that a step brings in, as far as this version can read it. */
function wordsOf(step: unknown): string {
  if (typeof step !== 'object' || step === null || !('slice' in step)) return '';
  try {
    const { content } = Slice.fromJSON(schema, step.slice);
    return content.textBetween(0, content.size, '\n');
  } catch {
    return '';
  }
}

/** The words that steps bring in, where the story that they were made on is not to be had. */
export function wordsOfSteps(steps: readonly unknown[]): KeptWords[] {
  const text = steps.map(wordsOf).join('').trim();
  if (text === '') return [];
  const block = schema.node('paragraph', { id: newId() }, schema.text(text.replaceAll('\n', ' ')));
  return [{ blocks: [block.toJSON()], text, reason: 'unsent' }];
}

/**
 * Does kept steps again on top of the version that they were made on. Answers the words of those that do not apply,
 * which says that the store holds something else than was written; none where all do.
 */
export function replay(steps: readonly unknown[], replica: StoryReplica): KeptWords[] {
  const tr = replica.state.tr;
  let done = 0;
  try {
    for (; done < steps.length; done++) tr.step(Step.fromJSON(schema, steps[done]));
  } catch {
    // The ones after it were made on top of it, so none of them has its place either.
  }
  replica.apply(tr);
  return wordsOfSteps(steps.slice(done));
}
