import { Fragment } from 'react';
import { unbroken } from '../../locale/unbroken';
import { Cite } from '../../ui/quote';
import { blocksOf, type Piece } from './answer-lines';

/** An answer with its citations as numbered links to the sources under it. */
export function AnswerText({
  text,
  citations,
  language,
  sourceId,
}: {
  text: string;
  citations: number;
  /** Undefined where nobody has said in which it is. */
  language: string | undefined;
  sourceId: string;
}) {
  // pieces of a finished answer never change places, so their place is their key
  const say = (pieces: readonly Piece[]) =>
    pieces.map((piece, index) => {
      const key = `${index} ${piece.type}`;
      if (piece.type === 'cite')
        return (
          <Cite key={key} number={piece.number} href={`#${sourceId}-${piece.number}`} label={`[${piece.number}]`} />
        );
      if (piece.type === 'link')
        return (
          <a key={key} href={piece.text}>
            {piece.text}
          </a>
        );
      const text = unbroken(piece.text);
      return piece.type === 'bold' ? <strong key={key}>{text}</strong> : <Fragment key={key}>{text}</Fragment>;
    });
  return (
    <div className="answer-text" lang={language}>
      {blocksOf(text, citations).map((block, index) => {
        const key = `${index} ${block.type}`;
        if (block.type === 'paragraph') return <p key={key}>{say(block.pieces)}</p>;
        if (block.type === 'rows')
          return (
            <div key={key} className="answer-rows">
              {block.rows.map((cells, row) => (
                <dl key={`${row} ${cells.length}`}>
                  {cells.map(({ label, value }, place) => (
                    <div key={`${place} ${label}`}>
                      <dt>{label}</dt>
                      <dd>{say(value)}</dd>
                    </div>
                  ))}
                </dl>
              ))}
            </div>
          );
        return (
          <ul key={key}>
            {block.items.map((item, place) => (
              <li key={`${place} ${item.length}`}>{say(item)}</li>
            ))}
          </ul>
        );
      })}
    </div>
  );
}
