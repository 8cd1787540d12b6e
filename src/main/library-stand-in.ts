import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import type { CallName } from '../shared/api/api.ts';
import { fail } from '../shared/api/errors.ts';
import type { ConflictCopy, JournalStep, StorySummary } from '../shared/api/story.ts';
import { newId } from '../shared/article/ids.ts';
import { newStoryDoc } from '../shared/article/new-story.ts';
import { SCHEMA_VERSION, schema } from '../shared/article/schema.ts';
import { summarise } from '../shared/article/summary.ts';
import type { StartJob } from './jobs.ts';
import type { Pushes } from './pushes.ts';
import type { Handlers } from './rpc.ts';

type LibraryCall = Extract<
  CallName,
  `stories.${string}` | `versions.${string}` | `conflicts.${string}` | `media.${string}` | `library.${string}`
>;

export interface LibraryOptions {
  path: string;
  startJob: StartJob;
  push: Pushes['emit'];
}

export interface Library {
  handlers: Pick<Handlers, LibraryCall>;
  close(): Promise<void>;
}

interface Story {
  first: Node;
  doc: Node;
  steps: JournalStep[];
  status: StorySummary['status'];
  created: string;
  changed: string;
  trashed: string | null;
  names: Map<number, string>;
}

/** A library that lives in memory and forgets all at the end. */
export async function openLibrary({ path, startJob, push }: LibraryOptions): Promise<Library> {
  mkdirSync(path, { recursive: true });
  const stories = new Map<string, Story>();
  const copies = new Map<string, ConflictCopy>();
  const media = new Map<string, string>();

  const find = (id: string): Story => {
    const story = stories.get(id);
    if (!story) throw fail('not-found', 'There is no such story.', { what: 'story', id });
    return story;
  };
  const summary = (id: string): StorySummary => {
    const { doc, status, created, changed, trashed } = find(id);
    const { headline, language, slug, place, byline, words } = summarise(doc);
    const conflicts = [...copies.values()].filter((copy) => copy.story === id && !copy.settled).length;
    return {
      id,
      headline,
      language,
      slug,
      place,
      byline,
      words,
      status,
      sample: false,
      created,
      changed,
      trashed,
      conflicts,
    };
  };
  const change = (id: string, fields: Partial<Story>): Record<string, never> => {
    Object.assign(find(id), { changed: new Date().toISOString() }, fields);
    push('stories.changed', { ids: [id] });
    return {};
  };
  const newestFirst = (): StorySummary[] =>
    [...stories.keys()].map(summary).sort((a, b) => b.changed.localeCompare(a.changed));
  const job = (kind: 'reindex' | 'verify') => async () => ({
    job: startJob(kind, async ({ progress, signal }) => {
      for (let done = 0; done < 100 && !signal.aborted; done++) {
        progress(done, 100);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }),
  });
  const at = (story: Story, version: number): Node =>
    story.steps
      .slice(0, version)
      .reduce((doc, { step }) => Step.fromJSON(schema, step).apply(doc).doc ?? doc, story.first);

  return {
    close: async () => {},
    handlers: {
      'stories.list': async ({ language, status, trashed }) => {
        const found = newestFirst().filter(
          (story) =>
            (story.trashed !== null) === trashed &&
            (language === undefined || story.language === language) &&
            (status === undefined || story.status === status),
        );
        return { stories: found, next: null, total: found.length };
      },
      'stories.search': async ({ text }) => ({
        hits: newestFirst()
          .filter(({ id }) => summarise(find(id).doc).text.toLowerCase().includes(text.toLowerCase()))
          .map((story) => ({ story, snippet: [{ text, hit: true }] })),
        more: false,
      }),
      'stories.create': async ({ language, doc }) => {
        const id = newId();
        const first = doc === undefined ? newStoryDoc({ language }) : Node.fromJSON(schema, doc);
        const now = new Date().toISOString();
        stories.set(id, {
          first,
          doc: first,
          steps: [],
          status: 'draft',
          created: now,
          changed: now,
          trashed: null,
          names: new Map(),
        });
        push('stories.changed', { ids: [id] });
        return { id };
      },
      'stories.open': async ({ id }) => {
        const { first, steps, trashed } = find(id);
        return {
          summary: summary(id),
          schemaVersion: SCHEMA_VERSION,
          snapshotVersion: 0,
          snapshot: first.toJSON(),
          steps: [...steps],
          version: steps.length,
          readOnly: trashed === null ? null : 'trashed',
        };
      },
      'stories.append': async ({ id, version, client, steps }) => {
        const story = find(id);
        if (version !== story.steps.length) {
          throw fail('version-conflict', 'Somebody wrote meanwhile.', { version: story.steps.length });
        }
        let doc = story.doc;
        for (const step of steps) {
          const result = Step.fromJSON(schema, step).apply(doc);
          if (!result.doc)
            throw fail('steps-rejected', 'That does not fit.', { reason: result.failed ?? '' });
          doc = result.doc;
        }
        const added = steps.map((step) => ({ client, step }));
        story.doc = doc;
        story.steps.push(...added);
        push('stories.appended', { id, version: story.steps.length, steps: added });
        change(id, {});
        return { version: story.steps.length };
      },
      'stories.since': async ({ id, version }) => {
        const { steps } = find(id);
        return { version: steps.length, steps: steps.slice(version) };
      },
      'stories.close': async () => ({}),
      'stories.setStatus': async ({ id, status }) => change(id, { status }),
      'stories.trash': async ({ id }) => change(id, { trashed: new Date().toISOString() }),
      'stories.restore': async ({ id }) => change(id, { trashed: null }),
      'versions.name': async ({ id, name }) => {
        const { names, steps, changed } = find(id);
        names.set(steps.length, name);
        return { version: steps.length, name, created: changed, revision: '', parent: null };
      },
      'versions.list': async ({ id }) => {
        const { names, created } = find(id);
        const versions = [...names].map(([version, name]) => ({
          version,
          name,
          created,
          revision: '',
          parent: null,
        }));
        return { versions };
      },
      'versions.read': async ({ id, version }) => ({
        schemaVersion: SCHEMA_VERSION,
        doc: at(find(id), version).toJSON(),
      }),
      'conflicts.keep': async (copy) => {
        const id = newId();
        copies.set(id, { ...copy, id, created: new Date().toISOString(), settled: false });
        push('conflicts.changed', { story: copy.story });
        return { id };
      },
      'conflicts.list': async ({ story }) => ({
        copies: [...copies.values()].filter(
          (copy) => !copy.settled && (story === undefined || copy.story === story),
        ),
      }),
      'conflicts.settle': async ({ id, settled }) => {
        const copy = copies.get(id);
        if (!copy) throw fail('not-found', 'There is no such copy.', { what: 'conflict', id });
        copies.set(id, { ...copy, settled });
        push('conflicts.changed', { story: copy.story });
        return {};
      },
      'media.add': async ({ base64 }) => {
        const bytes = Buffer.from(base64, 'base64');
        const hash = createHash('sha256').update(bytes).digest('hex');
        media.set(hash, base64);
        return { hash, type: 'image/png', bytes: bytes.byteLength, caption: '', credit: '' };
      },
      'media.read': async ({ hash }) => {
        const base64 = media.get(hash);
        if (base64 === undefined)
          throw fail('not-found', 'There is no such picture.', { what: 'medium', id: hash });
        return { type: 'image/png', base64 };
      },
      'library.reindex': job('reindex'),
      'library.verify': job('verify'),
    },
  };
}
