import { expect, SAMPLE, test } from './copydesk.ts';

/** Letters of Kazakh, Kyrgyz, Tajik and Uzbek that fonts made for Russian and English often lack. */
const LETTERS = 'ӘәҒғҚқҢңӨөҰұҮүҺһІіӢӣӮӯҲҳҶҷOʻoʻGʻgʻ';

const FACES = [
  { token: '--font-serif', style: 'normal', weight: 400, family: /^Source Serif 4/ },
  { token: '--font-serif', style: 'italic', weight: 400, family: /^Source Serif 4/ },
  { token: '--font-serif', style: 'normal', weight: 700, family: /^Source Serif 4/ },
  { token: '--font-sans', style: 'normal', weight: 400, family: /^Inter/ },
  { token: '--font-sans', style: 'normal', weight: 600, family: /^Inter/ },
] as const;

for (const { token, style, weight, family } of FACES) {
  test(`${token} ${style} ${weight} draws every letter of Central Asia from the bundled face`, async ({
    desk,
  }) => {
    const { page } = desk;
    await desk.openStory(SAMPLE);
    await page.evaluate(
      async ({ letters, font }) => {
        const line = document.createElement('p');
        line.id = 'letters';
        line.textContent = letters;
        Object.assign(line.style, font);
        document.body.append(line);
        await document.fonts.ready;
      },
      {
        letters: LETTERS,
        font: { fontFamily: `var(${token})`, fontStyle: style, fontWeight: String(weight) },
      },
    );
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('DOM.enable');
    await cdp.send('CSS.enable');
    const { root } = await cdp.send('DOM.getDocument');
    const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector: '#letters' });
    const drawn = async () => (await cdp.send('CSS.getPlatformFontsForNode', { nodeId })).fonts;
    // The faces arrive one file after another; until then the browser draws with its own.
    await expect.poll(async () => (await drawn()).every((font) => font.isCustomFont)).toBe(true);
    const fonts = await drawn();
    for (const font of fonts) expect(font.familyName).toMatch(family);
    expect(fonts.reduce((sum, font) => sum + font.glyphCount, 0)).toBe([...LETTERS].length);
  });
}
