import { z } from 'zod';
import type { Installation } from '../installation.ts';

/** What a citizen writes for the person who answers. */
export const letter = z.object({
  text: z.string().trim().max(4000).default(''),
  name: z.string().trim().max(120).optional(),
  email: z.email().max(254).optional(),
  phone: z.string().trim().max(40).optional(),
});
export type Letter = z.infer<typeof letter>;

/*
 * It is for one pair of eyes and holds what policy keeps from models: it is sealed as a whole, and opened only for who answers.
 */
export const letterPurpose = (tenantId: string, id: string): string => `handoff ${tenantId} ${id}`;

export const sealText = ({ secrets }: Installation, tenantId: string, id: string, text: string): string =>
  secrets.seal(letterPurpose(tenantId, id), text);
/** Undefined for what was sealed with a secret that is gone. */
export const openText = ({ secrets }: Installation, tenantId: string, id: string, sealed: string): string | undefined =>
  secrets.open(letterPurpose(tenantId, id), sealed);

export function openLetter(installation: Installation, tenantId: string, id: string, sealed: string | null): Letter {
  const opened = sealed === null ? undefined : openText(installation, tenantId, id, sealed);
  const empty: Letter = { text: '' };
  return opened === undefined ? empty : letter.catch(empty).parse(JSON.parse(opened));
}
