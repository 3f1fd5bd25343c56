import { callServer } from '../../api/call-server';
import { load } from '../../api/load';
import { Closed } from '../../features/onboarding/closed';
import { Start } from '../../features/onboarding/start';
import { readLocale } from '../../locale/server-locale';

export default async function StartPage() {
  const [server, { words }] = await Promise.all([callServer(), readLocale()]);
  return (await load(server.onboarding.isOpen.query())) ? <Start /> : <Closed words={words} />;
}
