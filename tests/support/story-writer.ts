import type { Node } from 'prosemirror-model';
import { Step, Transform } from 'prosemirror-transform';
import type { ApiErrorValue } from '../../src/shared/api/errors.ts';
import { newId } from '../../src/shared/article/ids.ts';
import { schema } from '../../src/shared/article/schema.ts';
// Makes the story’s own kinds of step known to ProseMirror.
import '../../src/shared/article/steps.ts';
import type { SeamClient } from './seam-client.ts';

/** Reads a story as the library holds it: the newest snapshot and the steps since. */
export async function readStory(client: SeamClient, id: string): Promise<{ doc: Node; version: number }> {
  const { snapshot, steps, version } = await client.must('stories.open', { id });
  let doc = schema.nodeFromJSON(snapshot);
  for (const { step } of steps) {
    const result = Step.fromJSON(schema, step).apply(doc);
    if (!result.doc) throw new Error(`A step of the journal does not apply: ${result.failed}`);
    doc = result.doc;
  }
  doc.check();
  return { doc, version };
}

/** The text of a story’s lede. */
export function ledeOf(doc: Node): string {
  let text = '';
  doc.forEach((block) => {
    if (block.type.name === 'lede') text = block.textContent;
  });
  return text;
}

function endOfLede(doc: Node): number {
  let end = 0;
  doc.forEach((block, offset) => {
    if (block.type.name === 'lede') end = offset + block.nodeSize - 1;
  });
  return end;
}

/**
 * An editing session that writes words at the end of one story’s lede, as the page does: one request under way, what
 * gathers meanwhile goes with the next, and after a lost connection it asks what came through before it repeats.
 */
export class StoryWriter {
  readonly story: string;
  readonly client = newId();
  readonly #seam: SeamClient;
  #doc: Node;
  #version: number;
  #unsent: Step[] = [];
  #acknowledged: string;
  #refusal: ApiErrorValue | null = null;

  private constructor(seam: SeamClient, story: string, doc: Node, version: number) {
    this.#seam = seam;
    this.story = story;
    this.#doc = doc;
    this.#version = version;
    this.#acknowledged = ledeOf(doc);
  }

  static async create(seam: SeamClient): Promise<StoryWriter> {
    const { id } = await seam.must('stories.create', { language: 'en' });
    const { doc, version } = await readStory(seam, id);
    return new StoryWriter(seam, id, doc, version);
  }

  /** The lede as it was when the library last said that it is on disk. */
  get acknowledged(): string {
    return this.#acknowledged;
  }

  /** The lede with everything that was ever written. */
  get written(): string {
    return ledeOf(this.#doc);
  }

  /** Why the last append was not acknowledged; null where it was. */
  get refusal(): ApiErrorValue | null {
    return this.#refusal;
  }

  write(text: string): void {
    const transform = new Transform(this.#doc);
    const end = endOfLede(this.#doc);
    transform.replaceWith(end, end, schema.text(text));
    this.#unsent.push(...transform.steps);
    this.#doc = transform.doc;
  }

  /** Sends what is unsent. Answers whether it was acknowledged. */
  async send(): Promise<boolean> {
    const steps = [...this.#unsent];
    if (steps.length === 0) return true;
    const upTo = this.written;
    const reply = await this.#seam.call('stories.append', {
      id: this.story,
      version: this.#version,
      client: this.client,
      steps: steps.map((step) => step.toJSON()),
    });
    this.#refusal = reply.ok ? null : reply.error;
    if (!reply.ok) return false;
    this.#confirm(steps.length, reply.value.version, upTo);
    return true;
  }

  /** After a restart: learns which of the unanswered steps are on disk, and sends the others again. */
  async resume(): Promise<void> {
    const { version, steps } = await this.#seam.must('stories.since', {
      id: this.story,
      version: this.#version,
    });
    if (steps.some((step) => step.client !== this.client))
      throw new Error('Someone else wrote in this story.');
    if (steps.length > this.#unsent.length) throw new Error('The journal holds steps that nobody sent.');
    this.#confirm(steps.length, version, null);
    if (!(await this.send()))
      throw new Error(`What was not acknowledged could not be sent again: ${this.#refusal?.code}`);
  }

  #confirm(count: number, version: number, acknowledged: string | null): void {
    this.#unsent = this.#unsent.slice(count);
    this.#version = version;
    if (acknowledged !== null) this.#acknowledged = acknowledged;
  }
}
