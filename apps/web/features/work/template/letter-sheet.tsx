import type { TemplatePreview } from '../../../api/shapes';
import type { Messages } from '../../../messages';

type Part = TemplatePreview['parts'][number];

/** A letter on its sheet. What is missing is marked where it should stand, and text that nobody may change looks as it is. */
export function LetterSheet({
  preview,
  language,
  words,
}: {
  preview: TemplatePreview;
  language: 'sv' | 'en';
  words: Messages;
}) {
  const { parts } = preview;
  return (
    <div className="letter-sheet">
      <div className="prose" lang={language}>
        {parts.map((part, place) => (
          // parts have no names of their own, and stand in their order
          <LetterPart key={`${place} ${part.kind}`} part={part} />
        ))}
      </div>
      {parts.some(({ kind }) => kind === 'fixed') ? <p className="meta">{words.workTemplate.fixed}</p> : null}
    </div>
  );
}

function LetterPart({ part: { kind, text } }: { part: Part }) {
  switch (kind) {
    case 'heading':
      return (
        <h3>
          <Gaps text={text} />
        </h3>
      );
    case 'list':
      return (
        <ul>
          {text.split('\n').map((line, place) => (
            <li key={`${place} ${line}`}>
              <Gaps text={line} />
            </li>
          ))}
        </ul>
      );
    default:
      return (
        <p className={kind === 'fixed' ? 'fixed-text' : undefined}>
          <Gaps text={text} />
        </p>
      );
  }
}

/** As the server writes a fact that is missing. */
const gap = /(\[(?:SAKNAS|MISSING): [^\]]+\])/;

function Gaps({ text }: { text: string }) {
  return text.split(gap).map((piece, place) =>
    gap.test(piece) ? (
      <strong key={`${place} ${piece}`} className="gap">
        {piece.slice(1, -1)}
      </strong>
    ) : (
      piece
    ),
  );
}
