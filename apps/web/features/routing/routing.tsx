'use client';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { PageHead } from '../../ui/page-head';
import { ModelsTabs } from '../models/models-tabs';
import type { Explained, ModelInfo, ProfileInfo } from '../models/shapes';
import { Candidates, Excluded } from './explained';
import { Profiles } from './profiles';
import type { Question } from './question';
import { QuestionForm } from './question-form';

interface Props {
  question: Question;
  explained: Explained;
  models: readonly ModelInfo[];
  profiles: readonly ProfileInfo[];
  assistants: readonly { id: string; name: string }[];
  tenant: string;
  canEdit: boolean;
}

/** Why a call goes to which model, and the profiles that decide. */
export function Routing({ question, explained, models, profiles, assistants, tenant, canEdit }: Props) {
  const { words } = useLocale();
  const say = words.routing;
  return (
    <>
      <PageHead title={say.title} lead={say.lead} />
      <ModelsTabs here="routing" tenant={tenant} words={words} />
      <Band first title={say.why} text={say.whyText}>
        <QuestionForm
          question={question}
          root={`/t/${tenant}/routing`}
          profiles={profiles.map(({ name }) => name)}
          models={models.filter(({ provider }) => provider !== 'extractive').map(({ id }) => id)}
          assistants={assistants}
        />
        <div className="mt-5" aria-live="polite">
          <Candidates explained={explained} tenant={tenant} />
        </div>
      </Band>
      <Band title={say.others} text={say.othersText}>
        <Excluded explained={explained} tenant={tenant} />
      </Band>
      <Band title={say.profiles} text={say.profilesText}>
        <Profiles profiles={profiles} tenant={tenant} canEdit={canEdit} />
      </Band>
    </>
  );
}
