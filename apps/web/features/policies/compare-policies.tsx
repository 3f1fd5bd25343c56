'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../api/browser-client';
import type { AssistantName } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Select } from '../../ui/field';
import { SameQuestions } from '../same-questions/same-questions';

/** Questions answered under the rules that hold and under the draft, by an assistant that is chosen. */
export function ComparePolicies(props: {
  subject: string;
  /** When the draft was saved: another draft answers otherwise. */
  draftedAt: string | null;
  assistants: readonly AssistantName[];
  tenant: string;
  canReadQuestions: boolean;
}) {
  const { subject, draftedAt, assistants, tenant, canReadQuestions } = props;
  const say = useLocale().words.policies;
  const own = assistants.find(({ id }) => id === subject);
  const [assistantId, setAssistantId] = useState(own?.id ?? assistants[0]?.id ?? '');
  const client = useTRPCClient();
  return (
    <div className="stack">
      {own ? null : (
        <Select label={say.compareWith} value={assistantId} onChange={(event) => setAssistantId(event.target.value)}>
          {assistants.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <SameQuestions
        about={['policies', tenant, subject, assistantId, draftedAt]}
        tenant={tenant}
        assistantId={assistantId}
        sides={{ before: say.was, after: say.becomes }}
        canReadQuestions={canReadQuestions}
        ask={(questions, signal) =>
          client.policies.compare.mutate({ tenant, subject, assistantId, questions: [...questions] }, { signal })
        }
      />
    </div>
  );
}
