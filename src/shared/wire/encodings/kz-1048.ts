/**
 * The places where KZ-1048 (СТ РК 1048–2002) differs from windows-1251, as windows-1251 would read them.
 * Source: the Unicode Consortium’s mapping file MISC/KZ1048.TXT.
 */
const KAZAKH = new Map(
  Object.entries({
    Ќ: 'Қ',
    Ћ: 'Һ',
    ќ: 'қ',
    ћ: 'һ',
    Ў: 'Ұ',
    ў: 'ұ',
    Ј: 'Ә',
    Ґ: 'Ө',
    Є: 'Ғ',
    Ї: 'Ү',
    ґ: 'ө',
    є: 'ғ',
    ј: 'ә',
    Ѕ: 'Ң',
    ѕ: 'ң',
    ї: 'ү',
  }),
);

/**
 * қ, ә and ң as windows-1251 reads them: letters of Macedonian and Serbian, which desks here do not write. So it reads ү and ө,
 * which may be all that a Kyrgyz text has, as letters of Ukrainian; but there ї follows no consonant, and ґ no other ґ.
 */
const KAZAKH_EVIDENCE = /[ЌќЈјЅѕ]|[бвгджзйклмнпрстфхцчшщ]ї|ґґ/;
/** These show that it is one of the two languages after all. */
const BALKAN_EVIDENCE = /[ЂђЉљЊњЏџ]/;

/** What was read as windows-1251, read as KZ-1048 instead; null where nothing speaks for that. */
export function kazakhFrom1251(text: string): string | null {
  if (!KAZAKH_EVIDENCE.test(text) || BALKAN_EVIDENCE.test(text)) return null;
  return text.replace(/[ЌЋќћЎўЈҐЄЇґєјЅѕї]/g, (letter) => KAZAKH.get(letter) ?? letter);
}
