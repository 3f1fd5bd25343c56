import { readLocale } from '../../locale/server-locale';
import { ButtonLink } from '../../ui/button';
import { PageHead } from '../../ui/page-head';

/** For addresses without anything, and for what is somebody else's: the two look the same. */
export async function NothingHere() {
  const { words } = await readLocale();
  return (
    <PageHead
      title={words.failure.notFoundTitle}
      lead={words.failure.notFoundText}
      actions={<ButtonLink href="/">{words.failure.start}</ButtonLink>}
    />
  );
}
