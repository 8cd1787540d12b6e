/** C0 controls and DEL, without tab and line ends: no page and no wire has a use for them. */
const CONTROLS = new RegExp(
  `[${[...Array(32).keys(), 0x7f]
    .filter((code) => ![0x09, 0x0a, 0x0d].includes(code))
    .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
    .join('')}]`,
  'g',
);

/** Text without the control characters that some formats forbid and others show as rubbish. */
export function withoutControls(text: string): string {
  return text.replaceAll(CONTROLS, '');
}
