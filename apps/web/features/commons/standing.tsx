import type { CommonsItem } from '../../api/shapes';
import type { Messages } from '../../messages';
import { Status } from '../../ui/outcome';

export const hasNewer = ({ adopted, version, isOwn }: CommonsItem): boolean =>
  !isOwn && adopted !== null && adopted.copyId !== null && adopted.version < version;

/** Whether there is anything to say about how it stands. */
export const hasStanding = (item: CommonsItem): boolean => item.isOwn || hasNewer(item) || item.adopted !== null;

/** How something in the commons stands with one's own organisation. */
export function Standing({ item, words }: { item: CommonsItem; words: Messages }) {
  const say = words.commons.states;
  if (item.isOwn) {
    if (item.status === 'withdrawn') return <Status state="draft">{say.withdrawn}</Status>;
    if (item.isWaiting) return <Status state="run">{say.waiting}</Status>;
    if (item.refusal !== null) return <Status state="bad">{say.refused}</Status>;
    return <Status state="ok">{say.own}</Status>;
  }
  if (hasNewer(item)) return <Status state="warn">{say.newer(item.version)}</Status>;
  return item.adopted ? <Status state="ok">{say.adopted}</Status> : <span className="dim">{say.none}</span>;
}
