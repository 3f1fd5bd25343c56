/** A bar from 0 to 1, with a mark where the floor is. Drawn, so that it needs no inline style. */
export function Meter({ value, floor, label }: { value: number; floor?: number; label: string }) {
  const width = Math.max(0, Math.min(1, value)) * 100;
  return (
    <svg className="meter" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect y="2" width="100" height="6" className="fill-line" />
      <rect y="2" width={width} height="6" className="fill-accent" />
      {floor === undefined ? null : <rect x={Math.min(98, floor * 100)} width="2" height="10" className="fill-ink" />}
    </svg>
  );
}
