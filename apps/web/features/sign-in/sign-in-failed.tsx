'use client';
import { failureOf } from '../../api/failure';
import { useEntryLocale } from '../../locale/entry-locale';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';

/** Why a call of the sign-in pages failed. Attempts are counted over a quarter of an hour here, elsewhere over a minute. */
export function SignInFailed({ error }: { error: unknown }) {
  const { signIn } = useEntryLocale().words;
  if (!error) return null;
  if (failureOf(error).code !== 'rate_limited') return <CallFailed error={error} />;
  return <Note tone="warn" announce="alert" title={signIn.tooOften} />;
}
