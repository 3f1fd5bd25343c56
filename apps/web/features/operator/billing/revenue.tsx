import { Band } from '../../../ui/band';
import { PlotFigure } from '../../../ui/plots/plot-figure';
import type { Look } from './look';
import type { PlanRevenue } from './shapes';

/** What the plans are worth in a year: a bar for each, and the same as a table and as a file. */
export function Revenue({ byPlan, language, words, format, money }: Look & { byPlan: readonly PlanRevenue[] }) {
  const { revenue: say } = words.operatorBilling;
  const rows = byPlan.toSorted((one, other) => other.yearly - one.yearly || other.tenants - one.tenants);
  const most = Math.max(1, ...rows.map(({ yearly }) => yearly));
  const tenants = rows.reduce((sum, row) => sum + row.tenants, 0);
  const yearly = rows.reduce((sum, row) => sum + row.yearly, 0);
  return (
    <Band title={say.title} text={say.text} first>
      {rows.length === 0 ? (
        <p className="dim">{say.none}</p>
      ) : (
        <PlotFigure
          name={say.plot(money.inText(yearly))}
          number={format.number}
          words={words.actions}
          fileName={say.fileName}
          table={{
            header: [say.plan, say.version, say.tenants, say.yearly],
            rows: rows.map((row) => [row.name[language], String(row.version), row.tenants, row.yearly / 100]),
            sums: [say.sum, null, tenants, yearly / 100],
          }}
        >
          <ol className="hbar" aria-label={say.plot(money.inText(yearly))}>
            {rows.map((row) => (
              <li key={`${row.plan} ${row.version}`}>
                <span>
                  {say.named(row.name[language], row.version)}
                  <small className="dim block">{say.tenantCount(row.tenants)}</small>
                </span>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" className="track">
                  <path d="M0 0V10" className="plot-axis" vectorEffect="non-scaling-stroke" />
                  <rect y="1" width={(row.yearly / most) * 100} height="8" className="d1" />
                </svg>
                <span className="num nw">{money.inColumn(row.yearly)}</span>
              </li>
            ))}
          </ol>
        </PlotFigure>
      )}
    </Band>
  );
}
