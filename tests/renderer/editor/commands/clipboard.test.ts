// @vitest-environment happy-dom
import type { Node, Slice } from 'prosemirror-model';
import { AllSelection, type Selection, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { pastedHtmlParser } from '../../../../src/renderer/editor/commands/foreign-html.ts';
import {
  freshSlice,
  linkAt,
  markQuotation,
  removeDateline,
  replaceSelectionWithSlice,
  setDateline,
  setLink,
  storyClipboard,
  storyKeymap,
  textToSlice,
  unsetLink,
} from '../../../../src/renderer/editor/commands/index.ts';
import { datelinePlugin } from '../../../../src/shared/article/datelines.ts';
import { identityPlugin } from '../../../../src/shared/article/identity.ts';
import { schema } from '../../../../src/shared/article/schema.ts';
import {
  type Built,
  box,
  chip,
  divider,
  doc,
  figure,
  headline,
  lede,
  li,
  outline,
  p,
  quote,
  standfirst,
  stateOf,
  title,
  ul,
} from '../../../support/build.ts';

/** The outline after a paste, the caret as `|`. */
function pasted(into: Built, slice: Slice): string {
  const state = stateOf(into, [identityPlugin(), datelinePlugin()]);
  const { tr } = state;
  replaceSelectionWithSlice(tr, slice);
  const next = state.apply(tr);
  next.doc.check();
  return outline(next.apply(next.tr.insertText('|')).doc);
}

/** What is copied when everything from `<a>` to `<b>` is selected. */
function copied(story: Built): Slice {
  return story.node.slice(story.tags.a ?? 0, story.tags.b ?? 0);
}

const lines = textToSlice('one\n\ntwo\r\nthree');

describe('pasting', () => {
  it('makes a paragraph of every line of plain text', () => {
    expect(pasted(doc(headline('H'), lede('x'), p('ab<a>cd')), lines)).toBe(
      'headline(H) lede(x) paragraph(abone) paragraph(two) paragraph(three|cd)',
    );
  });
  it('puts the first line into the headline and the others below the lede', () => {
    expect(pasted(doc(headline('ab<a>cd'), standfirst('s'), lede('x'), p('y')), lines)).toBe(
      'headline(abonecd) standfirst(s) lede(x) paragraph(two) paragraph(three|) paragraph(y)',
    );
  });
  it('fills the empty lede of a story whose headline it is pasted into', () => {
    expect(pasted(doc(headline('<a>'), lede('')), lines)).toBe('headline(one) lede(two) paragraph(three|)');
    expect(pasted(doc(headline('<a>'), lede(''), p('x')), textToSlice('one\ntwo'))).toBe(
      'headline(one) lede(two|) paragraph(x)',
    );
  });
  it('goes on in the list, in the box and below the picture that it is pasted into', () => {
    expect(pasted(doc(headline('H'), lede('x'), ul(li('a<a>b'), li('c'))), lines)).toBe(
      'headline(H) lede(x) list(listItem(aone) listItem(two) listItem(three|b) listItem(c))',
    );
    expect(pasted(doc(headline('H'), lede('x'), box(title('T<a>'), p('b'))), lines)).toBe(
      'headline(H) lede(x) factbox(factboxTitle(Tone) paragraph(two) paragraph(three|) paragraph(b))',
    );
    expect(pasted(doc(headline('H'), lede('x'), figure('c<a>d')), lines)).toBe(
      'headline(H) lede(x) figure(coned) paragraph(two) paragraph(three|)',
    );
  });
  it('keeps quotes, pictures and dividers whole', () => {
    const slice = copied(doc(headline('H'), lede('x<a>'), quote('q'), figure('f'), divider(), p('p<b>')));
    expect(pasted(doc(headline('H'), lede('x'), p('<a>')), slice)).toBe(
      'headline(H) lede(x) quote(q) figure(f) divider() paragraph(p|)',
    );
  });
  it('takes a part of a list item as text and whole items as a list', () => {
    expect(
      pasted(doc(headline('H'), lede('x<a>')), copied(doc(headline(), lede(), ul(li('a<a>bc<b>'))))),
    ).toBe('headline(H) lede(xbc|)');
    const items = copied(doc(headline(), lede(), ul(li('<a>one'), li('two<b>'))));
    expect(pasted(doc(headline('H'), lede('x'), p('<a>')), items)).toBe(
      'headline(H) lede(x) list(listItem(one) listItem(two|))',
    );
  });
  it('makes text of a chip that is pasted into the middle of the story', () => {
    const slice = copied(doc(headline(), lede('<a>', chip('OSH', 'OSH. '), 'x<b>')));
    expect(pasted(doc(headline('H'), lede('y'), p('z<a>')), slice)).toBe(
      'headline(H) lede(y) paragraph(zOSH. x|)',
    );
  });
  it('gives quotations new ids, one for each, and blocks ids that the story does not have', () => {
    const spoken = (id: string) => schema.text('so', [schema.marks.quotation.create({ id, source: 'akim' })]);
    const story = schema.node('doc', null, [
      schema.node('headline', { id: 'h' }),
      schema.node('lede', { id: 'l' }, [spoken('q1')]),
      schema.node('paragraph', { id: 'p' }, [spoken('q1'), spoken('q2')]),
    ]);
    const slice = freshSlice(story.slice(2, story.content.size), story);
    const ids = slice.content.content.map((block) => block.attrs.id);
    expect(ids).not.toContain('l');
    expect(ids).not.toContain('p');
    const quotations: unknown[] = [];
    slice.content.descendants((node) => {
      for (const mark of node.marks) quotations.push(mark.attrs.id);
    });
    expect(quotations[0]).toBe(quotations[1]);
    expect(new Set(quotations).size).toBe(2);
    expect(quotations).not.toContain('q1');
  });
});

describe('HTML from elsewhere', () => {
  const parse = (html: string) => {
    const container = document.createElement('div');
    container.insertAdjacentHTML('beforeend', html);
    return pastedHtmlParser.parseSlice(container);
  };
  /** The blocks that HTML becomes below a story that has something in it. */
  const read = (html: string) =>
    pasted(doc(headline('H'), lede('x'), p('<a>')), parse(html))
      .replace('headline(H) lede(x) ', '')
      .replace('|', '');
  it('keeps its words where it claims to be a suggestion and carries what is no JSON', () => {
    const attributes = 'data-type="modification" data-id="1" data-mod-type="mark"';
    const html = `<p>The <span ${attributes} data-mod-prev-val="{oops" data-mod-new-val="}">river</span> rose</p>`;
    expect(read(html)).toBe('paragraph(The river rose)');
  });
  it('leaves out the words that were crossed out in a tracked text, and keeps those that were put in', () => {
    const word =
      '<p class=MsoNormal>Last line<span class=msoIns><ins cite="mailto:a" datetime="2026"> inserted</ins></span>' +
      '<span class=msoDel><del cite="mailto:a"> deleted</del></span> words.</p>' +
      '<p class=MsoNormal><span class=msoDel><del>A whole paragraph.</del></span></p>';
    expect(read(word)).toBe('paragraph(Last line inserted words.)');
    expect(read('<p>It cost <del>10</del> <ins>12</ins> tenge.</p><del><p>No more.</p></del>')).toBe(
      'paragraph(It cost 12 tenge.)',
    );
  });
  it('keeps a suggestion of a story of ours', () => {
    const { content } = parse('<p>Water <del data-id="1">fell</del><ins data-id="2">rose</ins></p>');
    const [block] = content.content;
    expect(block?.children.map(({ text, marks }) => [text, ...marks.map(({ type }) => type.name)])).toEqual([
      ['Water '],
      ['fell', 'deletion'],
      ['rose', 'insertion'],
    ]);
  });
  it('makes lists of the paragraphs that are items in Word, without their dots and numbers', () => {
    const item = (list: string, bullet: string, text: string) =>
      `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:${list} level1 lfo1'><!--[if !supportLists]-->` +
      `<span style='font-family:Symbol'><span style='mso-list:Ignore'>${bullet}<span style='font:7.0pt "Times"'>` +
      `&nbsp;&nbsp; </span></span></span><!--[endif]-->${text}</p>\n`;
    const slice = parse(
      `<p>Three points:</p>\n${item('l0', '·', 'First <b>point</b>')}${item('l0', 'o', 'Second')}` +
        `${item('l1', '1.', 'Who')}${item('l1', '2.', 'What')}<p>More.</p>`,
    );
    expect(pasted(doc(headline('H'), lede('x'), p('<a>')), slice)).toBe(
      'headline(H) lede(x) paragraph(Three points:) list(listItem(First point) listItem(Second)) ' +
        'list(listItem(Who) listItem(What)) paragraph(More.|)',
    );
    expect(slice.content.content.map(({ attrs }) => attrs.ordered)).toEqual([
      undefined,
      false,
      true,
      undefined,
    ]);
  });
  it('has none of the comments in the margin of a text from Word', () => {
    const mark = "<span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[AB1]</a></span>";
    const list = "<div style='mso-element:comment-list'><p class=MsoCommentText>Is it so?</p></div>";
    expect(read(`<p>Water fell${mark} again.</p>${list}`)).toBe('paragraph(Water fell again.)');
  });
  it('has no blank at the ends of links and bold words', () => {
    const { content } = parse(
      '<p>The <b>river </b>rose <a href="https://a.org/"> again <i>on</i></a> Monday</p>',
    );
    const looks: string[] = [];
    content.descendants((node) => {
      if (node.isText) looks.push(`${node.marks.map(({ type }) => type.name).join('+')}(${node.text})`);
    });
    expect(looks).toEqual([
      '(The )',
      'strong(river)',
      '( rose )',
      'link(again )',
      'link+em(on)',
      '( Monday)',
    ]);
  });

  it('keeps its text, without scripts, and makes paragraphs of lines', () => {
    const slice = parse('<div>one<br>two <x-card>three</x-card><script>alert(1)</script></div><h2>four</h2>');
    expect(pasted(doc(headline('H'), lede('x<a>')), slice)).toBe(
      'headline(H) lede(xone) paragraph(two three) subheading(four|)',
    );
  });
  it('takes a row of a table as a paragraph with its cells parted by tabs, and its caption as one too', () => {
    const rows =
      '<tr><th>Crude</th><th> </th><th>t</th></tr>\n<tr><td>Oil</td><td>1.5</td><td><p>20</p><p>more</p></td></tr>';
    expect(read(`<table><caption>Exports</caption>\n<tbody>\n${rows}</tbody></table>`)).toBe(
      'paragraph(Exports) paragraph(Crude\t\tt) paragraph(Oil\t1.5\t20 more)',
    );
    expect(
      read('<figure><table><tr><td>a</td><td>b</td></tr></table><figcaption>c</figcaption></figure>'),
    ).toBe('paragraph(a\tb) paragraph(c)');
  });
  it('takes a table of a single cell as the frame around a text', () => {
    expect(read('<table><tr><td><p>a</p><p>b</p></td></tr></table>')).toBe('paragraph(a) paragraph(b)');
  });
  it('takes a list of a single item as its text', () => {
    expect(read('<ul><li>a</li></ul>')).toBe('paragraph(a)');
  });
  it('makes one list of nested ones, in reading order', () => {
    const nested = '<ul>\n<li><p>a</p>\n<ol><li>b<br>c</li><li>d</li></ol> e</li><ul><li>f</li></ul></ul>';
    expect(read(nested)).toBe('list(listItem(a) listItem(b c) listItem(d) listItem(e) listItem(f))');
  });
  it('makes paragraphs of lines that breaks part, and only words of them in a heading', () => {
    expect(read('<p>a <b>b<br>c</b></p>d<br><br>e')).toBe(
      'paragraph(a b) paragraph(c) paragraph(d) paragraph(e)',
    );
    expect(read('<h2>a<br>b</h2><blockquote>c<br>d</blockquote>')).toBe('subheading(a b) quote(c) quote(d)');
  });
  it('makes paragraphs of the lines of preformatted text, with their blanks', () => {
    expect(read('<pre>a  b\n\n  c</pre>')).toBe('paragraph(a  b) paragraph(  c)');
    expect(read('<p>a\n  b </p>')).toBe('paragraph(a b)');
  });
  it('parts what a style lays out as blocks, and keeps what is set in bold and linked', () => {
    const slice = parse(
      '<div style="font-weight: bold">a</div><a href="https://example.org/" style="display: block">b</a>',
    );
    expect(
      slice.content.content.map((block) => block.firstChild?.marks.map((mark) => mark.type.name)),
    ).toEqual([['strong'], ['link']]);
  });
  it('keeps the caption of a picture, and what stands beside it', () => {
    expect(read('<figure>a<img src="x.png"><figcaption>b<br>c</figcaption></figure>')).toBe(
      'paragraph(a) figure(b c)',
    );
    expect(read('<figure><img src="x.png"></figure>d')).toBe('paragraph(d)');
  });
  it('puts a foreign main heading into the body as a subheading', () => {
    expect(pasted(doc(headline('H'), lede('x'), p('<a>')), parse('<h1>one</h1><p>two</p>'))).toBe(
      'headline(H) lede(x) subheading(one) paragraph(two|)',
    );
  });
});

describe('the editor', () => {
  const open = (story: Built) => {
    const plugins = [identityPlugin(), datelinePlugin(), storyKeymap(), storyClipboard()];
    return new EditorView(document.createElement('div'), { state: stateOf(story, plugins) });
  };
  it('gives back what it copied, structure and all', () => {
    const source = open(
      doc(headline('H<a>'), lede('x'), quote('q'), box(title('T'), ul(li('i'))), p('z<b>')),
    );
    const { dom, text } = source.serializeForClipboard(source.state.selection.content());
    expect(text).toContain('q');
    const target = open(doc(headline('A'), lede('b'), p('c<a>')));
    target.pasteHTML(dom.innerHTML);
    expect(outline(target.state.doc)).toBe(
      'headline(A) lede(b) paragraph(c) paragraph(x) quote(q) factbox(factboxTitle(T) list(listItem(i))) paragraph(z)',
    );
    source.destroy();
    target.destroy();
  });
  const whole = () =>
    doc(
      headline('Dam <a>dry'),
      standfirst('s'),
      lede(chip('OSH', 'OSH. '), 'x'),
      quote('q'),
      box(title('T'), ul(li('i'), li('j'))),
      divider(),
      figure('c'),
      p('z'),
    );
  const copyAll = (view: EditorView, selection: Selection) => {
    view.dispatch(view.state.tr.setSelection(selection));
    return view.serializeForClipboard(view.state.selection.content()).dom.innerHTML;
  };
  it.each([
    ['all of it', (story: Node) => new AllSelection(story)],
    [
      'from the first letter to the last',
      (story: Node) => TextSelection.create(story, 1, story.content.size - 1),
    ],
  ])('gives back a whole story that was cut, however often, with %s selected', (_, select) => {
    const view = open(whole());
    const before = outline(view.state.doc);
    for (let time = 0; time < 3; time++) {
      const html = copyAll(view, select(view.state.doc));
      view.dispatch(view.state.tr.deleteSelection());
      view.pasteHTML(html);
      view.state.doc.check();
      expect(outline(view.state.doc)).toBe(before);
    }
    view.destroy();
  });
  it('gives back a whole story that ends in a list and was selected by its letters', () => {
    const view = open(doc(headline('<a>H'), lede('x'), ul(li('i'), li('j<b>'))));
    const before = outline(view.state.doc);
    const { dom } = view.serializeForClipboard(view.state.selection.content());
    view.dispatch(view.state.tr.deleteSelection());
    view.pasteHTML(dom.innerHTML);
    expect(outline(view.state.doc)).toBe(before);
    view.destroy();
  });
  it('puts a whole story in the place of another', () => {
    const source = open(whole());
    const html = copyAll(source, new AllSelection(source.state.doc));
    const target = open(doc(headline('A'), lede('b'), ul(li('c')), p('d')));
    target.dispatch(target.state.tr.setSelection(new AllSelection(target.state.doc)));
    target.pasteHTML(html);
    target.pasteHTML('<p>more</p>');
    expect(outline(target.state.doc)).toBe(outline(source.state.doc).replace(/z\)$/, 'zmore)'));
    source.destroy();
    target.destroy();
  });
  it('opens an empty story with what begins as a story does, whichever part of its head that is', () => {
    const source = open(doc(headline('H'), lede('<a>', chip('OSH', 'OSH. '), 'x'), quote('q<b>'), p('z')));
    const { dom } = source.serializeForClipboard(source.state.selection.content());
    const view = open(doc(headline(''), lede('<a>')));
    view.pasteHTML(dom.innerHTML);
    expect(outline(view.state.doc)).toBe('headline() lede([OSH. ]x) quote(q)');
    source.destroy();
    view.destroy();
  });
  it('takes a foreign main heading and the paragraph below it as headline and lede of an empty story', () => {
    const view = open(doc(headline(''), lede('<a>'), p('')));
    view.pasteHTML(
      '<div><h1>one<br>more</h1><p>two</p></div><p>three</p><h1>four</h1><ul><li>five</li></ul>',
    );
    expect(outline(view.state.doc)).toBe(
      'headline(one more) lede(two) paragraph(three) subheading(four) list(listItem(five))',
    );
    view.destroy();
  });
  it('leaves a story that has something in it as it is, whatever is pasted', () => {
    const view = open(doc(headline('H'), lede('<a>')));
    view.pasteHTML('<h1>one</h1><p>two</p>');
    expect(outline(view.state.doc)).toContain('headline(H)');
    view.destroy();
  });
  it('pastes plain text as paragraphs', () => {
    const view = open(doc(headline('A'), lede('b<a>')));
    view.pasteText('one\ntwo');
    expect(outline(view.state.doc)).toBe('headline(A) lede(bone) paragraph(two)');
    view.destroy();
  });
});

