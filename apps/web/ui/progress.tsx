/** How far something is: what is done, left out and failed, of all that is known so far. */
export function Progress(props: { done: number; left: number; failed: number; of: number; label: string }) {
  const { done, left, failed, of, label } = props;
  const share = (count: number) => (of > 0 ? (count / of) * 100 : 0);
  return (
    <div className="progress">
      <progress className="sr" max={Math.max(of, 1)} value={Math.min(done + left + failed, of)} aria-label={label} />
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" className="fill-well" />
        <rect width={share(done)} height="8" className="fill-accent" />
        <rect x={share(done)} width={share(left)} height="8" className="fill-data-4" />
        <rect x={share(done + left)} width={share(failed)} height="8" className="fill-bad" />
      </svg>
    </div>
  );
}
