// @vitest-environment happy-dom
import fc from 'fast-check';
import { AllSelection, EditorState, Selection, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { storyClipboard } from '../../../../src/renderer/editor/commands/index.ts';
import { datelinePlugin } from '../../../../src/shared/article/datelines.ts';
import { identityPlugin } from '../../../../src/shared/article/identity.ts';
import { doc, headline, lede, outline, p } from '../../../support/build.ts';
import { randomHtml } from '../../../support/random-html.ts';
import { randomStory } from '../../../support/random-story.ts';

const fraction = fc.nat(999).map((thousandths) => thousandths / 1000);

/** Visible characters in order of their code, to be compared as a heap. */
function heap(text: string): string {
  return [...text.replace(/\s/gu, '')].sort().join('');
}

/** An editor in which the text between two places is selected, or as near to them as text stands. */
function open(doc: EditorState['doc'], one: number, other: number): EditorView {
  const near = (place: number) => Selection.near(doc.resolve(Math.floor(place * doc.content.size)));
  const [start, end] = [near(one), near(other)];
  const selection =
    start instanceof TextSelection && end instanceof TextSelection
      ? TextSelection.create(doc, start.from, end.from)
      : start;
  const plugins = [identityPlugin(), datelinePlugin(), storyClipboard()];
  return new EditorView(document.createElement('div'), {
    state: EditorState.create({ doc, selection, plugins }),
  });
}

describe('copying from one story and pasting into another', () => {
  it('loses no character of either, as HTML and as plain text', () => {
    fc.assert(
      fc.property(
        randomStory,
        randomStory,
        fc.tuple(fraction, fraction, fraction),
        fc.boolean(),
        (from, into, [one, other, at], asText) => {
          const source = open(from, one, other);
          const target = open(into, at, at);
          const slice = source.state.selection.content();
          const { dom, text } = source.serializeForClipboard(slice);
          const before = target.state.doc.textContent;
          if (asText) target.pasteText(text);
          else target.pasteHTML(dom.innerHTML);
          target.state.doc.check();
          const copied = slice.content.textBetween(0, slice.content.size);
          const replaced = target.state.doc.textContent;
          expect(heap(replaced)).toBe(heap(before + copied));
          source.destroy();
          target.destroy();
        },
      ),
      { numRuns: Number(process.env.LAW_RUNS ?? 150) },
    );
  });
});

describe('cutting a whole story and pasting it again', () => {
  it('leaves it as it was', () => {
    fc.assert(
      fc.property(randomStory, (story) => {
        const view = open(story, 0, 0);
        const before = outline(view.state.doc);
        view.dispatch(view.state.tr.setSelection(new AllSelection(view.state.doc)));
        const { dom } = view.serializeForClipboard(view.state.selection.content());
        view.dispatch(view.state.tr.deleteSelection());
        view.pasteHTML(dom.innerHTML);
        view.state.doc.check();
        expect(outline(view.state.doc)).toBe(before);
        view.destroy();
      }),
      { numRuns: Number(process.env.LAW_RUNS ?? 150) },
    );
  });
});

describe('pasting HTML from elsewhere', () => {
  it('keeps all its words in their order, and none joined to another', () => {
    fc.assert(
      fc.property(randomHtml, ({ html, words }) => {
        const { doc: into } = doc(headline('H'), lede('x'), p(''));
        const view = open(into, 1, 1);
        view.pasteHTML(html);
        view.state.doc.check();
        const text = view.state.doc.textBetween(0, view.state.doc.content.size, '\n');
        expect(text.split(/\s+/)).toEqual(['H', 'x', ...words]);
        view.destroy();
      }),
      { numRuns: Number(process.env.LAW_RUNS ?? 150) },
    );
  });
});
