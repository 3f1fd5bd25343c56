import Link from 'next/link';
import type { RecentChanges as Recent } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { ChangeRow } from './change-row';

/** What the last days' syncs changed in a knowledge base, and so in the answers. */
export function RecentChanges(props: {
  recent: Recent;
  /** The knowledge base's identifier. */
  base: string;
  tenant: string;
  words: Messages;
  format: Format;
}) {
  const { recent, base, tenant, words, format } = props;
  const say = words.sources.recent;
  return (
    <Band title={say.title} text={say.text(recent.days)}>
      {recent.changes.length === 0 ? (
        <p className="dim">{say.none}</p>
      ) : (
        <ul className="rows bare">
          {recent.changes.map((change) => (
            <ChangeRow key={change.id} {...{ change, base, tenant, words }} isShort>
              <time className="meta" dateTime={change.at}>
                {format.dateTime(change.at)}
              </time>
            </ChangeRow>
          ))}
        </ul>
      )}
      <p className="plot-foot">
        {recent.sources.map(({ id, title, count }) => (
          <Link key={id} href={`/t/${tenant}/knowledge/${base}/sources/${id}/changes`}>
            {say.all(count, title)}
          </Link>
        ))}
      </p>
    </Band>
  );
}
