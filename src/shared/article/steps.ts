import { Fragment, type Node, Slice } from 'prosemirror-model';
import { type Mappable, Step, StepResult } from 'prosemirror-transform';
import './mark-sets.ts';
import { isFieldName, isMapName, type MapName } from './metadata.ts';

/** `was` of a step: what the value must still be for the step to apply. Undo sets it, first edits do not. */
export interface Expectation {
  value: unknown;
}

/** Whether two attribute values (plain JSON) are the same, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keysA = Object.keys(a);
  if (keysA.length !== Object.keys(b).length) return false;
  return keysA.every(
    (key) =>
      Object.hasOwn(b, key) &&
      sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

function entriesOf(doc: Node, map: MapName): Record<string, unknown> {
  return doc.attrs[map] as Record<string, unknown>;
}

/** Why `value` may not stand in attribute `name` of `node`, or null where it may. */
function objection(node: Node, name: string, value: unknown): string | null {
  const validate = node.type.spec.attrs?.[name]?.validate;
  if (validate === undefined) return null;
  if (typeof validate === 'string') {
    const kind = value === null ? 'null' : typeof value;
    return validate.split('|').includes(kind) ? null : `${name} may not be a ${kind}`;
  }
  try {
    validate(value);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function expectationFromJson(json: Record<string, unknown>): Expectation | null {
  return Object.hasOwn(json, 'was') ? { value: json.was } : null;
}

/**
 * Sets (or with null removes) one entry of one of the story’s keyed maps, so that two windows that add two
 * entries both keep theirs. Its inverse applies only while the entry still holds what this step set: an undo never
 * overwrites what someone else has set since.
 */
export class SetEntry extends Step {
  readonly mapName: MapName;
  readonly key: string;
  readonly value: unknown;
  readonly was: Expectation | null;

  constructor(map: MapName, key: string, value: unknown, was: Expectation | null = null) {
    super();
    this.mapName = map;
    this.key = key;
    this.value = value;
    this.was = was;
  }

  override apply(doc: Node): StepResult {
    const entries = entriesOf(doc, this.mapName);
    const current = Object.hasOwn(entries, this.key) ? entries[this.key] : null;
    if (this.was && !sameValue(current, this.was.value))
      return StepResult.fail('The entry was changed since');
    const next = { ...entries };
    delete next[this.key];
    if (this.value !== null) next[this.key] = this.value;
    // The other entries were checked when they were set: a story that has thousands would take them all each time.
    const problem = this.value === null ? null : objection(doc, this.mapName, { [this.key]: this.value });
    if (problem) return StepResult.fail(problem);
    return StepResult.ok(doc.type.create({ ...doc.attrs, [this.mapName]: next }, doc.content, doc.marks));
  }

  override invert(doc: Node): SetEntry {
    const entries = entriesOf(doc, this.mapName);
    const before = Object.hasOwn(entries, this.key) ? entries[this.key] : null;
    return new SetEntry(this.mapName, this.key, before, { value: this.value });
  }

  override map(_mapping: Mappable): SetEntry {
    return this;
  }

  override toJSON(): Record<string, unknown> {
    return {
      stepType: 'setEntry',
      map: this.mapName,
      key: this.key,
      value: this.value,
      ...(this.was ? { was: this.was.value } : {}),
    };
  }

  static override fromJSON(_schema: unknown, json: Record<string, unknown>): SetEntry {
    if (typeof json.map !== 'string' || !isMapName(json.map)) throw new RangeError('No such map in a story');
    if (typeof json.key !== 'string' || json.key === '' || json.key === '__proto__') {
      throw new RangeError('An entry needs a key');
    }
    if (json.value === undefined) throw new RangeError('An entry needs a value, or null to remove it');
    return new SetEntry(json.map, json.key, json.value, expectationFromJson(json));
  }
}

/**
 * Sets one attribute: a field of the story (`at` null) or an attribute of the block or chip at position `at`.
 * The inverse is conditional in the same way as that of {@link SetEntry}.
 */
export class SetAttribute extends Step {
  readonly at: number | null;
  readonly name: string;
  readonly value: unknown;
  readonly was: Expectation | null;

  constructor(at: number | null, name: string, value: unknown, was: Expectation | null = null) {
    super();
    this.at = at;
    this.name = name;
    this.value = value;
    this.was = was;
  }

  override apply(doc: Node): StepResult {
    const node = this.at === null ? doc : doc.nodeAt(this.at);
    if (!node) return StepResult.fail('There is nothing at that place');
    if (!Object.hasOwn(node.attrs, this.name)) return StepResult.fail(`No attribute ${this.name} there`);
    if (this.was && !sameValue(node.attrs[this.name], this.was.value)) {
      return StepResult.fail('The value was changed since');
    }
    const problem = objection(node, this.name, this.value);
    if (problem) return StepResult.fail(problem);
    const attrs = { ...node.attrs, [this.name]: this.value };
    if (this.at === null) return StepResult.ok(node.type.create(attrs, node.content, node.marks));
    const shell = node.type.create(attrs, null, node.marks);
    const slice = new Slice(Fragment.from(shell), 0, node.isLeaf ? 0 : 1);
    return StepResult.fromReplace(doc, this.at, this.at + 1, slice);
  }

  override invert(doc: Node): SetAttribute {
    const node = this.at === null ? doc : doc.nodeAt(this.at);
    return new SetAttribute(this.at, this.name, node?.attrs[this.name] ?? null, { value: this.value });
  }

  override map(mapping: Mappable): SetAttribute | null {
    if (this.at === null) return this;
    const result = mapping.mapResult(this.at, 1);
    return result.deletedAfter ? null : new SetAttribute(result.pos, this.name, this.value, this.was);
  }

  override toJSON(): Record<string, unknown> {
    return {
      stepType: 'setAttribute',
      at: this.at,
      name: this.name,
      value: this.value,
      ...(this.was ? { was: this.was.value } : {}),
    };
  }

  static override fromJSON(_schema: unknown, json: Record<string, unknown>): SetAttribute {
    const { at, name, value } = json;
    if (at !== null && !(typeof at === 'number' && Number.isInteger(at) && at >= 0)) {
      throw new RangeError('An attribute is set at a position, or on the story');
    }
    if (typeof name !== 'string') throw new RangeError('An attribute needs a name');
    if (at === null && !isFieldName(name)) throw new RangeError('No such field in a story');
    if (value === undefined) throw new RangeError('An attribute needs a value');
    return new SetAttribute(at, name, value, expectationFromJson(json));
  }
}
Step.jsonID('setEntry', SetEntry);
Step.jsonID('setAttribute', SetAttribute);
