import type { Transaction } from '@radrum/db';
import { z } from 'zod';
import { authorise, type Scope } from '../scope.ts';
import { sha256 } from '../secrets.ts';
import { workResult } from '../tasks/results.ts';
import { findOwn } from './find-work.ts';
import { rowProposal } from './row-proposal.ts';
import { documentOf } from './written-document.ts';

/** What somebody says of the time that a task freed. */
export const newTimeReport = z.object({
  helped: z.boolean(),
  minutesWithout: z.int().min(0).max(4_800).nullable(),
  minutesMending: z.int().min(0).max(4_800).nullable(),
});

/** Keeps it without a name: the report is about tasks and units, never about persons. @throws RadrumError `not_found` */
export async function reportTime(scope: Scope, workId: string, report: z.infer<typeof newTimeReport>): Promise<void> {
  authorise(scope, 'works:write');
  const { tenantId, installation } = scope;
  const id = sha256(Buffer.from(`${tenantId} ${workId}`));
  await installation.db.forTenant(tenantId, async (tx) => {
    const { kind, unit, startedAt, finishedAt } = await findOwn(tx, scope, workId);
    const kept = await shareKept(tx, tenantId, workId);
    const runningSeconds =
      startedAt && finishedAt ? Math.round((finishedAt.getTime() - startedAt.getTime()) / 1000) : 0;
    // a day and no more: the time of day would tell who it was
    const day = new Date(new Date().toISOString().slice(0, 10));
    const { helped, minutesWithout, minutesMending } = report;
    const data = { helped, minutesWithout, minutesMending, kept, kind, unit, runningSeconds, day };
    await tx.timeReport.upsert({
      where: { tenantId_id: { tenantId, id } },
      create: { tenantId, id, ...data },
      update: data,
    });
  });
}

/**
 * How much of what the task gave a person kept: of its words, or of the categories that it proposed; null where they made nothing of it.
 */
async function shareKept(tx: Transaction, tenantId: string, workId: string): Promise<number | null> {
  const where = { tenantId, workId };
  const decided = await tx.workRow.findMany({
    where: { ...where, category: { not: null } },
    select: { category: true, proposal: true },
  });
  if (decided.length > 0) {
    const same = decided.filter(({ category, proposal }) => rowProposal.parse(proposal).category === category);
    return same.length / decided.length;
  }
  const [latest, run] = [
    await tx.workVersion.findFirst({ where, orderBy: { number: 'desc' } }),
    await tx.workVersion.findFirst({ where: { ...where, origin: 'run' }, orderBy: { number: 'desc' } }),
  ];
  if (!latest || !run || latest.number <= run.number) return null;
  const [before, after] = [wordsOf(run.result), wordsOf(latest.result)];
  if (before.length === 0) return null;
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  const kept = before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return kept.length / before.length;
}

/** The words of a result as it would be taken away. */
function wordsOf(stored: unknown): string[] {
  const { blocks } = documentOf(workResult.parse(stored), { title: '', files: [], language: 'sv' });
  return (
    JSON.stringify(blocks)
      .toLocaleLowerCase('sv')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The smallest group that is shown: in a smaller one a person could be told. */
export const smallestGroup = 5;

export const timeQuery = z.object({ from: z.iso.date(), to: z.iso.date() });
export interface TimeGroup {
  kind: string;
  unit: string | null;
  /** Answers that the figures rest on. */
  sample: number;
  helped: number;
  /** Minutes freed a work: without, less mending and waiting; median and the middle half. */
  median: number;
  lower: number;
  upper: number;
  /** The mean share of a result that was kept; null where nobody edited. */
  kept: number | null;
  /** Works that were done, also those that nobody answered about. */
  works: number;
}
export interface TimeFreedReport {
  groups: TimeGroup[];
  /** Answers in groups too small to show. */
  hidden: number;
  /** Sum of the minutes that were answered about, and its 95 % interval. */
  freed: { minutes: number; lower: number; upper: number; sample: number };
}

interface Row {
  kind: string;
  unit: string | null;
  helped: boolean;
  minutesWithout: number | null;
  minutesMending: number | null;
  runningSeconds: number;
  kept: number | null;
}

/** Minutes that a work freed: what it would have taken, less what mending and running took; less than nothing where it cost time. */
const freedBy = ({ minutesWithout, minutesMending, runningSeconds }: Row): number =>
  (minutesWithout ?? 0) - (minutesMending ?? 0) - runningSeconds / 60;

/** The time that tasks freed in a period, by task and unit; no group under five is shown, and no person. */
export async function readTimeFreedByTasks(
  scope: Scope,
  { from, to }: z.infer<typeof timeQuery>,
): Promise<TimeFreedReport> {
  authorise(scope, 'works:read');
  const { tenantId, installation } = scope;
  const [reports, works] = await installation.db.forTenant(tenantId, async (tx) => {
    const day = { gte: new Date(from), lte: new Date(to) };
    const until = new Date(new Date(to).getTime() + 86_400_000);
    return [
      await tx.timeReport.findMany({ where: { tenantId, day }, take: 100_000 }),
      await tx.work.groupBy({
        by: ['kind', 'unit'],
        where: { tenantId, status: 'done', finishedAt: { gte: new Date(from), lt: until } },
        _count: true,
      }),
    ] as const;
  });
  const answered = reports.filter(({ minutesWithout }) => minutesWithout !== null);
  const byGroup = Map.groupBy(answered, ({ kind, unit }) => JSON.stringify([kind, unit]));
  const shown = [...byGroup.values()].filter((rows) => rows.length >= smallestGroup);
  const groups = shown.flatMap((rows): TimeGroup[] => {
    const [first] = rows;
    if (!first) return [];
    const { kind, unit } = first;
    const minutes = rows.map(freedBy).sort((one, other) => one - other);
    return [
      {
        kind,
        unit,
        sample: rows.length,
        helped: rows.filter(({ helped }) => helped).length,
        median: quantile(minutes, 0.5),
        lower: quantile(minutes, 0.25),
        upper: quantile(minutes, 0.75),
        kept: meanOf(rows.flatMap((row) => row.kept ?? [])),
        works: works.find((one) => one.kind === kind && one.unit === unit)?._count ?? rows.length,
      },
    ];
  });
  const all = shown.flat().map(freedBy);
  return { groups, hidden: answered.length - all.length, freed: { ...interval(all), sample: all.length } };
}

const meanOf = (shares: readonly number[]): number | null =>
  shares.length === 0 ? null : shares.reduce((sum, one) => sum + one, 0) / shares.length;

/** A quantile of sorted numbers, between the two that stand around it. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return Math.round((low + (high - low) * (place % 1)) * 10) / 10;
}

/** A sum with its 95 % interval by the normal approximation: 1.96 standard deviations of the mean, times the sample. */
function interval(minutes: readonly number[]): { minutes: number; lower: number; upper: number } {
  const sum = minutes.reduce((total, one) => total + one, 0);
  const mean = sum / Math.max(1, minutes.length);
  const squares = minutes.reduce((total, one) => total + (one - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, minutes.length - 1));
  const half = 1.96 * deviation * Math.sqrt(minutes.length);
  return { minutes: Math.round(sum), lower: Math.round(sum - half), upper: Math.round(sum + half) };
}
