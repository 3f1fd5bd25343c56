export type PageUse = 'other' | 'used' | 'here' | 'unread';

/** The pages of a document as a strip: used, where one is, and those that cannot be read. `name` says the same in words, such as "45 av 312 sidor". */
export function Coverage(props: { name: string; pages: readonly PageUse[]; words: Record<PageUse, string> }) {
  const { name, pages, words } = props;
  const kinds = (['used', 'here', 'unread', 'other'] as const).filter((kind) => pages.includes(kind));
  return (
    <figure className="coverage">
      <figcaption>
        <p>{name}</p>
        <ul className="legend">
          {kinds.map((kind) => (
            <li key={kind}>
              <svg viewBox="0 0 14 14" aria-hidden="true" className="swatch">
                <rect x="0.5" y="0.5" width="13" height="13" className={`page-${kind}`} />
                {kind === 'unread' ? <path d="M1 13L13 1" className="page-strike" /> : null}
              </svg>
              {words[kind]}
            </li>
          ))}
        </ul>
      </figcaption>
      <svg viewBox={`0 0 ${Math.max(1, pages.length)} 10`} preserveAspectRatio="none" role="img" aria-label={name}>
        {runsOf(pages).map(({ use, from, length }) => (
          <g key={from}>
            <rect x={from} width={length} height="10" className={`page-${use}`} />
            {use === 'unread' ? (
              <path d={`M${from} 10L${from + length} 0`} className="page-strike" vectorEffect="non-scaling-stroke" />
            ) : null}
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** Pages of the same kind beside each other, as one: a long document does not become thousands of boxes. */
function runsOf(pages: readonly PageUse[]): { use: PageUse; from: number; length: number }[] {
  const runs: { use: PageUse; from: number; length: number }[] = [];
  for (const [index, use] of pages.entries()) {
    const last = runs.at(-1);
    if (last?.use === use) last.length += 1;
    else runs.push({ use, from: index, length: 1 });
  }
  return runs;
}
