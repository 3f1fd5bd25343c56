import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPublicBody, municipalities, placeOf, proposeSlug, regions, searchPublicBodies } from './public-bodies.ts';
import { isReservedSlug } from './reserved-slugs.ts';

const all = [...municipalities(), ...regions()];
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

describe('the municipalities and regions of Sweden', () => {
  test('are 290 and 21, each with a code of its own', () => {
    expect([municipalities().length, regions().length]).toEqual([290, 21]);
    expect(new Set(all.map(({ code }) => code)).size).toBe(311);
    expect(new Set(all.map(({ name }) => name)).size).toBe(311);
  });

  test('belong together: a municipality’s code begins with that of its region, and every region has one', () => {
    const codes = new Set(regions().map(({ code }) => code));
    const strays = municipalities().filter(({ code, region }) => !codes.has(region) || !code.startsWith(region));
    expect(strays).toEqual([]);
    expect(new Set(municipalities().map(({ region }) => region))).toEqual(codes);
  });

  test('are found by their codes', () => {
    expect(findPublicBody('0180')).toEqual({
      code: '0180',
      name: 'Stockholms kommun',
      region: '01',
      thousands: 989,
    });
    expect(findPublicBody('12')).toEqual({ code: '12', name: 'Region Skåne' });
    expect(['9999', '', '018', 'toString'].map(findPublicBody)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('a search for a municipality', () => {
  const namesFor = (text: string) => searchPublicBodies(text).map(({ name }) => name);

  test('needs neither accents nor capitals, and takes the place as well as the name', () => {
    expect(namesFor('VASTERAS')).toEqual(['Västerås kommun']);
    expect(namesFor('falun')).toEqual(['Falu kommun']);
    expect(namesFor('göteborgs stad')).toEqual(['Göteborgs kommun']);
    expect(namesFor('malung salen')).toEqual(['Malung-Sälens kommun']);
    expect(namesFor('habo')).toEqual(['Habo kommun', 'Håbo kommun']);
    expect(namesFor('1480')).toEqual(['Göteborgs kommun']);
  });

  test('shows those first that begin with the text, then those of which a word does, then those that have it inside', () => {
    expect(namesFor('gö')).toEqual([
      'Gotlands kommun',
      'Göteborgs kommun',
      'Götene kommun',
      'Region Gotland',
      'Västra Götalandsregionen',
      'Östra Göinge kommun',
      'Lidingö kommun',
      'Region Östergötland',
    ]);
    expect(namesFor('skåne')[0]).toBe('Region Skåne');
    expect(namesFor('väsby')).toEqual(['Upplands Väsby kommun']);
  });

  test('shows ten at most, and nothing for nothing', () => {
    expect(namesFor('kommun')).toHaveLength(10);
    expect(['', '  ', '!?', 'ზზზ'].flatMap(namesFor)).toEqual([]);
  });
});

describe('the slug that is proposed', () => {
  test.each([
    ['Lindviks kommun', 'lindvik'],
    ['Region Skåne', 'region-skane'],
    ['Region Jönköpings län', 'region-jonkopings-lan'],
    ['Västra Götalandsregionen', 'vastra-gotalandsregionen'],
    ['Västerås kommun', 'vasteras'],
    ['Höganäs kommun', 'hoganas'],
    ['Hagfors kommun', 'hagfors'],
    ['Grums kommun', 'grums'],
    ['Falu kommun', 'falun'],
    ['Malmö stad', 'malmo'],
    ['Göteborgs Stad', 'goteborg'],
    ['Lilla Edets kommun', 'lilla-edet'],
    ['Dals-Eds kommun', 'dals-ed'],
    ['Orust kommun', 'orust'],
    ['Habo kommun', 'habo'],
    ['Håbo kommun', 'haabo'],
    ['Demo kommun', 'demo-kommun'],
    ['API', 'api-kommun'],
    ['🙂', 'organisation'],
  ])('of %s is %s', (name, slug) => expect(proposeSlug(name)).toBe(slug));

  test('is another one for every municipality and region, and is never reserved', () => {
    const slugs = all.map(({ name }) => proposeSlug(name));
    expect(new Set(slugs).size).toBe(311);
    expect(slugs.filter((slug) => isReservedSlug(slug) || !slugShape.test(slug) || slug.length < 2)).toEqual([]);
  });

  test('is a slug, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const slug = proposeSlug(name);
        expect(slug).toMatch(slugShape);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(isReservedSlug(slug)).toBe(false);
      }),
    );
  });

  test('takes the place without its genitive, and leaves other names alone', () => {
    expect(['Tranås kommun', 'Ystads kommun', 'Räddningstjänsten Syds'].map(placeOf)).toEqual([
      'Tranås',
      'Ystad',
      'Räddningstjänsten Syds',
    ]);
  });
});
