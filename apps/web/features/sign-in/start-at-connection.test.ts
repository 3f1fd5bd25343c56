import { describe, expect, it } from 'vitest';
import { readStart } from './start-at-connection';

const origin = 'https://radrum.example';

describe('a sign-in at an organisation’s own service', () => {
  it('goes where the server says', () => {
    const url = 'https://login.lindvik.example/authorize?client_id=radrum';
    expect(readStart({ url }, origin)).toEqual({ url });
  });

  it('stays on the page when the service could not be asked, and knows why', () => {
    expect(readStart({ url: '/sign-in?error=provider_unreachable' }, origin)).toEqual({
      refusal: 'provider_unreachable',
    });
    expect(readStart({ url: `${origin}/sign-in` }, origin)).toEqual({ refusal: 'failed' });
  });

  it.each([null, {}, { url: 7 }, { url: 'javascript:alert(1)' }, 'rubbish'])(
    'does not go anywhere for %j',
    (answer) => {
      expect(readStart(answer, origin)).toEqual({ refusal: 'failed' });
    },
  );
});
