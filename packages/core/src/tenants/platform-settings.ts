import { z } from 'zod';
import type { Installation } from '../installation.ts';

/** What operators decide for the whole platform. */
export const platformSettings = z.object({
  /** Whether organisations can come aboard by themselves. */
  isOpen: z.boolean().default(true),
  /** Whether they wait for approval before they can publish. */
  needsApproval: z.boolean().default(false),
});
export type PlatformSettings = z.infer<typeof platformSettings>;
const key = 'onboarding';

export async function getPlatformSettings({ db }: Installation): Promise<PlatformSettings> {
  const row = await db.forSignIn((tx) => tx.platformSetting.findUnique({ where: { key } }));
  return platformSettings.parse(row?.value ?? {});
}

export async function updatePlatformSettings(
  { db }: Installation,
  operator: string,
  settings: PlatformSettings,
): Promise<void> {
  const value = platformSettings.parse(settings);
  await db.asOperator({ actor: operator, action: 'platform.settings_changed', detail: value }, (tx) =>
    tx.platformSetting.upsert({ where: { key }, create: { key, value }, update: { value } }),
  );
}
