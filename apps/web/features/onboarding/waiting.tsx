import type { TenantInfo } from '../../api/shapes';
import type { Messages } from '../../messages';
import { ButtonLink } from '../../ui/button';
import { OnboardingStep } from './onboarding-step';

/** Where operators look at new organisations first. */
export function Waiting({ tenant, words }: { tenant: TenantInfo; words: Messages }) {
  const { waiting: say } = words.onboarding;
  return (
    <OnboardingStep step="website" title={say.title} lead={say.lead(tenant.name)} words={words}>
      <div className="stack form-width">
        <p>{say.next}</p>
        <div className="actions">
          <ButtonLink kind="second" href={`/t/${tenant.slug}`}>
            {say.look}
          </ButtonLink>
        </div>
      </div>
    </OnboardingStep>
  );
}
