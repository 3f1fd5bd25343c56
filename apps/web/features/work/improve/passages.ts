import type { WorkResult } from '../../../api/shapes';

export type Improvement = Extract<WorkResult, { kind: 'improve' }>['improvement'];
export type Proposal = Improvement['proposals'][number];
export type Finding = Improvement['sentences'][number]['findings'][number];

/** A sentence with something to decide: proposals, or what makes it hard to read. */
export interface Passage {
  kind: 'passage';
  start: number;
  end: number;
  text: string;
  /** From 0. */
  place: number;
  proposals: Proposal[];
  findings: Finding[];
  startsParagraph: boolean;
}
/** What stands between. */
export interface Plain {
  kind: 'plain';
  start: number;
  text: string;
  startsParagraph: boolean;
}

/** A text as passages to decide on, with what stands between them, in order. */
export function passagesOf({ text, sentences, proposals }: Improvement): (Passage | Plain)[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of [...sentences, ...proposals].toSorted((one, other) => one.start - other.start)) {
    const last = spans.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  const isWithin = (one: { start: number; end: number }, span: { start: number; end: number }) =>
    one.start >= span.start && one.end <= span.end;
  const findings = sentences.flatMap((sentence) => sentence.findings);
  const parts: (Passage | Plain)[] = [];
  let position = 0;
  const between = (end: number) => {
    for (const { 0: paragraph, index } of text.slice(position, end).matchAll(/\S(?:(?!\n\s*\n)[\s\S])*/g)) {
      const start = position + index;
      parts.push({
        kind: 'plain',
        start,
        text: paragraph.trimEnd(),
        startsParagraph: isAfterGap(text, start),
      });
    }
  };
  for (const [place, span] of spans.entries()) {
    between(span.start);
    parts.push({
      kind: 'passage',
      ...span,
      text: text.slice(span.start, span.end),
      place,
      proposals: proposals.filter((one) => isWithin(one, span)),
      findings: findings.filter((one) => isWithin(one, span)),
      startsParagraph: isAfterGap(text, span.start),
    });
    position = span.end;
  }
  between(text.length);
  return parts;
}

const isAfterGap = (text: string, start: number): boolean =>
  /(?:^|\n\s*\n)\s*$/.test(text.slice(Math.max(0, start - 40), start));

export type Standing = 'open' | 'accepted' | 'rejected' | 'own' | 'none';

/** What the person said of a passage. */
export function standingOf({ proposals }: Pick<Passage, 'proposals'>): Standing {
  if (proposals.length === 0) return 'none';
  if (proposals.some(({ source, isAccepted }) => source === 'person' && isAccepted === true)) return 'own';
  if (proposals.some(({ isAccepted }) => isAccepted === null)) return 'open';
  return proposals.some(({ isAccepted }) => isAccepted === true) ? 'accepted' : 'rejected';
}

/** A passage as it would stand now. */
export function wordingOf({ text, start, proposals }: Pick<Passage, 'text' | 'start' | 'proposals'>): string {
  let wording = '';
  let position = 0;
  for (const one of proposals.toSorted((a, b) => a.start - b.start)) {
    const from = one.start - start;
    if (one.isAccepted !== true || from < position) continue;
    wording += text.slice(position, from) + one.after;
    position = one.end - start;
  }
  return wording + text.slice(position);
}

/** The proposals with what is said of those in a passage. */
export const decided = (all: readonly Proposal[], about: readonly Proposal[], isAccepted: boolean | null): Proposal[] =>
  all.map((one) => (about.includes(one) ? { ...one, isAccepted } : one));

/** The proposals with a person's own wording in the place of what was proposed for a passage. */
export function rewritten(
  improvement: Improvement,
  passage: Passage,
  after: string,
  facts: Pick<Proposal, 'kept' | 'lost'>,
): Proposal[] {
  const { start, end, text: before } = passage;
  const own: Proposal = {
    index: passage.proposals[0]?.index ?? passage.place,
    start,
    end,
    before,
    after,
    ...facts,
    isSafe: facts.lost.length === 0,
    source: 'person',
    isAccepted: true,
  };
  const others = improvement.proposals.filter((one) => !passage.proposals.includes(one));
  return [...others, own].toSorted((one, other) => one.start - other.start);
}
