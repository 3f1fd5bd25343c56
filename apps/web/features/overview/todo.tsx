import type { OverviewInfo } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { ButtonLink } from '../../ui/button';
import { Status } from '../../ui/outcome';
import { countsOf } from './sentence';

/** What gets better if somebody does something. */
export function Todo(props: {
  overview: OverviewInfo;
  /** Citizens who wait for a person. */
  waiting: number;
  tenant: string;
  words: Messages;
  format: Format;
}) {
  const { overview, waiting, tenant, words, format } = props;
  const { overview: say } = words;
  const root = `/t/${tenant}`;
  const rows = [
    {
      count: waiting,
      text: say.waitingCount,
      more: say.waitingText,
      action: say.showWaiting,
      href: `${root}/handoffs`,
    },
    {
      count: overview.toAnswer ?? 0,
      text: say.unansweredCount,
      more: say.unansweredText,
      action: say.showUnanswered,
      href: `${root}/gaps`,
    },
    {
      count: overview.knowledge.sourcesWithProblems,
      text: say.troubledCount,
      more: say.troubledText,
      action: say.showProblems,
      href: `${root}/knowledge`,
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
