import { isAgency } from '../wire/agencies.ts';
import type { ExportedStory } from './exported-story.ts';
import type { StoryFacts } from './facts.ts';
import { storyUri } from './story-uri.ts';

/**
 * A story as schema.org’s NewsArticle, for a script of type `application/ld+json`. What is not known is left out; when it was
 * published is not known here.
 */
export function newsArticle(story: ExportedStory, facts: StoryFacts): Record<string, unknown> {
  const { authors, dateline, translationOf } = facts;
  const variants = Object.values(facts.variants).filter((variant) => variant !== '');
  return withoutNothing({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': storyUri(story.id),
    identifier: storyUri(story.id),
    headline: facts.headline,
    alternativeHeadline: variants,
    description: facts.summary,
    inLanguage: facts.language,
    author: authors.map(({ name, role }) =>
      withoutNothing({ '@type': isAgency(name) ? 'Organization' : 'Person', name, jobTitle: role }),
    ),
    dateCreated: story.created,
    dateModified: story.changed,
    temporalCoverage: facts.eventDate,
    keywords: facts.keywords,
    articleSection: facts.categories,
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
