'use client';
import { PageFailed } from '../features/session/page-failed';

export default function RootError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="page">
      <PageFailed {...props} />
    </main>
  );
}
