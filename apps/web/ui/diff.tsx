/** A piece of a text as it was, or as it became. */
export interface DiffPiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What was struck and added. Said in words too, since most screen readers pass over `ins` and `del`. */
export function DiffView(props: {
  pieces: readonly DiffPiece[];
  words: { added: string; removed: string; end: string };
  lang?: string;
}) {
  const { pieces, words, lang } = props;
  return (
    <p className="quote diff" lang={lang}>
      {pieces.map(({ kind, text }, index) => {
        // the pieces have no names of their own, and their order never changes
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={key}>
            <span className="sr"> {words[kind]} </span>
            {text}
            <span className="sr"> ({words.end}) </span>
          </Tag>
        );
      })}
    </p>
  );
}
