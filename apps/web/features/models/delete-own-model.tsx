'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { DeleteButton } from '../session/delete-button';
import type { OwnModel } from './shapes';

export function DeleteOwnModel({ model, tenant }: { model: OwnModel; tenant: string }) {
  const say = useLocale().words.models;
  const router = useRouter();
  const remove = useMutation(
    useTRPC().ownModels.delete.mutationOptions({
      onSuccess: () => {
        router.push(`/t/${tenant}/models`);
        router.refresh();
      },
    }),
  );
  return (
    <DeleteButton
      label={say.remove}
      title={say.removeTitle(model.modelId)}
      text={say.removeText}
      deed={say.remove}
      isPending={remove.isPending}
      error={remove.error}
      onDelete={() => remove.mutate({ tenant, id: model.id })}
    />
  );
}
