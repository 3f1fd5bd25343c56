import Link from 'next/link';
import type { Messages } from '../../messages';
import { type DiffPiece, DiffView } from '../../ui/diff';
import type { Difference, Differences } from './differences';
import type { Side, Sides } from './version-sides';
import { wordDiff } from '../../ui/word-diff';

/** A version by its number; the draft by the number that it will get. */
export const nameOf = ({ number, made }: Side, { versions }: Messages): string =>
  made === null ? versions.draftOf(number) : versions.version(number);

/** Everything that differs between two versions: what changes the answers first, looks folded behind one sentence, and what was true when they were made. */
export function CompareVersions(props: { differences: Differences; sides: Sides; words: Messages }) {
  const { differences, sides, words } = props;
  const { answers, looks, made } = differences;
  const say = words.versions;
  const names = [nameOf(sides.before, words), nameOf(sides.after, words)] as const;
  const table = (title: string, rows: readonly Difference[]) => (
    <DifferenceTable title={title} rows={rows} names={names} words={words} />
  );
  return (
    <>
      {answers.length > 0 ? (
        <section>
          <h3>{say.answersTitle}</h3>
          {table(say.answersTitle, answers)}
        </section>
      ) : null}
      {looks.length > 0 && answers.length > 0 ? (
        <details className="folded-looks">
          <summary>
            <span>{say.looksToo(looks.map(({ what }) => what))}</span> <span className="show">{say.showThem}</span>
          </summary>
          {table(say.lookTitle, looks)}
        </details>
      ) : null}
      {looks.length > 0 && answers.length === 0 ? (
        <section>
          <h3>{say.lookTitle}</h3>
          {table(say.lookTitle, looks)}
        </section>
      ) : null}
      {made.length > 0 ? (
        <section className="when-made">
          <h3>{say.madeTitle}</h3>
          <p className="dim">{say.madeText}</p>
          {table(say.madeTitle, made)}
        </section>
      ) : null}
    </>
  );
}

/** What was struck and added; of a list thing by thing, so that one which was struck does not run into the one before. */
function piecesOf({ before, after, isList }: Difference): DiffPiece[] {
  if (!isList) return wordDiff(before, after);
  const pieces = wordDiff(lineEnded(before), lineEnded(after));
  return pieces.at(-1)?.text === '\n' ? pieces.slice(0, -1) : pieces;
}

const lineEnded = (text: string): string => (text === '' ? '' : `${text}\n`);

function DifferenceTable(props: {
  title: string;
  rows: readonly Difference[];
  names: readonly [before: string, after: string];
  words: Messages;
}) {
  const { title, rows, names, words } = props;
  const say = words.versions;
  return (
    <table className="table fold compared differences" aria-label={`${title}: ${names[0]}, ${names[1]}`}>
      <thead>
        <tr>
          <th scope="col">{say.what}</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.what} className={row.isText ? undefined : 'plain'}>
            <th scope="row">{row.href ? <Link href={row.href}>{row.what}</Link> : row.what}</th>
            <td data-label={names[0]}>
              <p className="quote diff dim">{row.before || say.empty}</p>
            </td>
            <td data-label={names[1]}>
              <DiffView pieces={piecesOf(row)} words={{ added: say.added, removed: say.removed, end: say.endOf }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
