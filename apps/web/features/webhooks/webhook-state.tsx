import type { WebhookInfo } from '../../api/shapes';
import type { Messages } from '../../messages';
import { Status } from '../../ui/outcome';

/** How a webhook stands: on, off by somebody's hand, or switched off by itself. */
export const standingOf = ({
  enabled,
  disabledReason,
}: Pick<WebhookInfo, 'enabled' | 'disabledReason'>): 'on' | 'off' | 'failing' | 'gone' =>
  enabled ? 'on' : disabledReason === 'gone' || disabledReason === 'failing' ? disabledReason : 'off';

export function WebhookState({ webhook, words }: { webhook: WebhookInfo; words: Messages }) {
  const standing = standingOf(webhook);
  const title = words.settings.webhooks.states[standing];
  return <Status state={standing === 'on' ? 'ok' : standing === 'off' ? 'draft' : 'bad'}>{title}</Status>;
}

/** How the last day went, in words. */
export function WebhookHealth({ webhook, words }: { webhook: WebhookInfo; words: Messages }) {
  const say = words.settings.webhooks;
  const { delivered, failed, pending } = webhook.lastDay;
  if (delivered + failed + pending === 0) return <span className="dim">{say.quiet}</span>;
  const text = say.health(delivered, failed, pending);
  return failed > 0 ? <Status state="bad">{text}</Status> : text;
}
