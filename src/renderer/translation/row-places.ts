import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/**
 * Draws each block of a story where `styles` says, by its place in the story. Asked with each drawing; answered from memory
 * while neither story nor styles change.
 */
export function rowPlaces(styles: () => readonly string[]): Plugin {
  let drawn: { doc: Node; styles: readonly string[]; marks: DecorationSet } | null = null;
  return new Plugin({
    props: {
      decorations({ doc }) {
        const now = styles();
        if (drawn?.doc === doc && drawn.styles === now) return drawn.marks;
        const marks: Decoration[] = [];
        doc.forEach((block, pos, index) => {
          const style = now[index];
          if (style) marks.push(Decoration.node(pos, pos + block.nodeSize, { style }));
        });
        drawn = { doc, styles: now, marks: DecorationSet.create(doc, marks) };
        return drawn.marks;
      },
    },
  });
}
