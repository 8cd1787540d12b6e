import { EditorState } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { fillStory } from '../../../src/renderer/wire/fill-story.ts';
import { asNewVersion } from '../../../src/renderer/wire/new-version.ts';
import { blockHash } from '../../../src/shared/article/hashes.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { wireToArticle } from '../../../src/shared/wire/article.ts';
import { parseWire } from '../../../src/shared/wire/parse.ts';

const WIRE = [
  'Dam is raised by two metres',
  'OSH, March 3 – The dam above the city was raised in the spring, engineers said on Monday.',
  '“We had asked for that since the flood of 1998,” said Aigul Sadykova, a farmer in the valley below it.',
  'The work took three years and cost 41 million soms, the ministry of water said.',
  '“Nobody has told us a date,” Sadykova said.',
].join('\n\n');

const read = (text: string) => wireToArticle(parseWire(text));
const hashes = (doc: ReturnType<typeof read>) => doc.children.map(blockHash);
const ids = (doc: ReturnType<typeof read>) => doc.children.map(({ attrs }) => attrs.id);

describe('a text as a new version of the story in whose place it comes', () => {
  it('says of each block that is worded as before nothing else than before, its sources and quotations included', () => {
    const before = read(WIRE);
    expect(hashes(read(WIRE))).not.toEqual(hashes(before));
    const again = asNewVersion(read(WIRE), before);
    expect(hashes(again)).toEqual(hashes(before));
    expect(ids(again).slice(2)).toEqual(ids(before).slice(2));
    expect(again.attrs.sources).toEqual(before.attrs.sources);
  });

  it('knows the speaker of a reworded quotation by the key that the story has for her', () => {
    const before = read(WIRE);
    const after = asNewVersion(
      read(WIRE.replace('Nobody has told us a date', 'Nobody told us anything')),
      before,
    );
    expect(Object.keys(after.attrs.sources)).toEqual(Object.keys(before.attrs.sources));
    const speakers = (doc: typeof before) => {
      const found = new Set<unknown>();
      doc.lastChild?.descendants(({ marks }) => {
        for (const { attrs } of marks) if (attrs.source) found.add(attrs.source);
      });
      return [...found];
    };
    expect(speakers(after)).not.toEqual([]);
    expect(speakers(after)).toEqual(speakers(before));
    expect(after.lastChild?.textContent).toContain('Nobody told us anything');
  });

  it('keeps what somebody marked in a block that stays, and the source that the mark names', () => {
    const read1 = read(WIRE);
    const emil = { name: 'Emil Osmonov', role: 'minister', organisation: '', kind: 'person' };
    const { tr } = EditorState.create({
      doc: read1.type.create({ ...read1.attrs, sources: { ...read1.attrs.sources, emil } }, read1.content),
    });
    let work = 0;
    tr.doc.forEach((block, pos) => {
      if (block.textContent.startsWith('The work')) work = pos;
    });
    tr.addMark(work + 1, work + 9, schema.marks.sourcing.create({ source: 'emil', via: null }));
    const before = tr.doc;
    const filled = fillStory(EditorState.create({ doc: before }).tr, asNewVersion(read(WIRE), before)).doc;
    filled.check();
    expect(hashes(filled)).toEqual(hashes(before));
    expect(filled.attrs.sources.emil).toEqual(emil);
  });

  it('finds out more about a block that was plain before', () => {
    const plain = schema.node('doc', { language: 'en' }, [
      schema.node('headline', { id: 'h' }),
      schema.node('lede', { id: 'l' }),
      ...WIRE.split('\n\n').map((line, at) => schema.node('paragraph', { id: `p${at}` }, schema.text(line))),
    ]);
    const article = read(WIRE);
    expect(hashes(asNewVersion(article, plain))).toEqual(hashes(article));
  });
});
