'use client';
import type { Source } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { ButtonLink } from '../../ui/button';
import { SyncProgress } from '../knowledge/sync-progress';
import { isReading } from './step-state';

/** The website being read, as it happens; when that is done the page comes anew, with the next step. */
export function ReadingStep({ tenant, source }: { tenant: string; source: Source }) {
  const { reading: say } = useLocale().words.onboarding;
  const onward = `/t/${tenant}/welcome?step=questions`;
  if (!isReading(source))
    return (
      <div className="actions">
        <ButtonLink href={onward}>{say.onward}</ButtonLink>
      </div>
    );
  return (
    <>
      <SyncProgress source={source} tenant={tenant} canEdit isFirst onward={{ href: onward, title: say.onward }} />
      <p className="meta">{say.soon}</p>
    </>
  );
}
