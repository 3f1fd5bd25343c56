'use client';
import { PageFailed } from '../../../../features/session/page-failed';

export default function TenantError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <PageFailed {...props} />;
}
