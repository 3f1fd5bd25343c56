/** The shape of a page that is on its way. It is seen only after 300 ms, so that quick pages do not flicker. */
export function Skeleton({ label }: { label: string }) {
  return (
    <output aria-label={label} className="skeleton">
      <span className="skel skel-title" />
      <span className="skel skel-wide" />
      <span className="skel" />
      <span className="skel skel-wide" />
      <span className="skel" />
    </output>
  );
}
