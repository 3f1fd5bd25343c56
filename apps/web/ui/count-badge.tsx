/** How many wait, beside the name of what they wait in. `label` says it whole, for those who do not see where it stands. */
export function CountBadge({ count, label }: { count: number; label: string }) {
  return (
    <span className="count-badge">
      <span aria-hidden="true">{count}</span>
      <span className="sr">{label}</span>
    </span>
  );
}
