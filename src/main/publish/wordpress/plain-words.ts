const MAX_DETAIL = 300;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };

/** Text of HTML with its entities read: `Q&amp;A &#8211; now` is `Q&A – now`. */
export function readEntities(html: string): string {
  return html
    .replaceAll(/&#x([0-9a-f]{1,6});/gi, (whole, digits: string) =>
      letter(Number.parseInt(digits, 16), whole),
    )
    .replaceAll(/&#(\d{1,7});/g, (whole, digits: string) => letter(Number(digits), whole))
    .replaceAll(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function letter(code: number, otherwise: string): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

/** What a site said, for a person: without tags and control characters, on one line, not too long. */
export function plainWords(html: string): string {
  const words = readEntities(
    html.replaceAll(/<(?:script|style)\b.*?<\/(?:script|style)>/gis, ' ').replaceAll(/<[^>]*>/g, ' '),
  )
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return words.length > MAX_DETAIL ? `${words.slice(0, MAX_DETAIL)}…` : words;
}
