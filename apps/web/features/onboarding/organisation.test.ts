import { TRPCClientError } from '@trpc/client';
import { describe, expect, it } from 'vitest';
import { sv } from '../../messages/sv';
import { mistakesIn, refusedFields } from './organisation';

const say = sv.onboarding.organisation;
const good = {
  name: 'Lindviks kommun',
  municipalityCode: undefined,
  slug: 'lindvik',
  locale: 'sv',
  email: 'a@lindvik.se',
};

describe('what is said of an organisation', () => {
  it('is right, or each field says what is wrong with it', () => {
    expect(mistakesIn(good, say)).toEqual({});
    expect(mistakesIn({ ...good, name: ' ', slug: 'Lindvik!', email: 'anna' }, say)).toEqual({
      name: say.nameMissing,
      slug: say.slugWrong,
      email: say.emailWrong,
    });
    for (const slug of ['', 'a', '-a', 'a--b', 'å-dal'])
      expect(mistakesIn({ ...good, slug }, say)).toHaveProperty('slug');
  });

  it('is refused in words at the field', () => {
    const refusal = (reason: string, path: string) =>
      TRPCClientError.from({
        error: { message: '', code: -32600, data: { reason, requestId: null, problems: [{ path, message: '' }] } },
      });
    expect(refusedFields(refusal('conflict', 'slug'), say)).toEqual({ slug: say.slugTaken });
    expect(refusedFields(refusal('invalid_body', 'slug'), say)).toEqual({ slug: say.slugReserved });
    expect(refusedFields(refusal('invalid_body', 'email'), say)).toEqual({ email: say.emailPrivate });
    expect(refusedFields(new Error('offline'), say)).toEqual({});
    expect(refusedFields(null, say)).toEqual({});
  });
});
