import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { SCHEMA_VERSION, schema } from './schema.ts';
import './steps.ts';

/** Turns what was written under one schema version into what the next one writes. Pure: JSON in, JSON out. */
interface Lift {
  document(json: unknown): unknown;
  /** Null where a step of that version has nothing to do in the next. */
  step(json: unknown): unknown;
}

/** By the version that is lifted from. Version 1 is the first, so there is nothing to lift yet. */
const lifts: Readonly<Record<number, Lift>> = {};

export type ReadDocument = { ok: true; doc: Node } | { ok: false; reason: 'newer' | 'unreadable' };

function lift(kind: keyof Lift, json: unknown, fromVersion: number): unknown {
  if (!Number.isInteger(fromVersion) || fromVersion < 1 || fromVersion > SCHEMA_VERSION) {
    throw new RangeError(`Schema version ${fromVersion} is not one of 1 to ${SCHEMA_VERSION}`);
  }
  let lifted = json;
  for (let version = fromVersion; version < SCHEMA_VERSION; version++) {
    const next = lifts[version];
    if (!next) throw new RangeError(`Nothing lifts schema version ${version}`);
    lifted = next[kind](lifted);
  }
  return lifted;
}

/** A whole story's JSON, written under `fromVersion`, as the present version writes it. Throws RangeError. */
export function liftDocument(json: unknown, fromVersion: number): unknown {
  return lift('document', json, fromVersion);
}

/** A story from its JSON. What this version cannot read whole is not read at all, so that nothing is dropped. */
export function readDocument(json: unknown, version: number): ReadDocument {
  if (version > SCHEMA_VERSION) return { ok: false, reason: 'newer' };
  try {
    const doc = schema.nodeFromJSON(liftDocument(json, version));
    doc.check();
    return doc.type === schema.topNodeType ? { ok: true, doc } : { ok: false, reason: 'unreadable' };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
}

/** A journalled step from its JSON, written under `version`. Throws RangeError where it cannot be read. */
export function readStep(json: unknown, version: number): Step {
  return Step.fromJSON(schema, lift('step', json, version));
}
