import type { Node } from 'prosemirror-model';
import { schema } from '../article/schema.ts';
import { countWords } from '../article/words.ts';
import { isTranslator } from '../translation/translator-role.ts';
import { isAgency } from '../wire/agencies.ts';
import { textOfBlocks } from '../wire/print.ts';
import { withoutControls } from './control-characters.ts';
import { type ExportedStory, NO_PICTURES } from './exported-story.ts';
import { factsOf, oneLine, type StoryFacts, timeOf } from './facts.ts';
import { htmlBlocks } from './html-body.ts';
import { withoutNothing } from './news-article.ts';
import { pictureUri, storyUri } from './story-uri.ts';

/** Which ninjs this is: https://iptc.org/standards/ninjs/ */
const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

/** A story as IPTC’s ninjs 3.1, for other newsrooms’ systems: valid against its schema. What is not known is left out. */
export function printNinjs(story: ExportedStory): string {
  return `${JSON.stringify(ninjsOf(story), null, 2)}\n`;
}

function ninjsOf(story: ExportedStory): Record<string, unknown> {
  const facts = factsOf(story.doc);
  const { dateline } = facts;
  return withoutNothing({
    uri: storyUri(story.id),
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    version: String(story.version),
    firstCreated: story.created,
    versionCreated: story.changed,
    contentCreated: story.created,
    embargoedUntil: facts.embargo,
    pubStatus: story.isKilled ? 'canceled' : 'usable',
    language: facts.language,
    title: facts.headline,
    slugline: facts.slug,
    by: facts.authors.map(({ name, role }) => (role === '' ? name : `${name}, ${role}`)).join('; '),
    located: dateline?.place,
    headlines: headlines(facts),
    descriptions: descriptions(facts),
    bodies: bodies(facts),
    eventDetails: eventDetails(facts),
    people: people(facts),
    organisations: organisations(facts),
    objects: documents(facts),
    infoSources: dateline?.agency ? [{ name: dateline.agency, role: 'originator' }] : [],
    places: dateline && dateline.place !== '' ? [{ name: dateline.place, rel: 'dateline' }] : [],
    subjects: [
      ...facts.keywords.map((name) => ({ name, rel: 'keyword' })),
      ...facts.categories.map((name) => ({ name, rel: 'category' })),
    ],
    associations: [...pictures(facts.doc), ...relatedStories(story, facts)],
  });
}

interface Words {
  role: string;
  contentType: string;
  value: string;
}

function plainWords(role: string, value: string): Words {
  return { role, contentType: 'text/plain', value };
}

function headlines({ headline, variants }: StoryFacts): Words[] {
  return [
    plainWords('main', headline),
    ...Object.entries(variants).map(([channel, value]) => plainWords(channel, value)),
  ].filter(({ value }) => value !== '');
}

function descriptions({ standfirst, summary }: StoryFacts): Words[] {
  return [plainWords(standfirst === '' ? 'lede' : 'standfirst', summary)].filter(({ value }) => value !== '');
}

/** The story twice, as HTML and as text, both from the lede on: headlines and bylines have fields of their own. */
function bodies(facts: StoryFacts): unknown[] {
  const { headline, standfirst } = schema.nodes;
  const blocks = facts.doc.children.filter(({ type }) => type !== headline && type !== standfirst);
  const text = withoutControls(textOfBlocks(blocks));
  const count = { charCount: [...text].length, wordCount: countWords(text) };
  return [
    { role: 'main', contentType: 'text/html', ...count, value: htmlBlocks(facts, NO_PICTURES, 'body') },
    { role: 'main', contentType: 'text/plain', ...count, value: text },
  ];
}

function people({ authors, sources }: StoryFacts): unknown[] {
  return [
    ...authors
      .filter(({ name }) => !isAgency(name))
      .map(({ name, role }) => ({ name, rel: isTranslator(role) ? 'translator' : 'author' })),
    ...[...sources.values()]
      .filter(({ kind }) => kind === 'person')
      .map(({ name }) => ({ name, rel: 'source' })),
  ];
}

function organisations({ authors, sources }: StoryFacts): unknown[] {
  return [
    ...authors.filter(({ name }) => isAgency(name)).map(({ name }) => ({ name, rel: 'author' })),
    ...[...sources.values()]
      .filter(({ kind }) => kind === 'organisation' || kind === 'agency')
      .map(({ name }) => ({ name, rel: 'source' })),
  ];
}

/** The day of what the story tells, where it is one. */
function eventDetails({ eventDate }: StoryFacts): unknown {
  return eventDate !== null && /^\d{4}-\d{2}-\d{2}$/.test(eventDate) && timeOf(eventDate) !== null
    ? { dates: { expectedStartDate: eventDate } }
    : null;
}

/** Documents on which the story rests. */
function documents({ sources }: StoryFacts): unknown[] {
  return [...sources.values()]
    .filter(({ kind }) => kind === 'document')
    .map(({ name }) => ({ name, rel: 'source' }));
}

/** The story’s pictures by the hash of their bytes; the files themselves are not in it. */
function pictures(doc: Node): unknown[] {
  return doc.children.flatMap((block) => {
    const { media, alt, credit } = block.attrs;
    const uri = block.type === schema.nodes.figure && media !== null ? pictureUri(media) : null;
    if (uri === null) return [];
    const caption = withoutControls(oneLine(block.textContent));
    return [
      withoutNothing({
        name: caption || alt || credit || 'picture',
        rel: 'picture',
        uri,
        type: 'picture',
        by: credit,
        descriptions: [plainWords('caption', caption), plainWords('alternative', alt)].filter(
          ({ value }) => value !== '',
        ),
      }),
    ];
  });
}

function relatedStories(story: ExportedStory, { translationOf }: StoryFacts): unknown[] {
  const original = translationOf && {
    name: 'original',
    rel: 'translationOf',
    uri: storyUri(translationOf.story),
    type: 'text',
  };
  return [
    ...(original ? [original] : []),
    ...story.translations.map(({ id, language }) =>
      withoutNothing({
        name: `translation ${language}`.trim(),
        rel: 'translation',
        uri: storyUri(id),
        type: 'text',
        language,
      }),
    ),
  ];
}
