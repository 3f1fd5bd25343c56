import type { ContentPart } from './content-parts';

/** What is shared, as it is read: in serif what is the source's own words. */
export function ContentView(props: {
  parts: readonly ContentPart[];
  /** The language that it is written in. */
  lang: string | undefined;
  level?: 3 | 4;
}) {
  const { parts, lang, level = 3 } = props;
  const Heading = `h${level}` as const;
  return (
    <div className="shared-content">
      {parts.map(({ title, lines }, place) => (
        // parts have no names of their own, and their order never changes
        <section key={`${place} ${title}`}>
          <Heading className="h4">{title}</Heading>
          <ul>
            {lines.map(({ text, note, isQuoted, isHeading }, at) => (
              <li key={`${at} ${text.slice(0, 40)}`}>
                <span className={isQuoted ? 'quoted' : undefined} lang={isQuoted ? lang : undefined}>
                  {isHeading ? <strong>{text}</strong> : text}
                </span>
                {note ? <small className="dim"> {note}</small> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
