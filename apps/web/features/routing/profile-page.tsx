'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { failureOf } from '../../api/failure';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button, ButtonLink } from '../../ui/button';
import { PageHead } from '../../ui/page-head';
import type { Profile, ProfileInfo } from '../models/shapes';
import { CallFailed } from '../session/call-failed';
import { ChangedElsewhere } from '../session/changed-elsewhere';
import { isSaidAt } from '../settings/problem-at';
import { useMistakeFocus } from '../settings/use-mistake-focus';
import { hasWeight, profileOf } from './profile-draft';
import { ProfileFields } from './profile-fields';
import { useProfileWords } from './use-profile-words';

const saidPaths = ['name', 'weights', 'requires'].flatMap((path) => [path, `profile.${path}`]);

interface Props {
  /** Left out for a new one. */
  profile?: ProfileInfo;
  models: readonly string[];
  tenant: string;
}

/** Makes a profile, or changes one. What somebody else saved meanwhile is not overwritten. */
export function ProfilePage({ profile, models, tenant }: Props) {
  const { words, language } = useLocale();
  const say = words.routing;
  const { weightsOf, requirementsOf } = useProfileWords();
  const root = `/t/${tenant}/routing`;
  const [opened, setOpened] = useState(profile);
  const [theirs, setTheirs] = useState<ProfileInfo>();
  const [isWithoutWeight, setIsWithoutWeight] = useState(false);
  const [formKey, setFormKey] = useState(0);
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const onSuccess = () => {
    router.push(root);
    router.refresh();
  };
  const create = useMutation(trpc.routingProfiles.create.mutationOptions({ onSuccess }));
  const update = useMutation(
    trpc.routingProfiles.update.mutationOptions({
      onSuccess,
      onError: async (error, { id }) => {
        if (failureOf(error).code !== 'changed_meanwhile') return;
        const list = await client.fetchQuery({ ...trpc.routingProfiles.list.queryOptions({ tenant }), staleTime: 0 });
        setTheirs(list.find((one) => one.id === id));
      },
    }),
  );
  const error = create.error ?? update.error;
  const ref = useMistakeFocus(error);
  const save = (made: Profile, over = opened) => {
    setIsWithoutWeight(!hasWeight(made));
    if (!hasWeight(made)) return;
    if (!over?.id) create.mutate({ tenant, profile: made });
    else
      update.mutate({
        tenant,
        id: over.id,
        changes: { profile: made, ...(over.updatedAt && { updatedAt: over.updatedAt }) },
      });
  };
  const title = profile ? say.changeTitle(profile.name) : say.make;
  return (
    <>
      <PageHead
        title={title}
        lead={say.makeText}
        crumbs={{ label: words.nav.crumbs, trail: [{ href: root, title: say.title }], here: title }}
      />
      <form
        key={formKey}
        ref={ref}
        className="stack form-width"
        onSubmit={(event) => {
          event.preventDefault();
          save(profileOf(new FormData(event.currentTarget)));
        }}
      >
        <ProfileFields profile={opened} models={models} error={error} isWithoutWeight={isWithoutWeight} />
        {theirs ? (
          <ChangedElsewhere
            theirs={[
              [say.profile, theirs.name],
              [say.describes, theirs.describes?.[language] ?? '–'],
              [say.requires, requirementsOf(theirs.requires).join('; ') || '–'],
              [say.order, weightsOf(theirs.weights)],
            ]}
            takeTheirs={() => {
              update.reset();
              setOpened(theirs);
              setTheirs(undefined);
              setFormKey((before) => before + 1);
            }}
            keepMine={() => {
              if (ref.current) save(profileOf(new FormData(ref.current)), theirs);
            }}
          />
        ) : error && !isSaidAt(error, saidPaths) && failureOf(error).code !== 'conflict' ? (
          <CallFailed error={error} />
        ) : null}
        <div className="actions">
          <Button type="submit" busy={(create.isPending || update.isPending) && say.saving}>
            {profile ? say.save : say.make}
          </Button>
          <ButtonLink href={root} kind="quiet">
            {words.actions.cancel}
          </ButtonLink>
        </div>
      </form>
    </>
  );
}
