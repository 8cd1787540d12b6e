/** The few pages that are shown when Copydesk’s own cannot be. Plain text in plain HTML, no scripts. */
export function noticePage(title: string, paragraphs: readonly string[]): string {
  const body = paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title><link rel="icon" href="data:,">
<style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 36em; margin: 15vh auto; padding: 0 1em; color-scheme: light dark; }</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}

const COME_IN_AGAIN =
  'To come in, start Copydesk again in a terminal: a second start leaves the first one running, prints a fresh address and opens it. Your stories are safe.';

export const PAGES = {
  'no-entry': noticePage('This address does not open Copydesk', [
    'Copydesk opens only by the address that it prints when it starts, and each address works once.',
    COME_IN_AGAIN,
  ]),
  'wrong-host': noticePage('Copydesk is not at this address', [
    'Copydesk answers only at 127.0.0.1 with its port, and this request was for something else.',
    COME_IN_AGAIN,
  ]),
  'wrong-origin': noticePage('Another site asked for this', [
    'Copydesk answers only its own page, and this request came from another one. Nothing was read or changed.',
    COME_IN_AGAIN,
  ]),
  'not-built': noticePage('Copydesk’s page is not built yet', [
    'The program runs, but the page that it serves is missing.',
    'Run “npm run build”, then reload this page.',
  ]),
  'not-found': noticePage('Nothing is here', ['There is no such page in Copydesk. Its own page is at /.']),
} as const;

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
