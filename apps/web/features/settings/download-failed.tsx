'use client';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Note } from '../../ui/note';

/** Why a file did not come. */
export function DownloadFailed({ code }: { code: string }) {
  const { failure } = useLocale().words;
  return (
    <Note tone="bad" announce="alert" title={failure.actionTitle}>
      {lookUp(failure.reasons, code) ?? failure.reasons.other}
    </Note>
  );
}
