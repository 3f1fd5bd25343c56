import type { EntryMessages } from '../../messages/sv/entry';
import { Note } from '../../ui/note';

type Reason = keyof EntryMessages['signIn']['errors'];
const isKnown = (table: EntryMessages['signIn']['errors'], reason: string): reason is Reason =>
  Object.hasOwn(table, reason);

/** Why nobody was signed in, and what to do. A reason that the page does not know gets the general words. */
export function Refused({
  reason,
  places = null,
  words,
}: {
  reason: string;
  /** For how many members the plan has room, where that is why. */
  places?: number | null;
  words: EntryMessages;
}) {
  const { errors, places: hasRoomFor } = words.signIn;
  const { title, text } = errors[isKnown(errors, reason) ? reason : 'failed'];
  return (
    <Note tone="warn" announce="alert" title={title}>
      {places === null ? null : `${hasRoomFor(places)} `}
      {text}
    </Note>
  );
}
