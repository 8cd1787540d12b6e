import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import type { Library } from '../../../src/main/library/service.ts';
import { readDocument, readStep } from '../../../src/shared/article/migrate.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { article, deletion, insertion, type } from '../../support/typing.ts';
import { errorOf, testLibrary } from './with-library.ts';

/** The document that a window would build from what it is given at opening. */
async function opened(library: Library, id: string): Promise<{ doc: Node; version: number }> {
  const story = await library.handlers['stories.open']({ id });
  const read = readDocument(story.snapshot, story.schemaVersion);
  if (!read.ok) throw new Error('The story cannot be read');
  const doc = story.steps.reduce((before, { step }) => {
    const result = readStep(step, story.schemaVersion).apply(before);
    if (!result.doc) throw new Error('A stored step does not apply');
    return result.doc;
  }, read.doc);
  return { doc, version: story.version };
}

test('steps are acknowledged with the version they lead to and told to everyone', async () => {
  const library = await testLibrary();
  const { handlers } = library;
  const { id } = await handlers['stories.create']({ language: 'en' });
  const steps = [insertion('Hello'), insertion(' there', 6)];
  expect(await handlers['stories.append']({ id, version: 0, client: 'one', steps })).toEqual({ version: 2 });
  expect(
    await handlers['stories.append']({ id, version: 2, client: 'two', steps: [insertion('!', 12)] }),
  ).toEqual({
    version: 3,
  });
  expect((await opened(library, id)).doc.firstChild?.textContent).toBe('Hello there!');
  expect(library.heard('stories.appended').map(({ version, steps: told }) => [version, told.length])).toEqual(
    [
      [2, 2],
      [3, 1],
    ],
  );
  const since = await handlers['stories.since']({ id, version: 1 });
  expect([since.version, since.steps.map(({ client }) => client)]).toEqual([3, ['one', 'two']]);
});

test('a repeated append is a conflict, and the steps since show that it had arrived', async () => {
  const { handlers } = await testLibrary();
  const { id } = await handlers['stories.create']({ language: 'en' });
  const append = { id, version: 0, client: 'one', steps: [insertion('Once')] };
  await handlers['stories.append'](append);
  expect(await errorOf(handlers['stories.append'](append))).toMatchObject({
    code: 'version-conflict',
    data: { version: 1 },
  });
  const { steps } = await handlers['stories.since']({ id, version: 0 });
  expect(steps.map(({ client }) => client)).toEqual(['one']);
});

const badSteps: [string, unknown][] = [
  ['a position outside the story', insertion('x', 9999)],
  ['a step of no known kind', { stepType: 'nonsense' }],
  ['no step at all', 'nonsense'],
  ['a block where none may stand', deletion(0, 2)],
  ['an attribute that may not be a number', { stepType: 'attr', pos: 0, attr: 'id', value: 5 }],
  ['a field that may not be a number', { stepType: 'docAttr', attr: 'slug', value: 5 }],
  ['a source without a name', { stepType: 'setEntry', map: 'sources', key: 'a', value: { role: 'x' } }],
  ['a suggestion where text alone may stand', { stepType: 'addNodeMark', pos: 0, mark: { type: 'strong' } }],
];

test.each(badSteps)('%s is refused, and nothing of its append is kept', async (_, bad) => {
  const library = await testLibrary();
  const { id } = await library.handlers['stories.create']({ language: 'en' });
  const append = library.handlers['stories.append']({
    id,
    version: 0,
    client: 'one',
    steps: [insertion('first'), bad],
  });
  expect((await errorOf(append)).code).toBe('steps-rejected');
  expect(await type(library, id, insertion('kept'))).toBe(1);
  expect((await opened(library, id)).doc.firstChild?.textContent).toBe('kept');
});

test('one bad append among many that arrive together harms none of the others', async () => {
  const library = await testLibrary();
  const { handlers } = library;
  const ids = await Promise.all(
    Array.from({ length: 20 }, async () => (await handlers['stories.create']({ language: 'en' })).id),
  );
  const results = await Promise.allSettled(
    ids.map((id, index) =>
      handlers['stories.append']({
        id,
        version: 0,
        client: 'one',
        steps: [index % 5 === 0 ? insertion('x', 999) : insertion(`story ${index}`)],
      }),
    ),
  );
  expect(results.map(({ status }) => status)).toEqual(
    ids.map((_, index) => (index % 5 === 0 ? 'rejected' : 'fulfilled')),
  );
  for (const [index, id] of ids.entries()) {
    expect((await opened(library, id)).doc.firstChild?.textContent).toBe(
      index % 5 === 0 ? '' : `story ${index}`,
    );
  }
});

test('a step is journalled in the form of the schema, without what else its JSON carried', async () => {
  const { handlers } = await testLibrary();
  const { id } = await handlers['stories.create']({ language: 'en' });
  const step = { ...Object(insertion('x')), secret: 'kept by nobody' };
  await handlers['stories.append']({ id, version: 0, client: 'one', steps: [step] });
  const { steps } = await handlers['stories.since']({ id, version: 0 });
  expect(JSON.stringify(steps)).not.toContain('nobody');
});

test('however several clients’ appends interleave, the journal replays to the writer’s document', async () => {
  const library = await testLibrary();
  const { handlers } = library;
  const edit = fc.record({
    client: fc.constantFrom('one', 'two', 'three'),
    at: fc.nat(),
    text: fc.string({ minLength: 1, maxLength: 5 }),
    remove: fc.boolean(),
    // How far behind the newest version the client believes the story to be.
    behind: fc.constantFrom(0, 0, 0, 1, 2),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 1, maxLength: 12 }),
      fc.nat(12),
      async (edits, restartAt) => {
        const { id } = await handlers['stories.create']({
          language: '',
          doc: article({ headline: 'Headline', lede: 'The lede of it.' }),
        });
        let { doc, version } = await opened(library, id);
        for (const [index, { client, at, text, remove, behind }] of edits.entries()) {
          const size = doc.firstChild?.content.size ?? 0;
          const place = 1 + (at % (size + 1));
          const json = remove && place <= size ? deletion(place, place + 1) : insertion(text, place);
          const claimed = Math.max(0, version - behind);
          const append = handlers['stories.append']({ id, version: claimed, client, steps: [json] });
          if (claimed < version) {
            expect(await errorOf(append)).toMatchObject({ code: 'version-conflict', data: { version } });
          } else {
            version = (await append).version;
            doc = Step.fromJSON(schema, json).apply(doc).doc ?? doc;
          }
          // A snapshot in the middle must change nothing.
          if (index === restartAt) await handlers['stories.close']({ id, client });
        }
        const there = await opened(library, id);
        expect(there.version).toBe(version);
        expect(there.doc.toJSON()).toEqual(doc.toJSON());
      },
    ),
    { numRuns: 40 },
  );
});
