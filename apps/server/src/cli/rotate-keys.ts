import { type Installation, RadrumError, resealAll } from '@radrum/core';

/** @param verb `rotate` @returns what to print @throws RadrumError `conflict` where something cannot be opened with the secrets that are set */
export async function rotateKeys(installation: Installation, verb: string): Promise<string> {
  if (verb !== 'rotate') throw new RadrumError('invalid_body', 'Usage: keys rotate');
  const { values, resealed, unreadable } = await resealAll(installation);
  const summary = `${values} sealed values, ${resealed} sealed anew with the newest secret.`;
  if (unreadable > 0)
    throw new RadrumError(
      'conflict',
      `${summary}\n${unreadable} cannot be opened with the secrets that are set: put the one they were made with back into RADRUM_SECRET_KEYS, behind the newest.`,
    );
  return `${summary} The older secrets can go, but API keys and sessions made with them stop working.`;
}
