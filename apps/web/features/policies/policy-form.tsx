'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import type { PolicyChanges, PolicyInfo, RoleInfo, RuleName } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { Status } from '../../ui/outcome';
import { Provenance } from '../../ui/provenance';
import { SaveBar } from '../../ui/save-bar';
import { CallFailed } from '../session/call-failed';
import { ChangedElsewhere } from '../session/changed-elsewhere';
import { differingRules, effectiveRules, type Group, groupNames, groups, tenantGroups, withRulesOf } from './effective';
import { RuleControl } from './rule-controls';
import { RuleSentence } from './rule-sentence';
import { useSentence } from './use-sentence';

/** What a list's entries held while they were written, without the lines that are still empty. */
const cleaned = (draft: PolicyChanges): PolicyChanges => ({
  ...draft,
  ...(draft.declinedTopics && {
    declinedTopics: draft.declinedTopics.map((topic) => ({ ...topic, phrases: filled(topic.phrases) })),
  }),
  ...(draft.referrals && {
    referrals: draft.referrals.map((one) => ({ ...one, phrases: filled(one.phrases), phone: one.phone || null })),
  }),
});
const filled = (lines: readonly string[]): string[] => lines.map((line) => line.trim()).filter(Boolean);

/** The rules of an organisation or of one assistant, each with its sentence beside it. Nothing holds before it is published. */
export function PolicyForm(props: {
  policy: PolicyInfo;
  roles: readonly RoleInfo[];
  models: readonly { id: string; region: string }[];
  tenant: string;
  canEdit: boolean;
}) {
  const { policy, roles, models, tenant, canEdit } = props;
  const { words } = useLocale();
  const say = words.policies;
  // works of staff and traces belong to no assistant
  const isOfSubject = (group: Group) => !tenantGroups.has(group) || policy.subject === 'tenant';
  const [opened, setOpened] = useState(policy);
  const [draft, setDraft] = useState(policy.draft);
  const [theirs, setTheirs] = useState<PolicyInfo | null>(null);
  const sentence = useSentence(roles);
  const router = useRouter();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const rules = effectiveRules(opened.above, draft);
  const rulesNow = effectiveRules(opened.above, opened.inForce?.rules ?? {});
  const unsaved = differingRules(opened.draft, draft);
  const changed = new Set(differingRules(opened.inForce?.rules ?? {}, draft));
  const start = (info: PolicyInfo, next = info.draft) => {
    setTheirs(null);
    setOpened(info);
    setDraft(next);
  };
  const save = useMutation(
    trpc.policies.update.mutationOptions({
      onSuccess: (info) => {
        start(info);
        router.refresh();
      },
      onError: (error) => {
        if (failureOf(error).code !== 'changed_meanwhile') return;
        const now = trpc.policies.get.queryOptions({ tenant, subject: policy.subject }, { staleTime: 0 });
        void queries.fetchQuery(now).then(setTheirs);
      },
    }),
  );
  const send = (rulesToSave = draft, updatedAt = opened.updatedAt) =>
    save.mutate({ tenant, subject: policy.subject, change: { rules: cleaned(rulesToSave), updatedAt } });
  const set = (changes: PolicyChanges) => setDraft((before) => ({ ...before, ...changes }));
  const reset = (name: RuleName) =>
    setDraft((before) => Object.fromEntries(Object.entries(before).filter(([each]) => each !== name)));
  const isConflict = failureOf(save.error).code === 'changed_meanwhile';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (unsaved.length > 0) send();
      }}
    >
      <fieldset disabled={!canEdit} className="rules">
        {canEdit ? null : <Note>{say.readOnly}</Note>}
        <div className="rulehead">
          <span>{say.head}</span>
          <span>{say.headSite}</span>
        </div>
        {groupNames.filter(isOfSubject).map((group) => (
          <section key={group}>
            <h2>{say.groups[group]}</h2>
            {groups[group].map((name) => (
              <div key={name} id={`rule-${name}`} className={changed.has(name) ? 'rule changed' : 'rule'}>
                <div className="field">
                  <div className="flow between">
                    <h3 className="label">
                      {say.fields[name]}
                      {changed.has(name) ? <span className="rule-changed"> · {say.changed}</span> : null}
                    </h3>
                    <Origin name={name} policy={opened} isOwn={draft[name] !== undefined} />
                  </div>
                  <RuleControl
                    name={name}
                    policy={opened}
                    draft={draft}
                    rules={rules}
                    roles={roles}
                    models={models}
                    set={set}
                  />
                  {draft[name] === undefined || !canEdit ? null : (
                    <div className="actions">
                      <Button kind="quiet" small onClick={() => reset(name)}>
                        <Icon of={Undo2} />
                        {say.reset} <span className="sr">{say.fields[name]}</span>
                      </Button>
                    </div>
                  )}
                </div>
                <RuleSentence
                  text={sentence(rules, name)}
                  now={changed.has(name) ? sentence(rulesNow, name) : undefined}
                />
              </div>
            ))}
          </section>
        ))}
      </fieldset>
      {unsaved.length > 0 || save.isPending ? (
        <SaveBar
          notice={
            <>
              {theirs ? (
                <ChangedElsewhere
                  theirs={differingRules(opened.draft, theirs.draft).map((name) => [
                    say.fields[name],
                    sentence(effectiveRules(theirs.above, theirs.draft), name),
                    sentence(effectiveRules(opened.above, opened.draft), name),
                  ])}
                  takeTheirs={() =>
                    start(theirs, withRulesOf(draft, theirs.draft, differingRules(opened.draft, theirs.draft)))
                  }
                  keepMine={() => {
                    const both = withRulesOf(theirs.draft, draft, differingRules(opened.draft, draft));
                    start(theirs, both);
                    send(both, theirs.updatedAt);
                  }}
                />
              ) : null}
              {isConflict ? null : <CallFailed error={save.error} />}
            </>
          }
          actions={
            <>
              <Button kind="quiet" onClick={() => start(opened)}>
                <Icon of={Undo2} />
                {say.undo}
              </Button>
              <Button type="submit" busy={save.isPending && say.saving}>
                {say.save}
              </Button>
            </>
          }
        >
          <strong>{say.unsaved(unsaved.length)}</strong>{' '}
          <span className="dim">{unsaved.map((name) => say.fields[name]).join(', ')}</span>
        </SaveBar>
      ) : (
        <output className="pb-6">{save.isSuccess ? <Status state="ok">{say.saved}</Status> : null}</output>
      )}
    </form>
  );
}

/** Where a rule's value comes from. */
function Origin({ name, policy, isOwn }: { name: RuleName; policy: PolicyInfo; isOwn: boolean }) {
  const { from } = useLocale().words.policies;
  if (isOwn)
    return policy.tightens.includes(name) ? (
      <Provenance kind="changed">{from.tightened}</Provenance>
    ) : (
      <Provenance kind="own">{from.own}</Provenance>
    );
  const levels = policy.from[name];
  if (levels.includes('tenant') && policy.subject !== 'tenant')
    return <Provenance kind="inherited">{from.tenant}</Provenance>;
  return <Provenance kind="inherited">{from.platform}</Provenance>;
}
