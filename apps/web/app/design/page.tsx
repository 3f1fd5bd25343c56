import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { readSession } from '../../api/open-tenant';
import { Design } from '../../features/design/design';
import { designWordsIn } from '../../features/design/design-words';
import { sampleSpec } from '../../features/design/lists';
import { PlainFrame } from '../../features/frame/plain-frame';
import { Choices } from '../../features/session/choices';
import { signInPath } from '../../features/sign-in/own-path';
import { readLocale } from '../../locale/server-locale';
import { type Query, readListState } from '../../ui/list/list-address';

export async function generateMetadata(): Promise<Metadata> {
  return { title: designWordsIn((await readLocale()).language).title };
}

/** For those who build it, and for signed-in members: it is no secret, but nothing for a search engine or a passer-by either. */
export default async function DesignPage({ searchParams }: { searchParams: Promise<Query> }) {
  const isOpen = process.env.NODE_ENV === 'development';
  const [{ language, words, format }, query, session] = await Promise.all([
    readLocale(),
    searchParams,
    isOpen ? null : readSession(),
  ]);
  if (!isOpen && !session) redirect(signInPath('/design', { error: 'SessionRequired' }));
  const say = designWordsIn(language);
  return (
    <PlainFrame back={{ href: '/', title: say.back }} words={words}>
      <Design state={readListState(query, sampleSpec)} say={say} words={words} format={format} />
      <div className="cols pair form-width">
        <Choices />
      </div>
    </PlainFrame>
  );
}
