'use client';
import { PlainFrame } from '../features/frame/plain-frame';
import { PageFailed } from '../features/session/page-failed';
import { useEntryLocale } from '../locale/entry-locale';

export default function RootError(props: { error: Error & { digest?: string }; reset: () => void }) {
  const { words } = useEntryLocale();
  return (
    <PlainFrame words={words}>
      <PageFailed {...props} />
    </PlainFrame>
  );
}
