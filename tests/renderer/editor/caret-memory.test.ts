// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { caretAt, caretPlace, readCaret, writeCaret } from '../../../src/renderer/editor/caret-memory.ts';
import { doc, headline, lede, li, p, stateOf, ul } from '../../support/build.ts';

const story = () => doc(headline('Dam'), lede('Water'), p('On<a>e'), ul(li('two')));

describe('the place of a caret', () => {
  it('is found again where it was', () => {
    const state = stateOf(story());
    const place = caretPlace(state);
    expect(place && caretAt(state.doc, place)?.from).toBe(state.selection.from);
  });

  it('is the end of its block where that has become shorter, and nowhere where the block is gone', () => {
    const { doc: present } = story();
    const id = String(present.child(2).attrs.id);
    expect(caretAt(present, { block: id, offset: 40 })?.$head.parent.textContent).toBe('One');
    expect(caretAt(present, { block: id, offset: 40 })?.$head.parentOffset).toBe(3);
    expect(caretAt(present, { block: 'gone', offset: 1 })).toBeNull();
  });

  it('is kept by story, and anything else in the store is no place', () => {
    writeCaret(sessionStorage, 'one', { block: 'b', offset: 7 });
    expect(readCaret(sessionStorage, 'one')).toEqual({ block: 'b', offset: 7 });
    expect(readCaret(sessionStorage, 'two')).toBeNull();
    sessionStorage.setItem('copydesk.caret.two', '{"block":1}');
    expect(readCaret(sessionStorage, 'two')).toBeNull();
    sessionStorage.setItem('copydesk.caret.two', 'no JSON');
    expect(readCaret(sessionStorage, 'two')).toBeNull();
  });
});
