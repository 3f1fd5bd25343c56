import type { DataClass } from '@radrum/routing';
import { matchesPhrases } from '@radrum/safeguards';
import { z } from 'zod';

/** What a model is not to see of a text, counted. */
export const personalThing = z.object({ kind: z.string(), original: z.string(), count: z.int() });
export type PersonalThing = z.infer<typeof personalThing>;

/** How sensitive a text seems. */
export const classProposal = z.object({
  dataClass: z.enum(['open', 'internal', 'confidential']),
  /** Kinds of personal data, and `sensitive` for words of health, care, crime and the like; with how many. */
  reasons: z.array(z.object({ what: z.string(), count: z.int() })),
});
export type ClassProposal = z.infer<typeof classProposal>;

/** Kinds that tell who somebody is beyond doubt. */
const identifying: ReadonlySet<string> = new Set(['identity_number', 'coordination_number', 'account', 'card']);
/** Words of matters that the law keeps secret: health, care, children, crime, debts, protected addresses. */
const sensitiveWords = [
  'diagnos*',
  'sjukdom*',
  'sjukskriv*',
  'läkarintyg*',
  'journal*',
  'missbruk*',
  'ekonomiskt bistånd',
  'försörjningsstöd*',
  'orosanmäl*',
  'barnavårdsutred*',
  'umgänge*',
  'vårdnad*',
  'LVU',
  'LVM',
  'våld i nära*',
  'skyddade personuppgifter',
  'skyddad adress*',
  'sekretess*',
  'brottsmisstänk*',
  'elevhälsa*',
  'funktionsnedsätt*',
  'god man',
  'förvaltare',
  'asyl*',
  'skuldsanering*',
];

/**
 * How sensitive a text seems: confidential where it tells of somebody who can be told and of what the law keeps secret, internal where
 * it names somebody, else open. A proposal: the person decides.
 */
export function proposeClass(text: string, personal: readonly PersonalThing[]): ClassProposal {
  const counts = new Map<string, number>();
  for (const { kind, count } of personal) counts.set(kind, (counts.get(kind) ?? 0) + count);
  const sensitive = sensitiveWords.filter((word) => matchesPhrases(text, [word])).length;
  const identified = [...counts.keys()].some((kind) => identifying.has(kind));
  const named = counts.has('name') || identified;
  const dataClass: DataClass =
    identified || (named && sensitive > 0) ? 'confidential' : named || counts.size > 0 ? 'internal' : 'open';
  const reasons = [...counts].map(([what, count]) => ({ what, count }));
  return { dataClass, reasons: sensitive > 0 ? [...reasons, { what: 'sensitive', count: sensitive }] : reasons };
}
