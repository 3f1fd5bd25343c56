import { Band } from '../../../ui/band';
import { Status } from '../../../ui/outcome';
import { Table } from '../../../ui/table';
import type { Look } from './look';
import { daysBetween } from './days';
import { SetPlanLink } from './set-plan-link';
import { TenantName } from './tenant-name';
import type { TrialRow } from './shapes';

/** From how many days before its end a trial is worth a thought. */
const soonDays = 7;

/** Organisations on trial, those that end soonest first. */
export function Trials({ trials, now, words, format }: Look & { trials: readonly TrialRow[] }) {
  const { trials: say } = words.operatorBilling;
  return (
    <Band title={say.title} text={say.text}>
      {trials.length === 0 ? (
        <p className="dim">{say.none}</p>
      ) : (
        <Table
          label={say.title}
          rows={trials}
          keyOf={({ tenantId }) => tenantId}
          columns={[
            { head: say.name, isName: true, cell: (trial) => <TenantName {...trial} /> },
            {
              head: say.ends,
              cell: ({ endsAt }) => (
                <>
                  <time className="nw" dateTime={endsAt}>
                    {format.date(endsAt)}
                  </time>
                  <small>
                    <Left endsAt={new Date(endsAt)} now={now} say={say} />
                  </small>
                </>
              ),
            },
            {
              head: words.actions.actions,
              isHeadHidden: true,
              cell: ({ slug, tenantName }) => <SetPlanLink slug={slug} name={tenantName} words={words} />,
            },
          ]}
        />
      )}
    </Band>
  );
}

function Left(props: { endsAt: Date; now: Date; say: Look['words']['operatorBilling']['trials'] }) {
  const { endsAt, now, say } = props;
  const left = daysBetween(now, endsAt);
  if (endsAt <= now) return <Status state="bad">{say.ended}</Status>;
  if (left === 0) return <Status state="warn">{say.today}</Status>;
  return left <= soonDays ? <Status state="warn">{say.left(left)}</Status> : say.left(left);
}
