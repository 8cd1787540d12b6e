import type { Node } from 'prosemirror-model';
import { schema } from '../../src/shared/article/schema.ts';
import { newTranslation } from '../../src/shared/translation/new-translation.ts';
import { progressOf } from '../../src/shared/translation/progress.ts';
import { confirmationOf, recordsByBlock } from '../../src/shared/translation/records.ts';
import { rowsOf } from '../../src/shared/translation/rows.ts';
import { stateOf } from '../../src/shared/translation/states.ts';
import { type Figure, median } from './figures.ts';
import { longStory } from './long-story.ts';

/** A translation of which every block is written, about as long as its source. */
function translated(source: Node): Node {
  const fill = (node: Node): Node =>
    node.inlineContent
      ? node.copy(node.content.addToEnd(schema.text('Перевод одного абзаца истории. '.repeat(12))))
      : node.type.create(node.attrs, node.children.map(fill));
  return fill(newTranslation(source, { story: '', revision: '' }, 'ru', ''));
}

function medianOf(times: number, work: () => unknown): number {
  const samples = Array.from({ length: times }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(samples);
}

/** How long it takes to lay a source of so many words and its translation side by side, and to say where each row stands. */
export function measureTranslation(words: number, times: number): Figure[] {
  const source = schema.nodeFromJSON(longStory(words, 'A long story'));
  const target = translated(source);
  const records = recordsByBlock(rowsOf(source, target).flatMap(confirmationOf));
  const [json, targetJson] = [source.toJSON(), target.toJSON()];
  const first = Array.from({ length: 5 }, () => {
    const [freshSource, freshTarget] = [schema.nodeFromJSON(json), schema.nodeFromJSON(targetJson)];
    const start = performance.now();
    progressOf(freshSource, freshTarget, records);
    return performance.now() - start;
  });
  return [
    {
      what: 'translation: rows and states, p50',
      size: words,
      ms: medianOf(times, () => rowsOf(source, target).map((row) => stateOf(row, records))),
      goal: 20,
    },
    {
      what: 'translation: progress, p50',
      size: words,
      ms: medianOf(times, () => progressOf(source, target, records)),
      goal: null,
    },
    { what: 'translation: progress at first sight, p50', size: words, ms: median(first), goal: null },
  ];
}
