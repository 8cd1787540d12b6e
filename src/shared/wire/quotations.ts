/** Words between two glyphs: `from`–`to` with them, `textFrom`–`textTo` without. */
export interface Quoted {
  from: number;
  to: number;
  textFrom: number;
  textTo: number;
}

/** The glyphs of a paragraph, paired. */
export interface Glyphs {
  /** Outermost pairs in order. */
  pairs: Quoted[];
  /** Where an outermost glyph opens that nothing closes in this paragraph, -1 where there is none. */
  openAt: number;
  /** Pairs inside that unclosed one. */
  inside: Quoted[];
  /** Where a glyph closes what this paragraph never opened, -1 where there is none. */
  closeAt: number;
}

interface Open {
  glyph: string;
  at: number;
}

/** Nobody nests deeper; glyphs beyond are text. */
const DEEPEST = 6;
const GLYPH = /[«»“”„‟"‘’']/g;
const OPENERS = '([{—–-/«“„"‘\'';

function opensHere(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const next = text.charAt(at + 1);
  return (at === 0 || /\s/.test(before) || OPENERS.includes(before)) && next !== '' && !/\s/.test(next);
}

function closesHere(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}

/**
 * Pairs the quotation marks of a paragraph in one pass. Curved and angled ones tell their side, straight ones by what stands
 * beside them. Single ones (`'`, `‘`) are apostrophes too: they pair inside other marks, and outside only where `singles`
 * says that the language quotes with them.
 */
export function pairGlyphs(text: string, singles: boolean): Glyphs {
  const stack: Open[] = [];
  const pairs: Quoted[] = [];
  let inside: Quoted[] = [];
  let closeAt = -1;
  const close = (at: number, glyphs: string): boolean => {
    let index = stack.length - 1;
    while (index >= 0 && !glyphs.includes(stack[index]?.glyph ?? '')) index--;
    const open = stack[index];
    if (!open) return false;
    stack.length = index;
    const pair = { from: open.at, to: at + 1, textFrom: open.at + 1, textTo: at };
    if (index === 0) {
      pairs.push(pair);
      inside = [];
    } else if (index === 1) inside.push(pair);
    return true;
  };
  const open = (at: number, glyph: string) => {
    if (stack.length < DEEPEST) stack.push({ glyph, at });
  };
  const closeOrNote = (at: number, glyphs: string) => {
    if (!close(at, glyphs) && closeAt < 0 && stack.length === 0 && pairs.length === 0) closeAt = at;
  };
  for (const { 0: glyph, index: at } of text.matchAll(GLYPH)) {
    const top = stack.at(-1)?.glyph ?? '';
    switch (glyph) {
      case '«':
      case '„':
        open(at, glyph);
        break;
      case '»':
        closeOrNote(at, '«');
        break;
      case '“':
        if (opensHere(text, at) && !(top === '„' && !/\s/.test(text.charAt(at - 1)))) open(at, glyph);
        else closeOrNote(at, '„“');
        break;
      case '”':
      case '‟':
        closeOrNote(at, '“„"');
        break;
      case '"':
        if (opensHere(text, at) && !(top === '"' && closesHere(text, at))) open(at, glyph);
        else if (/\d/.test(text.charAt(at - 1)) && stack.length === 0) break;
        else closeOrNote(at, '"“„');
        break;
      case '‘':
        if (opensHere(text, at) && (stack.length > 0 || singles)) open(at, glyph);
        break;
      default:
        if ((top === '‘' || top === glyph) && closesHere(text, at)) close(at, `‘${glyph}`);
        else if (glyph === "'" && opensHere(text, at) && (stack.length > 0 || singles)) open(at, glyph);
    }
  }
  const unclosed = stack.find((one) => one.glyph !== "'" && one.glyph !== '‘');
  return { pairs, openAt: unclosed?.at ?? -1, inside: unclosed ? inside : [], closeAt };
}
