import { expect, test, vi } from 'vitest';
import { sessionOf } from './session-of';

test('a server that cannot be reached keeps nobody from the page', async () => {
  vi.stubEnv('RADRUM_SERVER_URL', 'http://127.0.0.1:9');
  expect(await sessionOf('radrum-session=x')).toBeNull();
  vi.unstubAllEnvs();
});
