import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/renderer/ui/tokens.css', import.meta.url), 'utf8');

/** The colours that a rule of tokens.css sets, by token. */
function colours(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const rule = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries(
    [...rule.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]),
  );
}

const light = colours(':root');
const themes = { light, dark: { ...light, ...colours('[data-theme="dark"]') } };

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

const GROUNDS = ['--paper', '--surface-raised', '--surface', '--surface-sunken'];
const TEXTS = ['--ink', '--ink-soft', '--ink-faint', '--accent', '--danger', '--warn', '--ok'];
const PAIRS = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ...['--paper', '--surface-raised'].flatMap((ground) => [
    ['--insert', ground] as const,
    ['--delete', ground] as const,
  ]),
  ['--accent-ink', '--accent'],
  ['--paper', '--ink'],
  ['--accent', '--accent-wash'],
  ['--ink-faint', '--accent-wash'],
  ...['--accent-wash', '--comment-wash', '--danger-wash', '--warn-wash'].map(
    (wash) => ['--ink', wash] as const,
  ),
  ['--danger', '--danger-wash'],
  ['--warn', '--warn-wash'],
] as const;

describe.each(Object.entries(themes))('in the %s theme', (_, theme) => {
  it.each(PAIRS)('%s on %s can be read (4.5:1)', (text, ground) => {
    expect(contrast(theme[text] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['--line-strong', '--focus'].flatMap((edge) => GROUNDS.map((ground) => [edge, ground] as const)))(
    '%s stands out from %s (3:1)',
    (edge, ground) => {
      expect(contrast(theme[edge] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(3);
    },
  );

  it('the story’s page is the brightest ground around the text', () => {
    const page = luminance(theme['--paper'] ?? '');
    for (const ground of ['--surface', '--surface-sunken']) {
      expect(luminance(theme[ground] ?? '')).toBeLessThan(page);
    }
  });
});

it('names every colour of the light theme in the dark one too', () => {
  expect(Object.keys(colours('[data-theme="dark"]')).sort()).toEqual(Object.keys(light).sort());
});
