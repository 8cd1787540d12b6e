import type { Node } from 'prosemirror-model';
import { AddNodeMarkStep, AttrStep, DocAttrStep, Step } from 'prosemirror-transform';
import { schema } from '../../../shared/article/schema.ts';
import '../../../shared/article/steps.ts';

/** Attribute and node-mark steps apply without asking the schema; so the node that they leave is asked here. */
function checkLeft(step: Step, doc: Node): void {
  if (step instanceof DocAttrStep) doc.check();
  if (step instanceof AttrStep) doc.nodeAt(step.pos)?.check();
  if (step instanceof AddNodeMarkStep) {
    if (!doc.resolve(step.pos).parent.type.allowsMarkType(step.mark.type)) {
      throw new RangeError(`A ${step.mark.type.name} mark may not stand there`);
    }
  }
}

/**
 * Reads a step from JSON and applies it. The returned step is what is journalled: the schema's own form of it, without
 * anything else that the JSON carried.
 * @throws Error with a reason for a log where the step is not one, does not apply, or breaks the schema.
 */
export function applyChecked(json: unknown, doc: Node): { step: Step; doc: Node } {
  const step = Step.fromJSON(schema, json);
  const result = step.apply(doc);
  if (!result.doc) throw new RangeError(result.failed ?? 'The step does not apply');
  checkLeft(step, result.doc);
  return { step, doc: result.doc };
}
