import type { TenantInfo } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Note } from '../../ui/note';
import { untilInWords } from './until-in-words';

type Told = Pick<TenantInfo, 'status' | 'statusReason' | 'deleteAfter'>;

/** What everybody has to know on every page: that the organisation is not as usual, and that an operator is here with consent. */
export function Banners(props: {
  tenant: Told;
  consentUntil: string | undefined;
  now: Date;
  words: Messages;
  format: Format;
}) {
  const { tenant, consentUntil, now, words, format } = props;
  const { banners } = words;
  const state = stateOf(tenant, banners, format);
  if (!state && !consentUntil) return null;
  return (
    <section className="banners" aria-label={banners.label}>
      {state ? (
        <Note tone="warn" title={state.title}>
          {tenant.statusReason ? `${banners.reason(tenant.statusReason)} ` : null}
          {state.text}
        </Note>
      ) : null}
      {consentUntil ? (
        <Note title={banners.consentTitle(untilInWords(consentUntil, now, format))}>{banners.consentText}</Note>
      ) : null}
    </section>
  );
}

function stateOf({ status, deleteAfter }: Told, say: Messages['banners'], format: Format) {
  switch (status) {
    case 'active':
      return null;
    case 'pending':
      return { title: say.pendingTitle, text: say.pendingText };
    case 'suspended':
      return { title: say.suspendedTitle, text: say.suspendedText };
    case 'deleting':
      return {
        title: deleteAfter ? say.deletingTitle(format.date(deleteAfter)) : say.deletingSoon,
        text: say.deletingText,
      };
  }
}
