import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { afterEach, describe, expect, it } from 'vitest';
import { StorySession } from '../../../src/renderer/editor/story-session.ts';
import { noUnsentStore } from '../../../src/renderer/editor/unsent-store.ts';
import { fillPlain, fillStory } from '../../../src/renderer/wire/fill-story.ts';
import { newId } from '../../../src/shared/article/ids.ts';
import { newStoryDoc } from '../../../src/shared/article/new-story.ts';
import { schema } from '../../../src/shared/article/schema.ts';
import { SetEntry } from '../../../src/shared/article/steps.ts';
import { chip, doc, headline, lede, outline, p, quote, standfirst, subheading } from '../../support/build.ts';
import { MemoryLibrary } from '../../support/memory-seam.ts';

const source = { name: 'Emil Osmonov', role: '', organisation: '', kind: 'person' };
const byline = (name: string) => ({ name, role: '', bio: [], order: 0 });

const text = doc(
  headline('Dam dry'),
  standfirst('No water'),
  lede(chip('BISHKEK'), 'Water fell.'),
  p('It feeds the country.'),
  subheading('WINTER'),
  quote('“We will get through,” he said.'),
).doc;
const article = text.type.create(
  {
    ...text.attrs,
    language: 'en',
    sources: { emil: source },
    bylines: { nargiza: byline('Nargiza Sultanova') },
  },
  text.content,
);

const opened: StorySession[] = [];
async function open(library: MemoryLibrary): Promise<StorySession> {
  const session = await StorySession.open(library.connect(), library.id, { unsent: noUnsentStore });
  opened.push(session);
  return session;
}

afterEach(async () => {
  for (const session of opened.splice(0)) await session.close();
});

describe('a story that is filled', () => {
  it('has the article’s blocks, bylines, sources and language, and its own headline and lede blocks', () => {
    const state = EditorState.create({ doc: newStoryDoc({ language: 'ru' }) });
    const filled = fillStory(state.tr, article).doc;
    filled.check();
    expect(outline(filled)).toBe(outline(article));
    expect(filled.attrs).toEqual(article.attrs);
    expect(filled.firstChild?.attrs.id).toBe(state.doc.firstChild?.attrs.id);
    expect(filled.child(2).attrs.id).toBe(state.doc.child(1).attrs.id);
  });

  it('keeps the dateline that a translation was given, where the article has none', () => {
    const given = doc(headline(''), lede(chip('OSH')), p('')).doc;
    const translation = given.type.create(
      { ...given.attrs, translationOf: { story: newId(), revision: 'r' } },
      given.content,
    );
    const fill = (content: Node) => {
      const { tr } = EditorState.create({ doc: translation });
      return outline(fillStory(tr, content).doc);
    };
    expect(fill(article)).toBe(outline(article));
    expect(fill(doc(headline('Dam dry'), lede('Water fell.')).doc)).toBe(
      outline(doc(headline('Dam dry'), lede(chip('OSH'), 'Water fell.')).doc),
    );
  });

  it('loses the text that stood there before, its sources, and its byline, and keeps its slug', () => {
    const old = doc(
      headline('Old'),
      standfirst('Old too'),
      lede(chip('OSH'), 'Old lede'),
      quote('Words'),
    ).doc;
    const quoted = old.child(3).type.create({ id: 'q', source: 'old' }, schema.text('Words'));
    const before = old.type.create(
      {
        ...old.attrs,
        slug: 'dam',
        sources: { old: source, other: source },
        bylines: { old: byline('Old Author') },
      },
      [...old.children.slice(0, 3), quoted],
    );
    const filled = fillStory(EditorState.create({ doc: before }).tr, article).doc;
    filled.check();
    expect(outline(filled)).toBe(outline(article));
    expect(Object.keys(filled.attrs.sources).sort()).toEqual(['emil', 'other']);
    expect(Object.keys(filled.attrs.bylines)).toEqual(['nargiza']);
    expect(filled.attrs.slug).toBe('dam');
  });

  it('is one undo', async () => {
    const session = await open(new MemoryLibrary());
    const before = session.state.doc;
    session.dispatch(fillStory(session.state.tr, article));
    expect(session.state.doc.eq(before)).toBe(false);
    undo(session.state, (tr) => session.dispatch(tr));
    expect(session.state.doc.toJSON()).toEqual(before.toJSON());
  });

  it('keeps what another window wrote at the same moment, and what it set', async () => {
    const library = new MemoryLibrary();
    const [here, there] = [await open(library), await open(library)];
    there.dispatch(there.state.tr.insertText('Theirs. ', 1));
    there.setField('language', 'kk');
    there.setField('slug', 'theirs');
    there.setEntry('sources', 'theirs', { ...source, kind: 'person' });
    here.dispatch(fillStory(here.state.tr, article));
    await Promise.all([here.flush(), there.flush()]);
    await here.flush();
    expect(here.state.doc.toJSON()).toEqual(there.state.doc.toJSON());
    expect(library.text()).toContain('Theirs. ');
    expect(library.text()).toContain('“We will get through,” he said.');
    expect(library.copies).toEqual([]);
    expect(library.doc.attrs).toMatchObject({ language: 'kk', slug: 'theirs' });
    expect(Object.keys(library.doc.attrs.sources).sort()).toEqual(['emil', 'theirs']);
    undo(here.state, (tr) => here.dispatch(tr));
    await here.flush();
    expect(library.text()).toContain('Theirs. ');
    expect(Object.keys(library.doc.attrs.sources)).toEqual(['theirs']);
  });
});

describe('a story that is kept as plain text', () => {
  const wire = 'Dam dry\n\nBy Nargiza Sultanova\nShare this article\n\n\nBISHKEK — Water fell.\n';

  it('has every line of the text, in order, and no bylines or sources of the article', () => {
    const state = EditorState.create({ doc: newStoryDoc() });
    const filled = EditorState.create({ doc: fillStory(state.tr, article).doc });
    const plain = fillPlain(filled.tr, wire, article).doc;
    plain.check();
    expect(outline(plain)).toBe(
      'headline(Dam dry) lede(By Nargiza Sultanova) paragraph(Share this article) paragraph(BISHKEK — Water fell.)',
    );
    expect(plain.attrs.bylines).toEqual({});
    expect(plain.attrs.sources).toEqual({});
  });

  it('keeps a source that somebody has changed since', () => {
    const { tr } = EditorState.create({ doc: newStoryDoc() });
    fillStory(tr, article).step(new SetEntry('sources', 'emil', { ...source, role: 'minister' }));
    const plain = fillPlain(tr, wire, article).doc;
    expect(plain.attrs.sources).toEqual({ emil: { ...source, role: 'minister' } });
  });
});
