import type { Metadata } from 'next';
import { Statement } from '../../features/accessibility/statement';
import { PlainFrame } from '../../features/frame/plain-frame';
import { ChoicesFoot } from '../../features/session/choices';
import { readLocale } from '../../locale/server-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readLocale()).words.nav.accessibility };
}

export default async function AccessibilityPage() {
  const { words } = await readLocale();
  return (
    <>
      <PlainFrame back={{ href: '/', title: words.failure.start }} words={words}>
        <Statement words={words} />
      </PlainFrame>
      <ChoicesFoot />
    </>
  );
}
