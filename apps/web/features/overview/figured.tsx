'use client';
import type { Insights } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Button } from '../../ui/button';
import { Select } from '../../ui/field';
import { ListForm } from '../../ui/list/list-form';
import { Hours, Languages, Satisfaction, Topics } from './asked';
import { PerDay } from './per-day';
import { type Opening, type Period, periods, questionsIn, usualPeriod } from './period';
import { State } from './state';
import { TimeFreed } from './time-freed';

interface Props {
  insights: Insights;
  chosen: { period: Period; assistant: string };
  assistants: readonly { id: string; name: string }[];
  tenant: string;
  opening: readonly Opening[];
  canSeeConversations: boolean;
  canSetMinutes: boolean;
}

/**
 * Everything that is counted over the chosen period. It runs in the browser too: a drawing that the server sent in parts would be put
 * together with styles of its own, which the page's content security policy stops.
 */
export function Figured({ insights, chosen, assistants, tenant, opening, canSeeConversations, canSetMinutes }: Props) {
  const { words, format } = useLocale();
  const say = words.overview;
  const root = `/t/${tenant}`;
  const { before, sums, timeFreed } = insights;
  const [first, last] = [before[0]?.date, before.at(-1)?.date];
  const shown = { insights, words, format };
  return (
    <>
      <Band title={say.state} text={first && last ? say.compared(format.day(first), format.day(last)) : undefined}>
        <PeriodForm chosen={chosen} assistants={assistants} root={root} />
        {questionsIn(sums.outcomes) === 0 ? <p className="dim">{say.none}</p> : <State {...shown} />}
      </Band>
      <PerDay {...shown} />
      <Hours {...shown} opening={opening} />
      <Topics {...shown} root={root} canSeeConversations={canSeeConversations} />
      <Languages {...shown} />
      <Satisfaction {...shown} />
      {sums.outcomes.answered > 0 ? (
        <Band id="time-freed" title={say.freed} text={say.freedText}>
          <TimeFreed
            answered={sums.outcomes.answered}
            minutes={timeFreed.minutesPerAnswer}
            hours={timeFreed.hours}
            tenant={tenant}
            canEdit={canSetMinutes}
          />
        </Band>
      ) : null}
    </>
  );
}

/** Which days, and of which assistant. Both stand in the address. */
function PeriodForm({ chosen, assistants, root }: Pick<Props, 'chosen' | 'assistants'> & { root: string }) {
  const { words } = useLocale();
  const { filters, periods: names } = words.overview;
  const period = chosen.period === usualPeriod ? '' : chosen.period;
  return (
    <search aria-label={words.parts.list.filters}>
      <ListForm root={root} values={{ days: period, assistant: chosen.assistant }} pending={words.parts.list.pending}>
        <Select name="days" label={filters.period} defaultValue={period}>
          {periods.map((one) => (
            <option key={one} value={one === usualPeriod ? '' : one}>
              {names[one]}
            </option>
          ))}
        </Select>
        {assistants.length > 1 ? (
          <Select name="assistant" label={filters.assistant} defaultValue={chosen.assistant}>
            <option value="">{filters.allAssistants}</option>
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
