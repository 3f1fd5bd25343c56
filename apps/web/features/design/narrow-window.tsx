'use client';

/** The page as a telephone shows it, in a window of its own. Without script it is a link to the page. */
export function NarrowWindow({ title }: { title: string }) {
  return (
    <a
      className="btn second"
      href="/design"
      onClick={(event) => {
        event.preventDefault();
        window.open('/design', 'narrow', 'width=320,height=800');
      }}
    >
      {title}
    </a>
  );
}
