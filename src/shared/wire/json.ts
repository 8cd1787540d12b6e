import type { WireBlockType, WireDateline, WireLanguage, WireSourceKind, WireStory } from './wire-story.ts';

/** A parsed story as `copydesk parse --json` prints it. What is absent is null or an empty list. */
export interface WireJson {
  language: WireLanguage;
  headline: string | null;
  standfirst: string | null;
  /** `bio` has its paragraphs parted by a blank line. */
  byline: { name: string; role: string | null; bio: string | null }[];
  dateline: WireDateline | null;
  lede: string | null;
  body: { type: WireBlockType; text: string }[];
  quotes: { text: string; speaker: string | null }[];
  attributions: { text: string; source: string | null; via: string | null }[];
  sources: { name: string; role: string | null; organisation: string | null; kind: WireSourceKind }[];
  dropped: string[];
}

export function wireToJson(story: WireStory): WireJson {
  return {
    language: story.language,
    headline: story.headline,
    standfirst: story.standfirst,
    byline: story.bylines.map(({ name, role, bio }) => ({
      name,
      role,
      bio: bio.length > 0 ? bio.join('\n\n') : null,
    })),
    dateline: story.dateline && {
      place: story.dateline.place,
      date: story.dateline.date,
      agency: story.dateline.agency,
      printed: story.dateline.printed,
    },
    lede: story.blocks.find((block) => block.type === 'lede')?.text ?? null,
    body: story.blocks.map(({ type, text }) => ({ type, text })),
    quotes: quotesOf(story),
    attributions: story.blocks.flatMap((block) =>
      block.sourcing.map(({ from, to, source, via }) => ({ text: block.text.slice(from, to), source, via })),
    ),
    sources: story.sources.map(({ name, role, organisation, kind }) => ({ name, role, organisation, kind })),
    dropped: story.removed.filter((part) => part.kind === 'furniture').map((part) => part.text),
  };
}

/** The quotations in order; one that runs on over several blocks is one, its parts parted by a blank line. */
function quotesOf(story: WireStory): WireJson['quotes'] {
  const quotes = new Map<number, { text: string; speaker: string | null }>();
  for (const block of story.blocks) {
    for (const { id, textFrom, textTo, speaker } of block.quotations) {
      const text = block.text.slice(textFrom, textTo);
      const begun = quotes.get(id);
      if (begun) begun.text += `\n\n${text}`;
      else quotes.set(id, { text, speaker });
    }
  }
  return [...quotes.values()];
}
