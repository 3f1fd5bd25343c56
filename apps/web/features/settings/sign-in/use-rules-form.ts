'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { failureOf } from '../../../api/failure';
import type { SignInLimits } from '../../../api/shapes';
import { differing, keepingMine, takingTheirs } from '../../session/meanwhile';

/** The rules as the form has them: numbers are what was typed. */
export interface RulesDraft {
  required: string | null;
  idle: string;
  max: string;
}
const openRules = ({ requiredConnectionId, sessionIdleMinutes, sessionMaxHours }: SignInLimits): RulesDraft => ({
  required: requiredConnectionId,
  idle: String(sessionIdleMinutes),
  max: String(sessionMaxHours),
});
const readRules = ({ required, idle, max }: RulesDraft): SignInLimits => ({
  requiredConnectionId: required,
  sessionIdleMinutes: Number(idle),
  sessionMaxHours: Number(max),
});

/** The rules of signing in, which another tab may change as well: what somebody else saved is not overwritten, and what was written stays. */
export function useRulesForm(limits: SignInLimits, tenant: string, onSettled: () => void) {
  const [opened, setOpened] = useState(limits);
  const [draft, setDraft] = useState(() => openRules(limits));
  const [theirs, setTheirs] = useState<SignInLimits>();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const loadTheirs = async () =>
    setTheirs(await queryClient.fetchQuery({ ...trpc.signInSettings.get.queryOptions({ tenant }), staleTime: 0 }));
  const save = useMutation(
    trpc.signInSettings.update.mutationOptions({
      onSuccess: (_, { sessionIdleMinutes, sessionMaxHours, requiredConnectionId }) => {
        setOpened({ sessionIdleMinutes, sessionMaxHours, requiredConnectionId });
        setTheirs(undefined);
        router.refresh();
      },
      onError: (error) => {
        if (failureOf(error).code === 'changed_meanwhile') void loadTheirs();
      },
      onSettled,
    }),
  );
  const send = (given: RulesDraft, before: SignInLimits) => save.mutate({ tenant, ...readRules(given), before });
  return {
    draft,
    change: (part: Partial<RulesDraft>) => setDraft({ ...draft, ...part }),
    save: () => send(draft, opened),
    /** Whether a connection will be required that was not before. */
    isRequiring: draft.required !== null && draft.required !== opened.requiredConnectionId,
    isSaving: save.isPending,
    isSaved: save.isSuccess,
    error: save.error,
    /** Set where somebody else has saved the rules. */
    conflict: theirs && {
      theirs: openRules(theirs),
      fields: differing(openRules(opened), openRules(theirs)),
      takeTheirs: () => {
        save.reset();
        setDraft(takingTheirs(openRules(opened), openRules(theirs), draft));
        setOpened(theirs);
        setTheirs(undefined);
      },
      keepMine: () => {
        const mine = keepingMine(openRules(opened), openRules(theirs), draft);
        setDraft(mine);
        setOpened(theirs);
        setTheirs(undefined);
        send(mine, theirs);
      },
    },
  };
}
