import { describe, expect, it } from 'vitest';
import {
  isTooLong,
  LONGEST_SHOWN,
  MOST_BLOCKS_SHOWN,
} from '../../../../src/renderer/editor/commands/index.ts';

describe('a text is too long for the page', () => {
  it('by its characters', () => {
    const line = `${'word '.repeat(100)}\n`;
    expect(isTooLong(line.repeat(1000))).toBe(false);
    expect(isTooLong(line.repeat(LONGEST_SHOWN / line.length + 1))).toBe(true);
  });

  it('by its lines, of which empty ones do not count', () => {
    expect(isTooLong('Osh\r\n\r\n'.repeat(MOST_BLOCKS_SHOWN))).toBe(false);
    expect(isTooLong('Osh\n\n'.repeat(MOST_BLOCKS_SHOWN))).toBe(false);
    expect(isTooLong('Osh\n'.repeat(MOST_BLOCKS_SHOWN + 1))).toBe(true);
  });

  it('by a line that is longer than any paragraph', () => {
    expect(isTooLong('word '.repeat(40_000))).toBe(false);
    expect(isTooLong(`Osh\n${'word '.repeat(40_001)}\nOsh`)).toBe(true);
  });
});
