'use client';
import { useId } from 'react';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { CountTable, Plot } from '../../ui/plot';
import { Axes } from '../../ui/plots/axes';
import { PlotFigure } from '../../ui/plots/plot-figure';
import { axisOf, segmentsOf, step } from '../../ui/plots/scale';
import { moneyIn, roundedMoney } from './money';
import type { UsageSums } from './shapes';
import { costIn, scaleOf, type Totals } from './totals';

/** Fewer attempts than this are shown as numbers. */
const plotFrom = 10;

/** What each day cost, and the tokens that it took. */
export function PerDay({ sums, totals }: { sums: UsageSums; totals: Totals }) {
  const { words, format, language } = useLocale();
  const say = words.usage;
  const { from, to, data: days } = sums;
  const money = moneyIn(language);
  if (totals.calls < plotFrom)
    return (
      <Band title={say.perDay} text={say.few}>
        <CountTable
          header={[say.day, say.calls, say.failed, say.input, say.output, say.cost]}
          rows={days
            .filter(({ calls }) => calls > 0)
            .map(({ group, calls, failed, inputTokens, outputTokens, costs }) => [
              format.day(group),
              calls,
              failed,
              inputTokens,
              outputTokens,
              costs.map(({ currency, cost }) => money(cost, currency)).join(', ') || null,
            ])}
          number={format.number}
          folds
        />
      </Band>
    );
  return (
    <>
      {totals.costs
        .filter(({ cost }) => cost > 0)
        .map(({ currency, cost }) => (
          <Band key={currency} title={say.costPerDay(currency)} text={say.costPerDayText}>
            <CostPlot
              name={say.costName(format.day(from), format.day(to), money(cost, currency))}
              days={days.map((day) => ({ date: day.group, cost: costIn(day, currency) }))}
              currency={currency}
            />
          </Band>
        ))}
      <Band title={say.tokensPerDay} text={say.tokensPerDayText}>
        <Plot
          name={say.tokensName(
            format.day(from),
            format.day(to),
            format.number(totals.inputTokens),
            format.number(totals.outputTokens),
          )}
          bars={days.map(({ group, inputTokens, outputTokens }) => ({
            label: format.day(group),
            counts: { input: inputTokens, output: outputTokens },
          }))}
          series={[
            { key: 'input', title: say.input, tone: 'd1' },
            { key: 'output', title: say.output, tone: 'd2' },
          ]}
          words={{ ...words.actions, first: say.day, all: say.all, sum: say.sum }}
          number={format.number}
          percent={format.percent}
          fileName={`radrum-${from}-${to}-tokens.csv`}
        />
      </Band>
    </>
  );
}

/** Bars of money. The axis counts in parts of the currency where little was spent. */
function CostPlot(props: { name: string; days: readonly { date: string; cost: number }[]; currency: string }) {
  const { name, days, currency } = props;
  const { words, format, language } = useLocale();
  const id = useId();
  const say = words.usage;
  const money = moneyIn(language);
  const scale = scaleOf(days.map(({ cost }) => cost));
  const axis = axisOf(days.map(({ cost }) => cost * scale));
  const total = days.reduce((sum, { cost }) => sum + cost, 0);
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  return (
    <PlotFigure
      name={name}
      number={(value) => money(value, currency)}
      words={words.actions}
      fileName={`radrum-${first}-${last}-${currency}.csv`}
      table={{
        header: [say.day, `${say.cost} (${currency})`],
        rows: days.map(({ date, cost }) => [format.day(date), roundedMoney(cost)]),
        sums: [say.sum, roundedMoney(total)],
      }}
    >
      <Axes
        axis={axis}
        labels={days.map(({ date }) => format.day(date))}
        name={name}
        number={(value) => money(value / scale, currency)}
      >
        {days.map(({ date, cost }, index) =>
          segmentsOf([cost * scale], axis.top).map(({ y, height }) => (
            <rect key={`${id} ${date}`} x={index * step + 1} y={y} width={step - 2} height={height} className="d1" />
          )),
        )}
      </Axes>
    </PlotFigure>
  );
}
