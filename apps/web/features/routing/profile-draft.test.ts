import { describe, expect, it } from 'vitest';
import { hasWeight, namesIn, profileOf } from './profile-draft';

describe('a profile from a form', () => {
  it('requires only what was written', () => {
    const form = new FormData();
    form.set('name', 'billig');
    form.set('weight-cost', '2');
    expect(profileOf(form)).toEqual({
      name: 'billig',
      requires: {},
      weights: { preference: 0, cost: 2, quality: 0, latency: 0 },
    });
  });

  it('reads lists, and a description in one language for both', () => {
    const form = new FormData();
    form.set('sv', 'Billigast först.');
    form.set('regions', 'SE, eu\n');
    form.set('operators', 'Nordic Models AB\nLindvik');
    form.append('models', 'a');
    form.append('models', 'b');
    form.set('maxFirstTokenMs', '800');
    expect(profileOf(form)).toMatchObject({
      describes: { sv: 'Billigast först.', en: 'Billigast först.' },
      requires: {
        regions: ['se', 'eu'],
        operators: ['Nordic Models AB', 'Lindvik'],
        models: ['a', 'b'],
        maxFirstTokenMs: 800,
      },
    });
    expect(hasWeight(profileOf(form))).toBe(false);
    expect(namesIn('a, a\nb,,')).toEqual(['a', 'b']);
  });
});
