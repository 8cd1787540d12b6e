import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../src/shared/article/schema.ts';
import { printNinjs } from '../../../src/shared/export/ninjs.ts';
import { exported, hostileStory, STORY_ID } from '../../support/exported-stories.ts';
import { ninjsFaults } from '../../support/ninjs.ts';
import { randomStory } from '../../support/random-story.ts';
import { block, build } from './build.ts';
import { publishedLines, standInOrder } from './reading.ts';

const { nodes } = schema;

function validated(text: string): Record<string, unknown> {
  const item: Record<string, unknown> = JSON.parse(text);
  expect(ninjsFaults(item)).toEqual([]);
  return item;
}

const HASH = 'ab'.repeat(32);

describe('ninjs', () => {
  it('is valid, whatever the story', () => {
    fc.assert(
      fc.property(fc.oneof(randomStory, hostileStory), (doc) => {
        const { bodies } = validated(printNinjs(exported(doc)));
        const [html, text] = bodies as { value: string }[];
        const lines = publishedLines(doc);
        const head = doc.children.filter(({ type }) => type === nodes.headline || type === nodes.standfirst);
        const ofHead = head.flatMap((each) => publishedLines(nodes.doc.create(null, [each]))).length;
        expect(standInOrder(text?.value ?? '', lines.slice(ofHead))).toBeNull();
        expect(html?.value ?? '').not.toContain('<script');
      }),
    );
  });

  it('refuses what the schema refuses, so that this test can fail', () => {
    expect(ninjsFaults({ uri: 'no uri', urgent: true })).not.toEqual([]);
  });

  it('says all that a receiving system can use', () => {
    const doc = build({
      standfirst: 'Farmers wait.',
      sources: {
        a: { name: 'Daniyar Akmatov', role: '', organisation: '', kind: 'person' },
        b: { name: 'Water Service', role: '', organisation: '', kind: 'organisation' },
        c: { name: 'Nobody Known', role: '', organisation: '', kind: 'person' },
        d: { name: 'the minister', role: '', organisation: '', kind: 'person' },
        e: { name: 'al-Shimali', role: '', organisation: '', kind: 'person' },
      },
      attrs: {
        slug: 'reservoir',
        keywords: ['water'],
        categories: ['Economy'],
        eventDate: '2026-10-03',
        embargo: '2026-11-24T09:00:00+06:00',
        variants: { social: 'No water' },
        bylines: { a: { name: 'Aigul Sadykova', role: 'reporter', bio: [], order: 0 } },
        translationOf: { story: '01993c2e-0000-7c0e-9a3b-5f0c2d1e4b6a', revision: 'r' },
      },
      blocks: [
        block('paragraph', 'Daniyar Akmatov of the Water Service waits. So do the minister and al-Shimali.'),
        nodes.figure.create({ media: HASH, alt: 'A dam', credit: 'Photo: TCA' }, schema.text('The dam.')),
      ],
    });
    const translations = [{ id: '01993c2e-1111-7c0e-9a3b-5f0c2d1e4b6a', language: 'ru' }];
    const item = validated(printNinjs(exported(doc, { translations })));
    expect(item).toMatchObject({
      uri: `urn:uuid:${STORY_ID}`,
      standard: { name: 'ninjs', version: '3.1' },
      type: 'text',
      version: '12',
      firstCreated: '2026-11-20T05:00:00.000Z',
      versionCreated: '2026-11-22T06:30:00.000Z',
      embargoedUntil: '2026-11-24T03:00:00.000Z',
      eventDetails: { dates: { expectedStartDate: '2026-10-03' } },
      infoSources: [{ name: 'TCA', role: 'originator' }],
      pubStatus: 'usable',
      language: 'en',
      title: 'Reservoir falls',
      slugline: 'reservoir',
      by: 'Aigul Sadykova, reporter',
      located: 'BISHKEK, Kyrgyzstan',
      headlines: [
        { role: 'main', value: 'Reservoir falls' },
        { role: 'social', value: 'No water' },
      ],
      descriptions: [{ role: 'standfirst', value: 'Farmers wait.' }],
      people: [
        { name: 'Aigul Sadykova', rel: 'author' },
        { name: 'Daniyar Akmatov', rel: 'source' },
        { name: 'al-Shimali', rel: 'source' },
      ],
      organisations: [{ name: 'Water Service', rel: 'source' }],
      places: [{ name: 'BISHKEK, Kyrgyzstan', rel: 'dateline' }],
      subjects: [
        { name: 'water', rel: 'keyword' },
        { name: 'Economy', rel: 'category' },
      ],
      associations: [
        { name: 'The dam.', rel: 'picture', uri: `nih:sha-256;${HASH}`, type: 'picture', by: 'Photo: TCA' },
        { rel: 'translationOf', uri: 'urn:uuid:01993c2e-0000-7c0e-9a3b-5f0c2d1e4b6a' },
        { rel: 'translation', uri: 'urn:uuid:01993c2e-1111-7c0e-9a3b-5f0c2d1e4b6a', language: 'ru' },
      ],
    });
  });

  it('takes a killed story back', () => {
    const item = validated(printNinjs(exported(build({}), { isKilled: true })));
    expect(item.pubStatus).toBe('canceled');
  });

  it('leaves out an embargo that is no time', () => {
    const item = validated(printNinjs(exported(build({ attrs: { embargo: 'tomorrow' } }))));
    expect(item.embargoedUntil).toBeUndefined();
  });
});
