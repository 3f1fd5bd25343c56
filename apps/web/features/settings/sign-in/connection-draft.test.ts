import { expect, it } from 'vitest';
import { emptyConnection, readConnection } from './connection-draft';

it('tells the server what was written, without empty rows and stray spaces', () => {
  const written = readConnection({
    ...emptyConnection,
    scopes: ' openid   email ',
    roleMap: [
      { key: 'new-0', value: ' redaktion ', role: 'editor' },
      { key: 'new-1', value: '  ', role: 'owner' },
    ],
  });
  expect(written).toMatchObject({
    scopes: 'openid email',
    defaultRole: null,
    roleMap: [{ value: 'redaktion', role: 'editor' }],
  });
});
