import type { Share } from '../../api/shapes';
import type { Format } from '../../locale/format';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { barOf, sumOf } from './share-shape';

/** What a probability is made of: a table for everybody, with a bar in each row for those who see. */
export function ShareTable({
  probability,
  shares,
  words,
  format,
}: {
  probability: number;
  shares: readonly Share[];
  words: Messages;
  format: Format;
}) {
  const { explanation: say } = words;
  const parts = sumOf(
    probability,
    shares.map(({ adds }) => adds),
  );
  const rows = [
    ...(parts ? [{ name: say.start, holds: '', adds: parts.start }] : []),
    ...shares.map(({ feature, value, adds }) => ({
      name: lookUp(say.confidenceFeatures, feature) ?? feature,
      holds: format.percent(value),
      adds,
    })),
  ];
  const most = Math.max(...rows.map(({ adds }) => Math.abs(adds)));
  return (
    <table className="table shares">
      <caption>{say.confidenceText}</caption>
      <thead>
        <tr>
          <th scope="col">{say.feature}</th>
          <th scope="col" className="num">
            {say.holds}
          </th>
          <th scope="col" className="num">
            {say.adds}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, holds, adds }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              <Bar adds={adds} most={most} />
            </th>
            <td className="num">{holds}</td>
            <td className="num">{format.signed(adds)}</td>
          </tr>
        ))}
      </tbody>
      {parts ? (
        <tfoot>
          <tr>
            <th scope="row">{say.sum}</th>
            <td className="num">{format.percent(probability)}</td>
            <td className="num">{format.signed(parts.sum)}</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}

function Bar({ adds, most }: { adds: number; most: number }) {
  const { x, width } = barOf(adds, most);
  return (
    <svg className="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect x={x} y="2" width={width} height="6" className={adds < 0 ? 'fill-ink-3' : 'fill-accent'} />
      <path d="M50 0V10" className="share-zero" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
