import type { OverviewInfo } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { ButtonLink } from '../../ui/button';
import { Status } from '../../ui/outcome';
import { countsOf } from './sentence';

/** What gets better if somebody does something. */
export function Todo({
  overview,
  tenant,
  words,
  format,
}: {
  overview: OverviewInfo;
  tenant: string;
  words: Messages;
  format: Format;
}) {
  const { overview: say } = words;
  const root = `/t/${tenant}`;
  const rows = [
    {
      count: overview.totals.unanswered,
      text: say.unansweredCount,
      more: say.unansweredText,
      action: say.showUnanswered,
      href: `${root}/conversations?outcome=unanswered`,
    },
    {
      count: overview.knowledge.sourcesWithProblems,
      text: say.troubledCount,
      more: say.troubledText,
      action: say.showProblems,
      href: `${root}/knowledge`,
    },
    {
      count: overview.totals.escalated,
      text: say.escalatedCount,
      more: say.escalatedText,
      action: say.showEscalated,
      href: `${root}/conversations?outcome=escalated`,
    },
  ].filter(({ count }) => count > 0);
  if (rows.length === 0)
    return (
      <p>
        <Status state="ok">{say.allDone}</Status>
        <span className="dim block mt-1">
          {countsOf(overview.totals).questions > 0 ? say.allDoneText : say.allReadText}
        </span>
      </p>
    );
  return (
    <ul className="rows bare todo">
      {rows.map(({ count, text, more, action, href }) => (
        <li key={action}>
          <span className="n">{format.number(count)}</span>
          <span>
            {/* the count stands before it */}
            <strong>{text(count).replace(/^[\d\s\u00a0.,]+/, '')}</strong> <span className="dim">{more}</span>
          </span>
          <ButtonLink kind="second" small href={href}>
            {action}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
