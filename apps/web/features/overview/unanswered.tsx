import Link from 'next/link';
import type { OverviewInfo } from '../../api/shapes';
import type { Format } from '../../locale/format';
import { conversationAddress } from '../conversations/conversation-filter';

/** The latest questions that got no answer, each with its conversation. */
export function Unanswered({ overview, tenant, format }: { overview: OverviewInfo; tenant: string; format: Format }) {
  return (
    <ul className="rows bare">
      {(overview.unanswered ?? []).map(({ conversationId, question, at }) => (
        <li key={`${conversationId} ${at}`} className="row-link">
          <Link href={conversationAddress(tenant, conversationId)}>{question}</Link>
          <time className="meta" dateTime={at}>
            {format.dateTime(at)}
          </time>
        </li>
      ))}
    </ul>
  );
}
