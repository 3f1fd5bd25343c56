/** The mark: an open room with the ring of å above it. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="3">
      <path d="M4.5 11.5V28h23V11.5" strokeLinejoin="miter" />
      <circle cx="16" cy="9" r="5" className="stroke-accent" />
    </svg>
  );
}
