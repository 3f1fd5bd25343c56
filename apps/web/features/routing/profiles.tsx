'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { ButtonLink } from '../../ui/button';
import { Table } from '../../ui/table';
import type { ProfileInfo } from '../models/shapes';
import { DeleteButton } from '../session/delete-button';
import { useProfileWords } from './use-profile-words';

interface Props {
  profiles: readonly ProfileInfo[];
  tenant: string;
  canEdit: boolean;
}

/** The profiles that calls can name: those that everyone has, then one's own. */
export function Profiles({ profiles, tenant, canEdit }: Props) {
  const { words, language } = useLocale();
  const say = words.routing;
  const root = `/t/${tenant}/routing/profiles`;
  const { weightsOf, requirementsOf } = useProfileWords();
  return (
    <div className="stack">
      {canEdit ? (
        <div className="actions">
          <ButtonLink kind="second" href={`${root}/new`}>
            {say.make}
          </ButtonLink>
        </div>
      ) : null}
      <Table
        label={say.profiles}
        rows={profiles}
        keyOf={({ name }) => name}
        columns={[
          {
            head: say.profile,
            isName: true,
            cell: (profile) => (
              <>
                <strong className="wrap-anywhere">{profile.name}</strong>
                <small className="dim">{profile.id === null ? say.builtIn : say.own}</small>
              </>
            ),
          },
          {
            head: say.describes,
            cell: ({ describes, requires }) => (
              <>
                {describes?.[language] ?? <span className="dim">{say.notDescribed}</span>}
                {requirementsOf(requires).map((one) => (
                  <small key={one} className="dim wrap-anywhere">
                    {one}
                  </small>
                ))}
              </>
            ),
          },
          { head: say.order, cell: ({ weights }) => weightsOf(weights) },
          ...(canEdit
            ? [
                {
                  head: words.actions.actions,
                  isHeadHidden: true,
                  cell: ({ id, name }: ProfileInfo) =>
                    id === null ? null : (
                      <div className="actions">
                        <ButtonLink kind="quiet" small href={`${root}/${id}`}>
                          {say.change}
                          <span className="sr"> {name}</span>
                        </ButtonLink>
                        <DeleteProfile id={id} name={name} tenant={tenant} />
                      </div>
                    ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}

function DeleteProfile({ id, name, tenant }: { id: string; name: string; tenant: string }) {
  const say = useLocale().words.routing;
  const router = useRouter();
  const remove = useMutation(useTRPC().routingProfiles.delete.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <DeleteButton
      label={
        <>
          {say.remove}
          <span className="sr"> {name}</span>
        </>
      }
      title={say.removeTitle(name)}
      text={say.removeText}
      deed={say.removeDeed}
      isQuiet
      isPending={remove.isPending}
      error={remove.error}
      onDelete={() => remove.mutate({ tenant, id })}
    />
  );
}
