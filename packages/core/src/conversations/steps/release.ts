import { languageOf } from '@radrum/knowledge';
import { serve, type Attempt, type Candidate, type ServeCall } from '@radrum/routing';
import { askBack, cleanUntrusted, createUnitSplitter, quoteIntro, type Unit } from '@radrum/safeguards';
import { openFor } from '../../models/open-for.ts';
import { tenantHealth, tenantLimits } from '../../models/tenant-health.ts';
import { tracedAnswer } from '../../models/traced-content.ts';
import { mayTrace } from '../../policies/apply.ts';
import type { Citable } from '../../tools/index.ts';
import { attemptedOf } from '../../usage/attempted.ts';
import type { AnswerEvent, QuestionPart, Routed, Shown } from '../turn.ts';
import { choicesShown } from './ask-back.ts';
import { checkAgainst, type CheckedUnit } from './check-unit.ts';
import { cite, quoted } from './cite.ts';
import { abstention, compose, uncovered } from './compose.ts';
import { longestAnswer } from './plan-call.ts';
import { nothingShown } from './nothing-shown.ts';
import { reckoning } from './reckoning.ts';
import { isCovered, openPartsText } from './uncovered.ts';
import { openToolDesk } from './use-tools.ts';

/**
 * Asks one model after the other and shows what stands its check, unit by unit: a sentence, list item or table row whose claims the cited
 * passages carry. The first unit shown is the point of no return; until then the next model may still be asked. A model that calls tools is asked
 * again with what they gave; where it then fails before anything was shown, the next one is told what was found.
 */
export async function* release(
  routed: Routed,
  call: Pick<ServeCall, 'prompt' | 'providerOptions'>,
): AsyncGenerator<AnswerEvent, Shown, void> {
  const shown = nothingShown();
  const material: Citable[] = [...routed.passages];
  const desk = openToolDesk(routed, material, shown);
  const asking = { routed, shown, material };
  let asked = yield* askModels(asking, { ...call, tools: desk.offer() }, routed.candidates);
  if (!asked.caller) return shown;
  const { others } = asked.caller;
  let { prompt } = call;
  while (asked.caller) {
    const { attempt, entry, before } = asked.caller;
    prompt = [...prompt, ...(await desk.serve(attempt))];
    asked = yield* askModels(asking, { ...call, prompt, tools: desk.offer() }, [entry], before);
  }
  if (!asked.failed) return shown;
  if (shown.text !== '') {
    yield interrupted(shown, asked.failed.at(-1)?.reason ?? 'rejected');
    return shown;
  }
  const gathered = material.slice(routed.passages.length);
  const hasFiles = gathered.some(({ fileId }) => fileId !== undefined);
  const next = others.filter(
    ({ id, provider }) => !hasFiles || provider === 'extractive' || routed.plan.fileReaders.has(id),
  );
  yield* askModels(asking, compose(routed, gathered), next, asked.failed);
  return shown;
}

interface AskingModels {
  routed: Routed;
  shown: Shown;
  /** What may be cited, in the order of its numbers. */
  material: readonly Citable[];
}
type FallbackSteps = Attempt['fallbackFrom'];
/** How a series of attempts went. */
interface Asked {
  /** The model that wants tools called before it goes on, those that failed before it, and those after it. */
  caller?: { attempt: Attempt; entry: Candidate; before: FallbackSteps; others: readonly Candidate[] };
  /** All that failed, where none served and another may be asked. */
  failed?: FallbackSteps;
}

async function* askModels(
  { routed, shown, material }: AskingModels,
  call: Pick<ServeCall, 'prompt' | 'providerOptions' | 'tools'>,
  candidates: readonly Candidate[],
  before: FallbackSteps = [],
): AsyncGenerator<AnswerEvent, Asked, void> {
  const { signal, scope, dataClass, channel } = routed;
  const { rules } = routed.assistant.policy;
  const isTraced = channel !== 'workspace' && mayTrace(rules, dataClass);
  const settings = { maxOutputTokens: longestAnswer[rules.answerLength], temperature: 0.1 };
  const { installation, tenantId } = scope;
  const health = tenantHealth(installation.health, tenantId);
  const open = (entry: Candidate) => openFor(installation, entry);
  const limits = tenantLimits(installation.limits, tenantId);
  let failed = before;
  const series = serve({ ...call, candidates, settings, signal, health, limits, share: tenantId, open });
  for await (const attempt of series) {
    const left = yield* releaseAttempt({ routed, shown, material }, attempt);
    const attempted = attemptedOf(attempt, candidates);
    shown.attempts.push(attempted);
    shown.traced.push(isTraced ? tracedAnswer(rules, call.prompt, { ...attempted, answer: attempt.answer }) : null);
    const { inputTokens, outputTokens } = attempt.usage;
    shown.usage.inputTokens += inputTokens;
    shown.usage.outputTokens += outputTokens;
    shown.dropped.push(...(attempt.failure ? [{ reason: attempt.failure, text: attempt.model }] : []));
    if (attempt.rejection === 'abstained') return {};
    const { model, provider, region, end } = attempt;
    const fallbackFrom = [...before, ...attempt.fallbackFrom];
    if (attempt.isCommitted) {
      shown.route = { model, provider, region, fallbackFrom: fallbackFrom.map((step) => ({ ...step })) };
      shown.outcome = shown.citations.length > 0 ? 'answered' : 'unanswered';
    }
    const place = candidates.findIndex(({ id }) => id === model);
    const entry = candidates[place];
    if (entry && end?.type === 'finished' && attempt.toolCalls.length > 0 && !signal.aborted)
      return { caller: { attempt, entry, before: fallbackFrom, others: candidates.slice(place + 1) } };
    failed = [...fallbackFrom, { model, reason: attempt.failure ?? 'rejected' }];
    if (!attempt.isCommitted) continue;
    if (shown.outcome === 'answered') {
      if (provider === 'extractive') shown.choices = choicesShown(routed, shown);
      const last =
        openPartsText(routed, left) +
        (shown.choices.length > 0 ? `\n\n${askBack(routed.language, shown.choices)}` : '');
      shown.text += last;
      if (last !== '') yield { type: 'text', delta: last };
    }
    if (end?.type === 'interrupted') yield interrupted(shown, end.reason);
    return {};
  }
  return { failed };
}

