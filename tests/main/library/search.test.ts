import { expect, test } from 'vitest';
import { foldForSearch, matchExpression } from '../../../src/main/library/search-text.ts';
import type { TestLibrary } from '../../support/library-folder.ts';
import { article, insertion, type } from '../../support/typing.ts';
import { testLibrary } from './with-library.ts';

const texts = {
  russian: { language: 'ru', headline: 'Ёлка в районе', lede: 'Объём воды вырос — сообщи́ли в министерстве.' },
  kazakh: { language: 'kk', headline: 'Қазақстан үкіметі', lede: 'Өзен арнасы Ұлытау өңірінде көтерілді.' },
  kyrgyz: { language: 'ky', headline: 'Өкмөт чечим чыгарды', lede: 'Токтогул суу сактагычы толду.' },
  tajik: { language: 'tg', headline: 'Ҷумҳурии Тоҷикистон', lede: 'Ӯ гуфт, ки об кофӣ аст.' },
  latin: { language: 'uz-Latn', headline: 'Oʻzbekiston gʻaznasi', lede: "San'at maʼnosi va tog' yo‘li." },
  cyrillic: { language: 'uz-Cyrl', headline: 'Ўзбекистон ғазнаси', lede: 'Тоғ йўли очилди.' },
  english: {
    language: 'en',
    headline: 'Café talks',
    lede: "Chicago's mayor met the Güler group in Oct. 2026.",
  },
};

async function filled(): Promise<{ library: TestLibrary; names: Map<string, string> }> {
  const library = await testLibrary();
  const names = new Map<string, string>();
  for (const [name, text] of Object.entries(texts)) {
    const { id } = await library.handlers['stories.create']({ language: '', doc: article(text) });
    names.set(id, name);
  }
  return { library, names };
}

const found: [string, string, string[]][] = [
  ['ё is found as е', 'елка', ['russian']],
  ['ё is found as ё', 'объём', ['russian']],
  ['a stress mark is no obstacle', 'сообщили', ['russian']],
  ['й is not и', 'раионе', []],
  ['й is й', 'районе', ['russian']],
  ['the last word may be unfinished', 'министерств', ['russian']],
  ['a word before the last may not', 'министерств воды', []],
  ['in capitals', 'ҚАЗАҚСТАН', ['kazakh']],
  ['Kazakh қ is not к', 'казакстан', []],
  ['Kazakh letters', 'өңірінде көтер', ['kazakh']],
  ['Kyrgyz letters', 'өкмөт', ['kyrgyz']],
  ['Tajik letters', 'кофӣ', ['tajik']],
  ['Tajik letters that were typed as letter and mark', 'кофи\u0304', ['tajik']],
  ['oʻ with its own letter', 'oʻzbekiston', ['latin']],
  ['oʻ with a straight apostrophe', "o'zbekiston", ['latin']],
  ['oʻ with a curly one', 'o‘zbekiston', ['latin']],
  ['oʻ without any', 'ozbekiston', ['latin']],
  ['gʻ at a word’s end', 'togʻ', ['latin']],
  ['ʼ within a word, typed straight or not', "ma'nosi sanʼat", ['latin']],
  ['Uzbek Cyrillic', 'ўзбекистон ғазнаси', ['cyrillic']],
  ['a Latin letter without its mark', 'cafe guler', ['english']],
  ['a possessive is found by its owner', 'chicago mayor', ['english']],
  ['numbers', '2026', ['english']],
  ['a phrase', '"mayor met"', ['english']],
  ['words of a phrase that stand apart', '"mayor group"', []],
  ['signs of the query language', 'mayor) AND NOT (x OR *^:', []],
  ['signs alone', '*** "" ()', []],
];

test('each language’s words are found as people type them', async () => {
  const { library, names } = await filled();
  for (const [law, text, expected] of found) {
    const { hits } = await library.handlers['stories.search']({ text, order: 'newest', limit: 10 });
    const own = hits.map(({ story }) => names.get(story.id)).filter((name) => name !== undefined);
    expect([law, own]).toEqual([law, expected]);
  }
});

test('a snippet shows the words as they are printed and marks those that were searched for', async () => {
  const { library } = await filled();
  const of = async (text: string) =>
    (await library.handlers['stories.search']({ text, order: 'newest', limit: 1 })).hits[0]?.snippet ?? [];
  const hits = async (text: string) => (await of(text)).filter(({ hit }) => hit).map((part) => part.text);
  expect(await hits('елка')).toEqual(['Ёлка']);
  expect(await hits("o'zbek")).toEqual(['Oʻzbekiston']);
  expect(await hits('guler mayor')).toEqual(['mayor', 'Güler']);
  expect((await of('mayor')).map(({ text }) => text).join('')).toContain("Chicago's mayor met");
});

test('newest first, until the best are asked for', async () => {
  const library = await testLibrary();
  const { handlers } = library;
  const make = async (headline: string, lede: string) =>
    (await handlers['stories.create']({ language: '', doc: article({ headline, lede }) })).id;
  const about = await make('Saiga saiga', 'Saiga.');
  const aside = await make('Weather', 'Rain, wind, and at the very end of a long sentence one saiga.');
  const ids = async (order: 'newest' | 'best') =>
    (await handlers['stories.search']({ text: 'saiga', order, limit: 5 })).hits.map(({ story }) => story.id);
  expect(await ids('newest')).toEqual([aside, about]);
  expect(await ids('best')).toEqual([about, aside]);
  await type(library, about, insertion('Changed '));
  await handlers['stories.close']({ id: about, client: 'one' });
  expect(await ids('newest')).toEqual([about, aside]);
});

test('filters, limit and trash hold for a search too', async () => {
  const { handlers } = await testLibrary();
  const ids: string[] = [];
  for (const language of ['en', 'ru', 'en']) {
    const doc = article({ lede: 'saiga', language });
    ids.push((await handlers['stories.create']({ language: '', doc })).id);
  }
  const find = async (more: object) =>
    handlers['stories.search']({ text: 'saiga', order: 'newest', limit: 5, ...more });
  expect((await find({ language: 'en' })).hits.map(({ story }) => story.id)).toEqual([ids[2], ids[0]]);
  expect(await find({ limit: 2 })).toMatchObject({ more: true });
  expect((await find({ limit: 3 })).more).toBe(false);
  await handlers['stories.setStatus']({ id: ids[1] ?? '', status: 'ready' });
  expect((await find({ status: 'ready' })).hits).toHaveLength(1);
  await handlers['stories.trash']({ id: ids[1] ?? '' });
  expect((await find({})).hits).toHaveLength(2);
});

test('what is typed is found after a pause, and what was taken out is not found any more', async () => {
  const library = await testLibrary();
  const { handlers } = library;
  const { id } = await handlers['stories.create']({ language: '', doc: article({ headline: 'oldword' }) });
  const count = async (text: string) =>
    (await handlers['stories.search']({ text, order: 'newest', limit: 5 })).hits.length;
  await handlers['stories.append']({
    id,
    version: 0,
    client: 'one',
    steps: [{ stepType: 'replace', from: 1, to: 8, slice: { content: [{ type: 'text', text: 'newword' }] } }],
  });
  await expect.poll(() => count('newword'), { timeout: 5000 }).toBe(1);
  expect(await count('oldword')).toBe(0);
});

test('folding is the same for text that is folded already', () => {
  for (const { headline, lede } of Object.values(texts)) {
    for (const text of [headline, lede]) expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text));
  }
});

test('a query without a word asks for nothing', () => {
  expect(matchExpression(' — … !')).toBeNull();
  expect(matchExpression('')).toBeNull();
});
