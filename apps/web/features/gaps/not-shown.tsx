import Link from 'next/link';
import type { Messages } from '../../messages';
import { Note } from '../../ui/note';

/** Why no topics are shown: the rules keep conversations from being used, or from being opened by this role. */
export function NotShown({ why, tenant, words }: { why: 'use' | 'role'; tenant: string; words: Messages }) {
  const say = words.gaps;
  return (
    <Note title={why === 'use' ? say.notUsed : say.notRead}>
      {why === 'use' ? say.notUsedText : null} <Link href={`/t/${tenant}/rules`}>{say.toRules}</Link>
    </Note>
  );
}
