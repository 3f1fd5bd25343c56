'use client';
import { useId } from 'react';
import { useLocale } from '../../locale/locale-provider';
import { fillOf, Hatch, Legend, Swatch } from '../../ui/plots/legend';
import { PlotFigure } from '../../ui/plots/plot-figure';
import type { Decision } from '../models/shapes';

export const dimensions = ['preference', 'cost', 'quality', 'latency'] as const;
export type Dimension = (typeof dimensions)[number];
const tones = { preference: 'd1', cost: 'd2', quality: 'd3', latency: 'd4' } as const satisfies Record<
  Dimension,
  string
>;
/** Scores are in whole millionths. */
const full = 1_000_000;
/** The drawing's own units, and the gap between two parts. */
const [wide, gap] = [100, 0.5];

/** What each candidate's place was reckoned from; nothing where the order of the catalogue decided. */
export function ScoreBars({ decisions }: { decisions: readonly Decision[] }) {
  const { words, format } = useLocale();
  const say = words.routing;
  const hatch = `hatch${useId()}`;
  const scored = decisions.flatMap((one) =>
    one.included && one.score ? [{ model: one.model, score: one.score }] : [],
  );
  const counting = dimensions.filter((one) => scored.some(({ score }) => score[one] > 0));
  if (scored.length < 2 || counting.length === 0) return null;
  const points = (value: number) => Math.round(value / (full / 100));
  return (
    <div>
      <h3 className="h4 mb-2">{say.score}</h3>
      <p className="dim mb-3">{say.scoreText}</p>
      <PlotFigure
        name={say.scoreName(scored.length)}
        number={format.number}
        words={words.actions}
        fileName="radrum-routing.csv"
        table={{
          header: [say.model, ...counting.map((one) => say.dimensions[one]), say.points],
          rows: scored.map(({ model, score }) => [
            model,
            ...counting.map((one) => points(score[one])),
            points(score.total),
          ]),
        }}
        legend={
          <Legend
            entries={counting.map((one) => ({
              key: one,
              title: say.dimensions[one],
              swatch: <Swatch tone={tones[one]} hatch={hatch} />,
            }))}
          />
        }
      >
        <ol className="hbar" aria-label={say.scoreName(scored.length)}>
          {scored.map(({ model, score }) => (
            <li key={model}>
              <span className="wrap-anywhere">{model}</span>
              <svg viewBox={`0 0 ${wide} 10`} preserveAspectRatio="none" aria-hidden="true" className="track">
                <Hatch id={hatch} />
                <path d="M0 0V10" className="plot-axis" vectorEffect="non-scaling-stroke" />
                {counting.map((one, index) => {
                  const before = counting.slice(0, index).reduce((sum, other) => sum + score[other], 0);
                  const width = (score[one] / full) * wide;
                  return width > 0 ? (
                    <rect
                      key={one}
                      x={(before / full) * wide}
                      y="1"
                      width={Math.max(0.5, width - gap)}
                      height="8"
                      {...fillOf(tones[one], hatch)}
                    />
                  ) : null;
                })}
              </svg>
              <span className="num">{say.pointsOf(points(score.total))}</span>
            </li>
          ))}
        </ol>
      </PlotFigure>
    </div>
  );
}
