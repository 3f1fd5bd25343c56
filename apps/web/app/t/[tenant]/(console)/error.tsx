'use client';
import { useParams } from 'next/navigation';
import { OwnersToAsk } from '../../../../features/members/owners-to-ask';
import { PageFailed } from '../../../../features/session/page-failed';

export default function TenantError(props: { error: Error & { digest?: string }; reset: () => void }) {
  const tenant = useParams<{ tenant: string }>()?.tenant;
  return <PageFailed {...props} whomToAsk={tenant ? <OwnersToAsk tenant={tenant} /> : null} />;
}
