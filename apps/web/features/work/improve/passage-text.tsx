'use client';
import type { ReactNode } from 'react';
import { useLocale } from '../../../locale/locale-provider';
import { wordDiff } from '../../../ui/word-diff';
import type { Finding, Passage, Proposal } from './passages';

/** Less of the words in common, and a comparison word by word is harder to read than the two sentences. */
const fewestInCommon = 0.4;

/** A passage with its proposals as changes, and what is hard to read marked. */
export function PassageText({ passage }: { passage: Passage }) {
  const { text, start, proposals, findings } = passage;
  const pieces: ReactNode[] = [];
  let position = 0;
  for (const proposal of proposals) {
    const from = proposal.start - start;
    if (from < position) continue;
    pieces.push(
      <Marked key={`text ${position}`} text={text} from={position} to={from} offset={start} findings={findings} />,
      <Change key={`change ${from}`} proposal={proposal} />,
    );
    position = proposal.end - start;
  }
  return (
    <>
      {pieces}
      <Marked text={text} from={position} to={text.length} offset={start} findings={findings} />
    </>
  );
}

/** A stretch of the text as it is, with underlines under what is hard. */
function Marked(props: { text: string; from: number; to: number; offset: number; findings: readonly Finding[] }) {
  const { text, from, to, offset, findings } = props;
  const pieces: ReactNode[] = [];
  let position = from;
  for (const finding of findings) {
    const [start, end] = [finding.start - offset, finding.end - offset];
    // what is said of the whole sentence is said beside it
    if (start < position || end > to || (start === 0 && end === text.length)) continue;
    pieces.push(
      text.slice(position, start),
      <mark key={start} className="hard">
        {text.slice(start, end)}
      </mark>,
    );
    position = end;
  }
  return (
    <>
      {pieces}
      {text.slice(position, to)}
    </>
  );
}

function Change({ proposal }: { proposal: Proposal }) {
  const { before, after, isAccepted, kept } = proposal;
  if (isAccepted === false) return before;
  if (isAccepted === true) return <ins className="taken">{after}</ins>;
  const facts = kept.map(({ text }) => text);
  const words = wordDiff(before, after);
  const same = words.reduce((sum, { kind, text }) => (kind === 'same' ? sum + text.length : sum), 0);
  if (same / Math.max(1, before.length) < fewestInCommon)
    return (
      <>
        <Piece kind="removed" text={before} facts={[]} /> <Piece kind="added" text={after} facts={facts} />
      </>
    );
  return words.map(({ kind, text }, place) => (
    // the pieces have no names of their own, and their order never changes
    <Piece key={`${place} ${kind}`} kind={kind} text={text} facts={facts} />
  ));
}

function Piece({ kind, text, facts }: { kind: 'same' | 'added' | 'removed'; text: string; facts: readonly string[] }) {
  const say = useLocale().words.workImprove.diff;
  if (kind === 'same') return text;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span className="sr"> {say[kind]} </span>
      {kind === 'added' ? <Facts text={text} facts={facts} /> : text}
      <span className="sr"> ({say.end}) </span>
    </Tag>
  );
}

/** A wording with the facts that had to stay marked, where they are spelt as they were. */
function Facts({ text, facts }: { text: string; facts: readonly string[] }) {
  const fact = facts.find((one) => one.length > 1 && text.includes(one));
  if (fact === undefined) return text;
  const at = text.indexOf(fact);
  return (
    <>
      <Facts text={text.slice(0, at)} facts={facts} />
      <mark>{fact}</mark>
      <Facts text={text.slice(at + fact.length)} facts={facts} />
    </>
  );
}
