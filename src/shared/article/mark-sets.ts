import { Step } from 'prosemirror-transform';
import { schema } from './schema.ts';

/** What a step that changes several runs of marks looks like as JSON: single steps, or sets of them again. */
interface MarkStepJson {
  stepType: string;
  steps?: MarkStepJson[];
}

function singleSteps(json: MarkStepJson): MarkStepJson[] {
  return json.steps ? json.steps.flatMap(singleSteps) : [json];
}

const markSet: Step = Object.getPrototypeOf(Step.fromJSON(schema, { stepType: 'markSet', steps: [] }));
const toNestedJson = markSet.toJSON;

// prosemirror-transform 1.12 undoes and redoes a change of marks by a set of steps that may itself hold sets. It
// writes them as JSON but refuses to read them again, so what was typed after a redo could not be kept. A flat set does the
// same in the same order.
markSet.toJSON = function toJSON(this: Step): MarkStepJson {
  return { stepType: 'markSet', steps: singleSteps(toNestedJson.call(this)) };
};