function interrupted(shown: Shown, reason: string): AnswerEvent {
  shown.interrupted = reason;
  return { type: 'interrupted', reason };
}

/** @returns the parts of the question that it left open */
async function* releaseAttempt(
  { routed, shown, material }: AskingModels,
  attempt: Attempt,
): AsyncGenerator<AnswerEvent, QuestionPart[], void> {
  const splitter = createUnitSplitter();
  const quotes = attempt.provider === 'extractive';
  const left = quotes ? routed.parts.filter((part) => !isCovered(routed, part)) : [];
  let said = '';
  /** White space after what was shown: it belongs to the answer only when something follows. */
  let gap = '';
  let isReckoned = false;
  const units = async function* (): AsyncGenerator<Unit> {
    for await (const delta of attempt.text) {
      if (quotes) {
        // The built-in model gives a whole quote at a time, of one or more lines under one mark.
        yield { kind: 'sentence', text: delta };
        continue;
      }
      said += delta;
      if (said.trimStart().startsWith(abstention)) return attempt.reject('abstained');
      yield* splitter.push(delta);
    }
    if (attempt.end?.type === 'finished') yield* splitter.end();
  };
  for await (const unit of units()) {
    if (unit.kind === 'space') {
      gap += unit.text;
      continue;
    }
    const [, number] = uncovered.exec(unit.text) ?? [];
    const part = routed.parts[Number(number) - 1];
    if (number !== undefined) {
      if (part !== undefined && !left.includes(part)) left.push(part);
      continue;
    }
    const checked = checkAgainst(routed, material, attempt, unit.text);
    if (checked.why !== null) {
      shown.dropped.push({ reason: checked.why, text: cleanUntrusted(unit.text.slice(0, 200).toWellFormed()) });
      continue;
    }
    if (!attempt.commit()) return left;
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(checked.text) ?? [];
    const told: string =
      quotes && !isReckoned && (shown.text === '' || routed.parts.length > 0) ? reckoned(routed, checked) : '';
    isReckoned ||= told !== '';
    const space =
      shown.text === '' ? told + (quotes ? languageNote(routed, checked) : '') : (gap + before || ' ') + told;
    gap = after;
    const marks = new Map<number, number>();
    for (const number of checked.citations) {
      const place = cite(material, shown, number, {
        verbatim: quotes ? quoted(words) : null,
        unit: checked.text,
      });
      marks.set(number, place.number);
      if (place.isNew) {
        const citation = shown.citations[place.number - 1];
        if (citation) yield { type: 'citation', number: place.number, citation };
      }
    }
    const text =
      space +
      words.replaceAll(/\[(\d+)\]/g, (mark, number: string) => `[${marks.get(Number(number)) ?? mark.slice(1, -1)}]`);
    shown.text += text;
    shown.firstTokenMs ??= Math.round(performance.now() - routed.startedAt);
    yield { type: 'text', delta: text };
  }
  return left;
}

type Cited = Pick<CheckedUnit, 'text' | 'citations'>;
const paragraph = (text: string): string => (text === '' ? '' : `${text}\n\n`);

/** What was reckoned of the calendar for a quote: it stands before it. */
function reckoned(routed: Routed, { text, citations }: Cited): string {
  const passage = routed.passages[(citations[0] ?? 1) - 1];
  return paragraph(reckoning(routed, text, passage ? [passage.title, ...passage.headings] : []));
}

/** Says before the first quote, in the asker's language, that it is in another. */
function languageNote({ language, passages, assistant }: Routed, { citations }: Cited): string {
  const source = passages[(citations[0] ?? 1) - 1]?.language ?? language;
  return languageOf(source).code === languageOf(language).code
    ? ''
    : paragraph(quoteIntro(language, source, assistant.audience));
}
