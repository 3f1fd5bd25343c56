import { describe, expect, it } from 'vitest';
import { FAILURE_KINDS, type FailureKind } from '../../../../packages/routing/src/failures.ts';
import { CAPABILITIES, DATA_CLASSES, PROVIDERS } from '../../../../packages/routing/src/model.ts';
import { messagesIn } from '../../messages';
import { capabilities, dataClasses, providers } from './own-model-draft';

/** A kind of failure that has no words fails the type check here. */
const all: Readonly<Record<FailureKind, string>>[] = (['sv', 'en'] as const).flatMap((language) => {
  const { models, usage } = messagesIn(language);
  return [models.failures, usage.reasons];
});

describe('what the routing layer knows', () => {
  it.each(all)('has words for every failure', (words) => {
    expect(Object.keys(words)).toEqual(expect.arrayContaining([...FAILURE_KINDS]));
  });

  it('can be chosen in the form of an own model', () => {
    expect(providers).toEqual(PROVIDERS);
    expect(capabilities).toEqual(CAPABILITIES);
    expect(dataClasses).toEqual(DATA_CLASSES);
  });
});
