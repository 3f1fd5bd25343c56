'use client';
import type { Permission } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import { useLocale } from '../../locale/locale-provider';
import { Check } from '../../ui/field';

/** What can be allowed in an area, one by one or all at once. */
export function AreaChecks(props: {
  title: string;
  permissions: readonly Permission[];
  given: readonly Permission[];
  onChange: (given: Permission[]) => void;
}) {
  const { title, permissions, given, onChange } = props;
  const { members, settings } = useLocale().words;
  const set = (changed: readonly Permission[], isGiven: boolean) =>
    onChange([...given.filter((one) => !changed.includes(one)), ...(isGiven ? changed : [])]);
  return (
    <fieldset className="area-checks">
      <legend>{title}</legend>
      {permissions.length > 1 ? (
        <Check
          label={
            <>
              {members.allOfArea}
              <span className="sr">: {title}</span>
            </>
          }
          checked={permissions.every((permission) => given.includes(permission))}
          onChange={(event) => set(permissions, event.target.checked)}
        />
      ) : null}
      {permissions.map((permission) => (
        <Check
          key={permission}
          label={lookUp(settings.scopes, permission) ?? permission}
          checked={given.includes(permission)}
          onChange={(event) => set([permission], event.target.checked)}
        />
      ))}
    </fieldset>
  );
}
