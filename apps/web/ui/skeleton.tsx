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

/** Rows of a list that are on their way: as many and as high as those that come. */
export function SkeletonRows(props: {
  label: string;
  rows: number;
  columns: number;
  /** The title above them is on its way too. */
  isPage?: boolean;
}) {
  const { label, rows, columns, isPage = false } = props;
  return (
    <output aria-label={label} className="skeleton rows-coming">
      {isPage ? <span className="skel skel-title" /> : null}
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} className="skel-row">
          {Array.from({ length: columns }, (_cell, column) => (
            <span key={column} className="skel" />
          ))}
        </span>
      ))}
    </output>
  );
}
