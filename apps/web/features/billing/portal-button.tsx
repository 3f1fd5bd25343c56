'use client';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { CallFailed } from '../session/call-failed';

/** To the provider's page where the card and its receipts are. */
export function PortalButton({ tenant }: { tenant: string }) {
  const say = useLocale().words.billing.invoices;
  const open = useMutation(
    useTRPC().billing.portal.mutationOptions({ onSuccess: ({ url }) => window.location.assign(url) }),
  );
  return (
    <>
      <div className="actions">
        <Button
          kind="second"
          busy={(open.isPending || open.isSuccess) && say.opening}
          onClick={() => open.mutate({ tenant })}
        >
          {say.portal}
        </Button>
        <span className="meta">{say.leaves}</span>
      </div>
      <CallFailed error={open.error} />
    </>
  );
}
