import type { ReactNode } from 'react';
import type { Messages } from '../../messages';
import { PageHead } from '../../ui/page-head';
import { Tabs } from '../../ui/tabs';
import { PlainFrame } from '../frame/plain-frame';

/** The frame of the operators' pages. */
export function OperatorFrame({ words, children }: { words: Messages; children: ReactNode }) {
  const { operator: say } = words;
  return (
    <PlainFrame back={{ href: '/account', title: say.back }} words={words}>
      <PageHead title={say.title} />
      <Tabs
        label={say.tabsLabel}
        tabs={[
          { href: '/operator', title: say.tabs.tenants },
          { href: '/operator/billing', title: words.operatorBilling.title },
          { href: '/operator/queues', title: say.tabs.queues },
          { href: '/operator/commons', title: say.tabs.commons },
          { href: '/operator/receipts', title: say.tabs.receipts },
          { href: '/operator/settings', title: say.tabs.settings },
          { href: '/dev/mail', title: say.tabs.mails },
        ]}
      />
      <div className="after-tabs">{children}</div>
    </PlainFrame>
  );
}
