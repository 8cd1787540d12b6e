import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { formerIds } from '../../../src/shared/article/former-blocks.ts';
import { identityPlugin } from '../../../src/shared/article/identity.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { doc, headline, lede, p, stateOf } from '../../support/build.ts';

const paragraph = (text: string, id: string | null = null) =>
  schema.nodes.paragraph.create({ id }, text === '' ? null : schema.text(text));

const OLD = [
  paragraph('The dam was raised by two metres in the spring, engineers said.', 'dam'),
  paragraph('Farmers below it had asked for that since the flood of 1998.', 'farmers'),
  paragraph('No date has been set.', 'date'),
];

describe('blocks that a change takes out and puts in again', () => {
  it('are known by their text, wherever they stand now', () => {
    const fresh = [OLD[2], OLD[0], OLD[1]].map((node) => paragraph(node?.textContent ?? ''));
    expect(formerIds(OLD, fresh)).toEqual(['date', 'dam', 'farmers']);
  });

  it('are known by most of their words where they were reworded', () => {
    const fresh = [
      paragraph('The dam was raised by three metres this spring, engineers said on Monday.'),
      paragraph('The mayor was not there.'),
      paragraph('Farmers below it had asked for that since the great flood of 1998.'),
    ];
    expect(formerIds(OLD, fresh)).toEqual(['dam', null, 'farmers']);
  });

  it('are known by their place where they were written anew between neighbours that stayed', () => {
    const fresh = [
      paragraph(OLD[0]?.textContent ?? ''),
      paragraph('Villagers below had wanted it for decades, ever since the flood of that year.'),
      paragraph(OLD[2]?.textContent ?? ''),
    ];
    expect(formerIds(OLD, fresh)).toEqual(['dam', 'farmers', 'date']);
    const other = [fresh[0], paragraph('Prices rise.'), fresh[2]].filter((node) => node !== undefined);
    expect(formerIds(OLD, other)).toEqual(['dam', null, 'date']);
  });

  it('are a standfirst, of which there is one, whatever it says', () => {
    const line = (text: string, id: string | null = null) =>
      schema.nodes.standfirst.create({ id }, schema.text(text));
    expect(formerIds([line('Water is low', 'under')], [line('Reservoir recovers at last')])).toEqual([
      'under',
    ]);
  });

  it('are a list by its items, of which some are reworded', () => {
    const item = (text: string, id: string | null = null) =>
      schema.nodes.listItem.create({ id }, schema.text(text));
    const all = (list: Node) => [list, ...list.children];
    const list = (id: string | null, ...items: Node[]) => schema.nodes.list.create({ id }, items);
    const before = list(
      'list',
      item('Forty lorries of sand', 'sand'),
      item('Six pumps from the army', 'pumps'),
    );
    const after = list(null, item('Forty lorries of sand'), item('Eight pumps from the army'), item('Tea'));
    expect(formerIds(all(before), all(after))).toEqual(['list', 'sand', 'pumps', null]);
  });

  it('are each one block only, and empty ones are nobody’s', () => {
    const fresh = [OLD[0], OLD[0]].map((node) => paragraph(node?.textContent ?? ''));
    expect(formerIds(OLD, [...fresh, paragraph('')])).toEqual(['dam', null, null]);
  });
});

describe('a new version pasted over a story', () => {
  const story = doc(
    headline('Dam is raised'),
    lede('It was raised by two metres in the spring, engineers said.'),
    p('Farmers below it had asked for that since the flood of 1998.'),
    p('No date has been set.'),
  );

  function replaced(texts: readonly string[]): EditorState {
    const state = stateOf(story, [identityPlugin()]);
    const from = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize;
    return state.apply(
      state.tr
        .replaceWith(
          from,
          state.doc.content.size,
          texts.map((text) => paragraph(text, newId())),
        )
        .setMeta('paste', true),
    );
  }

  it('keeps the ids of the paragraphs that it keeps or rewords, and gives new ones to the others', () => {
    const [, , farmers, date] = story.doc.children.map(({ attrs }) => attrs.id);
    const after = replaced([
      'The mayor spoke first and long.',
      'Farmers below it had asked for that ever since the flood of 1998.',
      'No date has been set.',
    ]).doc.children.map(({ attrs }) => attrs.id);
    expect(after.slice(3)).toEqual([farmers, date]);
    expect(new Set(after).size).toBe(5);
    expect(after[2]).toMatch(/^[0-9a-f-]{36}$/);
  });
});
