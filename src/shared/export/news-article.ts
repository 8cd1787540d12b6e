import type { Node } from 'prosemirror-model';
import type { Source } from '../article/metadata.ts';
import { schema } from '../article/schema.ts';
import { countWords } from '../article/words.ts';
import { isTranslator } from '../translation/translator-role.ts';
import { isAgency } from '../wire/agencies.ts';
import { textOfBlocks } from '../wire/print.ts';
import type { ExportedStory, PictureAddresses } from './exported-story.ts';
import { oneLine, type StoryFacts } from './facts.ts';
import { shortened } from './shortened.ts';
import { pictureUri, storyUri } from './story-uri.ts';

/** Search engines show no more letters of a headline, and schema.org’s readers are asked for no more. */
const MAX_HEADLINE = 110;

/**
 * A story as schema.org’s NewsArticle, for a script of type `application/ld+json`. What is not known is left out; when it was
 * published is not known here.
 */
export function newsArticle(
  story: ExportedStory,
  facts: StoryFacts,
  pictures: PictureAddresses,
): Record<string, unknown> {
  const { authors, dateline, translationOf } = facts;
  const headline = shortened(facts.headline, MAX_HEADLINE);
  const others = [facts.headline, ...Object.values(facts.variants)].filter(
    (other) => other !== '' && other !== headline,
  );
  return withoutNothing({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': storyUri(story.id),
    identifier: storyUri(story.id),
    headline,
    alternativeHeadline: [...new Set(others)],
    description: facts.summary,
    inLanguage: facts.language,
    author: authors.filter(({ role }) => !isTranslator(role)).map(person),
    translator: authors
      .filter(({ role }) => isTranslator(role))
      .map(({ name }) => person({ name, role: '' })),
    dateCreated: story.created,
    dateModified: story.changed,
    temporalCoverage: facts.eventDate,
    keywords: facts.keywords,
    articleSection: facts.categories,
    wordCount: countWords(textOfBlocks(bodyOf(facts.doc))),
    image: images(facts.doc, pictures),
    mentions: [...facts.sources.values()].map(mention),
    dateline: dateline?.printed.replace(/[\s\-–—:]+$/u, ''),
    locationCreated: dateline && placeOf(dateline.place),
    contentLocation: dateline && placeOf(dateline.place),
    translationOfWork: translationOf && work(translationOf.story),
    isBasedOn: translationOf && storyUri(translationOf.story),
    workTranslation: story.translations.map(({ id, language }) =>
      withoutNothing({ ...work(id), inLanguage: language }),
    ),
  });
}

function person({ name, role }: { name: string; role: string }): Record<string, unknown> {
  return withoutNothing({ '@type': isAgency(name) ? 'Organization' : 'Person', name, jobTitle: role });
}

const MENTIONED: Readonly<Record<Source['kind'], string>> = {
  person: 'Person',
  organisation: 'Organization',
  agency: 'Organization',
  document: 'CreativeWork',
};

/** What is read as the story’s text: from the lede on. */
function bodyOf(doc: Node): Node[] {
  return doc.children.filter(
    ({ type }) => type !== schema.nodes.headline && type !== schema.nodes.standfirst,
  );
}

/** Somebody on whom the story rests, as far as it names them. */
function mention({ kind, name, role, organisation }: Source): Record<string, unknown> {
  const isPerson = kind === 'person';
  return withoutNothing({
    '@type': MENTIONED[kind],
    name,
    jobTitle: isPerson ? role : '',
    affiliation: isPerson && organisation !== '' ? { '@type': 'Organization', name: organisation } : null,
  });
}

/** The pictures that go with the story. One that is inside the page has no address of its own. */
function images(doc: Node, pictures: PictureAddresses): unknown[] {
  return doc.children.flatMap((block) => {
    const { media, credit } = block.attrs;
    const address = block.type === schema.nodes.figure ? pictures.get(media) : undefined;
    if (address === undefined) return [];
    return [
      withoutNothing({
        '@type': 'ImageObject',
        identifier: pictureUri(media),
        contentUrl: address.startsWith('data:') ? null : address,
        caption: oneLine(block.textContent),
        creditText: credit,
      }),
    ];
  });
}

function work(id: string): Record<string, string> {
  return { '@type': 'NewsArticle', '@id': storyUri(id) };
}

function placeOf(name: string): Record<string, string> | null {
  return name === '' ? null : { '@type': 'Place', name };
}

/** Without what is not there, '' or an empty list. */
export function withoutNothing(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, member]) =>
        member !== null &&
        member !== undefined &&
        member !== '' &&
        !(Array.isArray(member) && member.length === 0),
    ),
  );
}
