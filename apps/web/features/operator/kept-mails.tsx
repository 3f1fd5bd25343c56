import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Empty } from '../../ui/empty';
import { Facts } from '../../ui/facts';
import { Note } from '../../ui/note';
import { linesOf } from './mail-text';
import type { KeptMail } from './shapes';

/** The mails that were kept, newest first; null where a mail server takes them. */
export function KeptMails({
  mails,
  words,
  format,
}: {
  mails: readonly KeptMail[] | null;
  words: Messages;
  format: Format;
}) {
  const { mails: say } = words.operator;
  if (mails === null) return <Note title={say.server}>{say.serverText}</Note>;
  if (mails.length === 0) return <Empty title={say.none} text={say.noneText} />;
  return (
    <>
      <p className="lead mb-5">{say.lead}</p>
      {mails.map(({ at, to, subject, text }) => (
        <article key={`${at} ${to} ${subject}`} className="kept-mail">
          <h2 className="h3">{subject}</h2>
          <Facts
            facts={[
              [
                say.to,
                <span key="to" className="wrap-anywhere">
                  {to}
                </span>,
              ],
              [
                say.at,
                <time key="at" dateTime={at}>
                  {format.dateTime(at)}
                </time>,
              ],
            ]}
          />
          <div className="kept-mail-text">
            {linesOf(text).map(({ line, isLink }, index) => (
              // the lines of a mail never change places
              <p key={`${index} ${line}`}>{isLink ? <a href={line}>{line}</a> : line}</p>
            ))}
          </div>
        </article>
      ))}
    </>
  );
}
