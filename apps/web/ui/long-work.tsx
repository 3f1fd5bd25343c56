'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocale } from '../locale/locale-provider';
import { Button } from './button';
import { Progress } from './progress';

/** A screen reader is told how it goes at most this often. */
const speaksEveryMs = 10_000;

/** Work that takes its time: the count first, what is going on, how long it takes, that one can leave, and how to stop it. */
export function LongWork(props: {
  title: string;
  done: number;
  of: number;
  failed?: number;
  /** "ungefär 3 minuter kvar"; left out while nothing is known. */
  timeLeft?: string | undefined;
  /** What is worked on just now. */
  now?: ReactNode;
  onStop?: () => void;
  isStopping?: boolean;
}) {
  const { title, done, of, failed = 0, timeLeft, now, onStop, isStopping = false } = props;
  const { words, format } = useLocale();
  const { work } = words.parts;
  // before the first step nobody knows how many there are
  const count = of > 0 ? work.of(format.number(done), format.number(of)) : '';
  const spoken = useSpoken([count, timeLeft].filter(Boolean).join(', '));
  return (
    <div className="work">
      {count ? <p className="h3">{count}</p> : null}
      {timeLeft ? <p className="dim">{timeLeft}</p> : null}
      {of > 0 ? (
        <div className="my-3">
          <Progress done={done - failed} left={0} failed={failed} of={of} label={title} />
        </div>
      ) : null}
      {now ? <p className="meta wrap-anywhere">{now}</p> : null}
      <p className="meta">{work.canLeave}</p>
      {onStop ? (
        <p className="mt-3">
          <Button kind="second" small onClick={onStop} busy={isStopping && work.stop}>
            {work.stop}
          </Button>
        </p>
      ) : null}
      <output className="sr">{spoken}</output>
    </div>
  );
}

/** A text that changes often, as it is said: the first after a while, and then the newest at most every ten seconds. */
function useSpoken(text: string): string {
  const [spoken, setSpoken] = useState('');
  const newest = useRef(text);
  useEffect(() => {
    newest.current = text;
  });
  useEffect(() => {
    const timer = setInterval(() => setSpoken(newest.current), speaksEveryMs);
    return () => clearInterval(timer);
  }, []);
  return spoken;
}
