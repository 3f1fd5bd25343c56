import { useId } from 'react';
import { fillOf, Hatch, Legend, Swatch, type Tone } from './legend';
import { sharesOf } from './scale';

interface Part {
  key: string;
  title: string;
  tone: Tone;
  count: number;
}

/** The drawing's own units, near the shape that it has on a page, so that the pattern is not stretched. */
const [wide, high, gap] = [300, 14, 1.2];

/** How a whole is divided: one bar, and every part in words with its share. The shares add up to a hundred. */
export function ShareBar(props: {
  name: string;
  parts: readonly Part[];
  number: (value: number) => string;
  /** A share of 0 to 1 in words of the page's language. */
  percent: (share: number) => string;
}) {
  const { name, parts, number, percent } = props;
  const hatch = `hatch${useId()}`;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const shares = sharesOf(parts.map(({ count }) => count));
  const before = (index: number) => parts.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  return (
    <figure className="plot">
      <svg
        className="shares-bar"
        viewBox={`0 0 ${wide} ${high}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={name}
      >
        <Hatch id={hatch} />
        {parts.map(({ key, tone, count }, index) =>
          count > 0 ? (
            <rect
              key={key}
              x={(before(index) / total) * wide}
              width={Math.max(1, (count / total) * wide - (index < parts.length - 1 ? gap : 0))}
              height={high}
              {...fillOf(tone, hatch)}
            />
          ) : null,
        )}
      </svg>
      <figcaption>
        <Legend
          entries={parts.map(({ key, title, tone, count }, index) => ({
            key,
            title: (
              <span>
                {title} {percent((shares[index] ?? 0) / 100)} <small>({number(count)})</small>
              </span>
            ),
            swatch: <Swatch tone={tone} hatch={hatch} />,
          }))}
        />
      </figcaption>
    </figure>
  );
}
