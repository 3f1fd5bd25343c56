import type { Assistant, Insights, OverviewInfo, TenantInfo } from '../../api/shapes';
import type { Abilities } from '../../api/open-tenant';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { Select } from '../../ui/field';
import { ListForm } from '../../ui/list/list-form';
import { Button } from '../../ui/button';
import { PrintButton } from '../operator/print-button';
import { Hours, Languages, Satisfaction, Topics } from './asked';
import { FirstSteps } from './first-steps';
import { PerDay } from './per-day';
import { type Period, periods, questionsIn, usualPeriod } from './period';
import { sentenceOf } from './sentence';
import { State } from './state';
import { TimeFreed } from './time-freed';
import { Todo } from './todo';
import { Unanswered } from './unanswered';

interface Props {
  overview: OverviewInfo;
  /** The figures of the chosen period; null for who may not see figures. */
  insights: Insights | null;
  chosen: { period: Period; assistant: string };
  assistants: readonly Assistant[];
  waiting: number;
  tenant: TenantInfo;
  canEdit: boolean;
  may: Abilities['may'];
  now: Date;
  words: Messages;
  format: Format;
}

/** The console's first page: the sentence of the day, what needs a person, how it goes. */
export function Overview(props: Props) {
  const { overview, insights, assistants, waiting, tenant, canEdit, may, now, words, format } = props;
  const say = words.overview;
  const sentence = sentenceOf(overview);
  const isNew = overview.knowledge.documents === 0 && assistants.length === 0;
  return (
    <>
      <div className="head">
        <div>
          <p className="meta mb-3">{format.fullDate(now)}</p>
          <h1 className="sentence">
            {isNew ? say.stepsTitle : sentence ? say[sentence.about](sentence.questions, tenant.name) : say.quiet}{' '}
            {sentence ? (
              <>
                <em>{say.share(sentence.answered, sentence.of)}</em> {say.shareTail}
              </>
            ) : null}
          </h1>
          {isNew ? <p className="lead">{say.stepsText}</p> : null}
        </div>
        {isNew ? null : (
          <div className="actions">
            <PrintButton label={say.print} />
          </div>
        )}
      </div>
      {isNew ? (
        <FirstSteps tenant={tenant.slug} canEdit={canEdit} words={words} />
      ) : (
        <>
          <Band first title={say.todo} text={say.todoText}>
            <Todo overview={overview} waiting={waiting} tenant={tenant.slug} may={may} words={words} format={format} />
          </Band>
          {insights ? <Figured {...props} insights={insights} /> : <p className="dim">{say.noRight}</p>}
          {overview.unanswered && overview.unanswered.length > 0 ? (
            <Band title={say.latest} text={say.latestText}>
              <Unanswered overview={overview} tenant={tenant.slug} format={format} />
            </Band>
          ) : null}
        </>
      )}
    </>
  );
}

/** Everything that is counted over the chosen period. */
function Figured({ insights, chosen, assistants, tenant, may, words, format }: Props & { insights: Insights }) {
  const say = words.overview;
  const root = `/t/${tenant.slug}`;
  const { before, sums, timeFreed } = insights;
  const [first, last] = [before[0]?.date, before.at(-1)?.date];
  return (
    <>
      <Band title={say.state} text={first && last ? say.compared(format.day(first), format.day(last)) : undefined}>
        <PeriodForm chosen={chosen} assistants={assistants} root={root} words={words} />
        {questionsIn(sums.outcomes) === 0 ? (
          <p className="dim">{say.none}</p>
        ) : (
          <State insights={insights} words={words} format={format} />
        )}
      </Band>
      <PerDay insights={insights} words={words} format={format} />
      <Hours insights={insights} tenant={tenant} words={words} format={format} />
      <Topics insights={insights} root={root} canSeeGaps={may('conversations:read')} words={words} format={format} />
      <Languages insights={insights} words={words} format={format} />
      <Satisfaction insights={insights} words={words} format={format} />
      {sums.outcomes.answered > 0 ? (
        <Band id="time-freed" title={say.freed} text={say.freedText}>
          <TimeFreed
            answered={sums.outcomes.answered}
            minutes={timeFreed.minutesPerAnswer}
            hours={timeFreed.hours}
            tenant={tenant.slug}
            canEdit={may('tenant:write')}
          />
        </Band>
      ) : null}
    </>
  );
}

/** Which days, and of which assistant. Both stand in the address. */
function PeriodForm(props: Pick<Props, 'chosen' | 'assistants' | 'words'> & { root: string }) {
  const { chosen, assistants, root, words } = props;
  const say = words.overview;
  const period = chosen.period === usualPeriod ? '' : chosen.period;
  return (
    <search aria-label={words.parts.list.filters}>
      <ListForm root={root} values={{ days: period, assistant: chosen.assistant }} pending={words.parts.list.pending}>
        <Select name="days" label={say.filters.period} defaultValue={period}>
          {periods.map((one) => (
            <option key={one} value={one === usualPeriod ? '' : one}>
              {say.periods[one]}
            </option>
          ))}
        </Select>
        {assistants.length > 1 ? (
          <Select name="assistant" label={say.filters.assistant} defaultValue={chosen.assistant}>
            <option value="">{say.filters.allAssistants}</option>
            {assistants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        ) : null}
        <Button type="submit" kind="second">
          {words.parts.list.apply}
        </Button>
      </ListForm>
    </search>
  );
}
