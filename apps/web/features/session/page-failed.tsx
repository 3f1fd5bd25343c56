'use client';
import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { readDigest } from '../../api/failure';
import { useEntryLocale } from '../../locale/entry-locale';
import { Button } from '../../ui/plain-button';
import { Failure } from '../../ui/failure';

/** A page that could not be loaded: why, as far as we know, with code and request id. */
export function PageFailed({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { words } = useEntryLocale();
  const router = useRouter();
  const known = readDigest(error.digest);
  const { failure } = words;
  const text =
    known?.code === 'forbidden'
      ? failure.forbidden
      : known?.code === 'unreachable'
        ? failure.unreachable
        : failure.text;
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  const actions = (
    <>
      <Button onClick={again}>{words.actions.retry}</Button>
      <a href="/">{failure.start}</a>
    </>
  );
  return (
    <>
      <title>{`${failure.title} · ${words.product}`}</title>
      <Failure
        title={failure.title}
        text={text}
        actions={actions}
        code={known?.code ?? error.digest ?? 'internal'}
        requestId={known?.requestId}
        words={failure}
      />
    </>
  );
}
