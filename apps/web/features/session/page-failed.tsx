'use client';
import { useRouter } from 'next/navigation';
import { type ReactNode, startTransition, useState } from 'react';
import { readDigest } from '../../api/failure';
import { useEntryLocale } from '../../locale/entry-locale';
import { Button, buttonClass } from '../../ui/plain-button';
import { Failure } from '../../ui/failure';

interface Props {
  error: Error & { digest?: string };
  reset: () => void;
}

/** A page that could not be loaded: why, as far as we know, with time, code and request id. What a role may not see is no failure. */
export function PageFailed({
  error,
  reset,
  whomToAsk,
}: Props & { /** Those who can give the right to see it. */ whomToAsk?: ReactNode }) {
  const { words } = useEntryLocale();
  const known = readDigest(error.digest);
  const { failure } = words;
  const isForbidden = known?.code === 'forbidden';
  return (
    <>
      <title>{`${isForbidden ? failure.forbiddenTitle : failure.title} · ${words.product}`}</title>
      {isForbidden ? <NotAllowed whomToAsk={whomToAsk} /> : <NotLoaded error={error} reset={reset} />}
    </>
  );
}

function NotAllowed({ whomToAsk }: { whomToAsk: ReactNode }) {
  const { failure } = useEntryLocale().words;
  const actions = (
    <a className={buttonClass({})} href="/">
      {failure.start}
    </a>
  );
  return (
    <Failure
      title={failure.forbiddenTitle}
      text={failure.forbidden}
      more={whomToAsk}
      actions={actions}
      words={failure}
      isCalm
    />
  );
}

function NotLoaded({ error, reset }: Props) {
  const { words, format } = useEntryLocale();
  const router = useRouter();
  const [at] = useState(() => new Date());
  const known = readDigest(error.digest);
  const { failure } = words;
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
    <Failure
      title={failure.title}
      text={isAway(known?.code) ? failure.unreachable : failure.text}
      actions={actions}
      at={{ iso: at.toISOString(), inWords: format.dateTime(at.toISOString()) }}
      code={known?.code ?? error.digest ?? 'internal'}
      requestId={known?.requestId}
      words={failure}
    />
  );
}

/** The server, or what it keeps things in, did not answer: then nothing can be said of the assistants. */
const isAway = (code: string | undefined): boolean => code === 'unreachable' || code === 'unavailable';