describe('marks and the chip', () => {
  const run = (story: Built, ...commands: ReturnType<typeof setLink>[]) => {
    let state = stateOf(story, [identityPlugin(), datelinePlugin()]);
    const results = commands.map((command) =>
      command(state, (tr) => {
        state = state.apply(tr);
      }),
    );
    return { state, results };
  };
  it('link words, change the whole link at the caret, and unlink', () => {
    const linked = run(doc(headline('H'), lede('<a>x<b>')), setLink('https://example.org/'));
    expect(linkAt(linked.state)).toBe('https://example.org/');
    expect(run(doc(headline('H'), lede('<a>x<b>')), setLink('javascript:alert(1)')).results).toEqual([false]);
    const unlinked = run(doc(headline('H'), lede('<a>x<b>')), setLink('https://example.org/'), unsetLink);
    expect(linkAt(unlinked.state)).toBeNull();
  });
  it('mark one quotation over several blocks', () => {
    const { state } = run(doc(headline('H'), lede('a<a>b'), p('c<b>d')), markQuotation);
    const ids: unknown[] = [];
    state.doc.descendants((node) => {
      for (const mark of node.marks) ids.push([node.text, mark.attrs.id]);
    });
    expect(ids).toEqual([
      ['b', expect.any(String)],
      ['c', expect.any(String)],
    ]);
    expect(new Set(ids.map((pair) => (Array.isArray(pair) ? pair[1] : null))).size).toBe(1);
  });
  it('set, change and remove the dateline', () => {
    const dateline = (place: string) => ({ place, date: null, agency: 'TCA', printed: `${place} (TCA)-- ` });
    const story = () => doc(headline('H'), lede('x'));
    expect(outline(run(story(), setDateline(dateline('OSH'))).state.doc)).toBe(
      'headline(H) lede([OSH (TCA)-- ]x)',
    );
    const changed = run(story(), setDateline(dateline('OSH')), setDateline(dateline('UST'))).state;
    expect(outline(changed.doc)).toBe('headline(H) lede([UST (TCA)-- ]x)');
    expect(outline(run(story(), setDateline(dateline('OSH')), removeDateline).state.doc)).toBe(
      'headline(H) lede(x)',
    );
  });
});
