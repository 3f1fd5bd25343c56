'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Breakable } from '../../ui/breakable';

/** Who can give a right that is missing, where the member may see members; nothing else. */
export function OwnersToAsk({ tenant }: { tenant: string }) {
  const { members } = useLocale().words;
  // whoever may not see members is refused, and is told so no second time
  const owners = useQuery({ ...useTRPC().members.owners.queryOptions({ tenant }), retry: false }).data ?? [];
  if (owners.length === 0) return null;
  return (
    <div className="mt-3">
      <p>{members.ownersToAsk(owners.length)}</p>
      <ul>
        {owners.map((email) => (
          <li key={email}>
            <a className="break-words" href={`mailto:${email}`}>
              <Breakable text={email} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
