import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { afterEach, describe, expect, it } from 'vitest';
import { bestLocale, setLocale, translate } from '../../../src/renderer/i18n/index.ts';
import { isTextKey, LOCALES, type TextKey, texts } from '../../../src/renderer/i18n/texts.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const keys = Object.keys(texts.en).filter(isTextKey);

/** Every placeholder of a message, `name:type`, those inside its plural forms too. */
function placeholders(message: CompiledMessage): Set<string> {
  const found = new Set<string>();
  for (const token of message) {
    if (typeof token === 'string') continue;
    const [name, type, forms] = token;
    found.add(`${name}:${type ?? ''}`);
    if (typeof forms !== 'object' || forms === null || type === 'number') continue;
    for (const form of Object.values(forms)) {
      if (Array.isArray(form)) for (const inner of placeholders(form)) found.add(inner);
    }
  }
  return found;
}

function sources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

describe('the texts of the window', () => {
  it.each(LOCALES)('in %s hold exactly the names that English has', (locale) => {
    expect(Object.keys(texts[locale]).sort()).toEqual([...keys].sort());
  });

  it.each(LOCALES)('in %s are well-formed and not empty', (locale) => {
    for (const key of keys) {
      expect(texts[locale][key].trim(), key).not.toBe('');
      expect(() => compileMessageOrThrow(texts[locale][key]), key).not.toThrow();
    }
  });

  it('have the same placeholders in both languages', () => {
    for (const key of keys) {
      expect(placeholders(compileMessageOrThrow(texts.ru[key])), key).toEqual(
        placeholders(compileMessageOrThrow(texts.en[key])),
      );
    }
  });

  it('stand in the file of their room', () => {
    for (const locale of LOCALES) {
      for (const file of readdirSync(join(root, 'assets/locales', locale))) {
        const room = file.replace('.json', '');
        const names = Object.keys(
          JSON.parse(readFileSync(join(root, 'assets/locales', locale, file), 'utf8')),
        );
        for (const name of names) expect(name.split('.')[0], `${locale}/${file}`).toBe(room);
      }
    }
  });

  it('are all used', () => {
    const source = sources(join(root, 'src/renderer'));
    // A name may also be put together: `editor.block.${name}`.
    const built = [...source.matchAll(/`([a-z]+(?:\.[\w-]+)*\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = keys.filter(
      (key) => !source.includes(`'${key}'`) && !built.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});

describe('numbers', () => {
  afterEach(() => setLocale('en'));

  it.each([
    [1, '1 слово'],
    [3, '3 слова'],
    [5, '5 слов'],
    [11, '11 слов'],
    [21, '21 слово'],
    [112, '112 слов'],
  ])('%i take their Russian form: %s', (count, text) => {
    setLocale('ru');
    expect(translate('status.words', { count })).toBe(text);
  });

  it('take their English form', () => {
    expect(translate('status.words', { count: 1 })).toBe('1 word');
    expect(translate('status.words', { count: 2000 })).toBe('2,000 words');
  });

  it('have every Russian form wherever a message counts', () => {
    const counting = keys.filter((key: TextKey) => /, plural,/.test(texts.en[key]));
    for (const key of counting) {
      const forms = [...texts.ru[key].matchAll(/\b(one|few|many|other) \{/g)].map((match) => match[1]);
      const isUninflected = forms.join() === 'other';
      expect(isUninflected || new Set(forms).size === 4, key).toBe(true);
    }
  });
});

it('the window speaks the first language of the system that it knows', () => {
  expect(bestLocale(['ky-KG', 'ru-RU', 'en-US'])).toBe('ru');
  expect(bestLocale(['de'])).toBe('en');
  expect(bestLocale([])).toBe('en');
});
