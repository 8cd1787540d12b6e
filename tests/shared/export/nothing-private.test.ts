import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { schema } from '../../../src/shared/article/schema.ts';
import { formats } from '../../../src/shared/export/formats.ts';
import { exported, HIDDEN_WORD, secretiveStory } from '../../support/exported-stories.ts';
import { build } from './build.ts';

const pictures = new Map([['ab12', 'media/ab12.jpg']]);

describe.each(formats)('$name', ({ print }) => {
  it('lets no note, comment, undecided suggestion or unnamed source out', () => {
    fc.assert(
      fc.property(secretiveStory, (doc) => {
        const file = print(exported(doc), pictures);
        expect(file).not.toContain(HIDDEN_WORD);
        // Comment threads are bookkeeping, and so is all that the editor notes in attributes.
        expect(file.replaceAll(/https:[^\s"')<]*/g, '')).not.toMatch(/\bt[12]\b|data-/);
      }),
    );
  });

  it('prints a suggestion that nobody has decided as it was before', () => {
    const before = schema.marks.deletion.create({ id: 1 });
    const after = schema.marks.insertion.create({ id: 1 });
    const doc = build({ body: [schema.text('old', [before]), schema.text('new', [after])] });
    const file = print(exported(doc), pictures);
    expect(file).toContain('old');
    expect(file).not.toContain('new');
  });
});

test('a source’s role and organisation go out only where the story prints them', () => {
  const source = {
    name: 'Aigul Sadykova',
    role: 'a cousin of the mayor',
    organisation: 'City Hall',
    kind: 'person',
  };
  const doc = build({
    body: [schema.text('“No,” said Aigul Sadykova of City Hall.')],
    sources: { s: source },
  });
  for (const { print } of formats) expect(print(exported(doc), pictures)).not.toContain('cousin');
});
