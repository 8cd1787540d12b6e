import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import type { Node } from 'prosemirror-model';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import type { JournalStep } from '../../shared/api/story.ts';
import { type Loss, lossesOfRebase } from '../../shared/article/rebase-loss.ts';
import { schema } from '../../shared/article/schema.ts';
import { ForeignWords } from './foreign-words.ts';

const NOTHING_TO_SEND: readonly Step[] = [];

export interface ReplicaStart {
  client: string;
  doc: Node;
  version: number;
  plugins: readonly Plugin[];
}

/**
 * What {@link StoryReplica.receive} did: `gap` when steps before these are missing, else how many of our pending
 * steps the library has now, and what could not stay.
 */
export type Receipt = { kind: 'gap' } | { kind: 'received'; confirmed: number; losses: Loss[] };

/** Stands for a page that had our name before us, so that its steps are not taken for ones that we made. */
const EARLIER_PAGE = '';

/**
 * This window’s copy of a story: the library’s version of it with the steps on top that the library has not
 * acknowledged yet. Invariant: the acknowledged article with the pending steps applied is `state.doc`.
 */
export class StoryReplica {
  readonly client: string;
  #state: EditorState;
  #acknowledged: Node;
  readonly #onState: (state: EditorState) => void;
  readonly #foreign = new ForeignWords();

  constructor(start: ReplicaStart, onState: (state: EditorState) => void = () => {}) {
    this.client = start.client;
    this.#acknowledged = start.doc;
    this.#onState = onState;
    this.#state = EditorState.create({
      doc: start.doc,
      plugins: [...start.plugins, collab({ version: start.version, clientID: start.client })],
    });
  }

  get state(): EditorState {
    return this.#state;
  }

  /** The number of steps that the library has acknowledged and this window has seen. */
  get version(): number {
    return getVersion(this.#state);
  }

  /** The story as the library holds it, without what is still on its way there. */
  get acknowledged(): Node {
    return this.#acknowledged;
  }

  /** Steps made here that the library has not acknowledged, oldest first. */
  pending(): readonly Step[] {
    return sendableSteps(this.#state)?.steps ?? NOTHING_TO_SEND;
  }

  /** Applies a transaction with what the plugins add to it. */
  apply(tr: Transaction): void {
    const { state, transactions } = this.#state.applyTransaction(tr);
    for (const { mapping } of transactions) this.#foreign.follow(mapping);
    this.#state = state;
    this.#onState(this.#state);
  }

  /** What an undo or redo takes out of the story that others have written since the story was opened here. */
  takenBy(undo: Transaction): Loss[] {
    return this.#foreign.takenBy(undo);
  }

  /**
   * Takes in journalled steps, of which the first leads from version `from`. Those already seen are passed over,
   * our own confirm themselves, those of others go below what is pending here. Steps under our name that are not
   * pending here are those of a page that died before it could keep all it had sent: they count as another’s.
   *
   * @throws RangeError where a step does not apply, which means that this copy is not the library’s.
   */
  receive(from: number, journal: readonly JournalStep[]): Receipt {
    if (from > this.version) return { kind: 'gap' };
    const fresh = journal.slice(this.version - from);
    const losses: Loss[] = [];
    let confirmed = 0;
    for (let start = 0, end = 0; start < fresh.length; start = end) {
      const pending = this.pending().length;
      const confirms = (at: number) => pending > 0 && fresh[at]?.client === this.client;
      const ours = confirms(start);
      const limit = ours ? Math.min(fresh.length, start + pending) : fresh.length;
      while (end < limit && confirms(end) === ours) end++;
      if (ours) {
        this.#confirm(end - start);
        confirmed += end - start;
      } else losses.push(...this.#rebaseOver(fresh.slice(start, end)));
    }
    return { kind: 'received', confirmed, losses };
  }

  #confirm(count: number): void {
    const pending = this.pending();
    const confirmed = pending.slice(0, count);
    this.#acknowledged = count === pending.length ? this.#state.doc : applied(this.#acknowledged, confirmed);
    this.apply(receiveTransaction(this.#state, confirmed, Array(count).fill(this.client)));
  }

  #rebaseOver(run: readonly JournalStep[]): Loss[] {
    const theirs = run.map(({ step }) => Step.fromJSON(schema, step));
    const mine = [...this.pending()];
    const before = this.#acknowledged;
    this.#acknowledged = applied(before, theirs);
    const losses = mine.length === 0 ? [] : lossesOfRebase({ before, mine, theirs }).losses;
    const clients = run.map(({ client }) => (client === this.client ? EARLIER_PAGE : client));
    const tr = receiveTransaction(this.#state, theirs, clients, { mapSelectionBackward: true });
    this.apply(tr);
    // Such a transaction takes our pending steps back, applies theirs, and puts ours on top again.
    this.#foreign.add(theirs, tr.mapping.slice(mine.length + theirs.length));
    return losses;
  }
}

function applied(doc: Node, steps: readonly Step[]): Node {
  let result = doc;
  for (const step of steps) {
    const next = step.apply(result);
    if (!next.doc)
      throw new RangeError(`A step does not apply to the story: ${next.failed ?? 'no reason given'}`);
    result = next.doc;
  }
  return result;
}
