import type { TenantInfo } from '../../api/shapes';
import { pickLanguage } from '../../locale/language';
import { type Messages, messagesIn } from '../../messages';
import { ButtonLink } from '../../ui/button';
import { OnboardingStep } from './onboarding-step';
import { PublishStep } from './publish-step';
import { QuestionsStep } from './questions-step';
import type { FirstAssistant } from './read-begun';
import { ReadingStep } from './reading-step';
import { SiteStep } from './site-step';
import { isReading, placesOf, stepOf } from './step-state';
import { WebsiteStep } from './website-step';

/** The way to a first assistant, for those who are inside. Each step can be left, and whoever comes back goes on where they were. */
export function Welcome(props: {
  tenant: TenantInfo;
  begun: FirstAssistant;
  wanted: string | undefined;
  place: { baseUrl: string; fill: string };
  canMakeKeys: boolean;
  words: Messages;
}) {
  const { tenant, begun, wanted, place, canMakeKeys, words } = props;
  const { slug } = tenant;
  const step = stepOf(begun, wanted);
  const { title, lead, content } = contentOf();
  return (
    <OnboardingStep step={step} title={title} lead={lead} places={placesOf(begun, `/t/${slug}/welcome`)} words={words}>
      {content}
      {step === 'site' ? null : (
        <p className="aboard-later">
          <ButtonLink kind="quiet" small href={`/t/${slug}`}>
            {words.onboarding.later}
          </ButtonLink>
        </p>
      )}
    </OnboardingStep>
  );

  function contentOf() {
    const say = words.onboarding;
    const { source, assistant, knowledgeBaseId } = begun;
    const ours = messagesIn(pickLanguage(tenant.locale.slice(0, 2), null)).onboarding.publish;
    const defaults = { name: ours.defaultName(tenant.name), greeting: ours.defaultGreeting(tenant.name) };
    if (step === 'site' && assistant && source)
      return {
        ...say.site,
        content: (
          <SiteStep
            tenant={slug}
            assistant={assistant}
            url={source.url}
            hadCode={begun.keys.length > 0}
            place={place}
            canMakeKeys={canMakeKeys}
          />
        ),
      };
    if (step === 'publish' && assistant)
      return { ...say.publish, content: <PublishStep tenant={slug} assistant={assistant} defaults={defaults} /> };
    if (step === 'questions' && knowledgeBaseId)
      return {
        ...say.questions,
        content: (
          <QuestionsStep
            tenant={slug}
            knowledgeBaseId={knowledgeBaseId}
            assistant={assistant}
            fresh={{ name: defaults.name, languages: [...new Set([tenant.locale, 'sv', 'en'])] }}
            isReading={source !== undefined && isReading(source)}
          />
        ),
      };
    if (source && (isReading(source) || source.documents > 0))
      return {
        title: isReading(source) ? say.reading.title : say.reading.doneTitle,
        lead: isReading(source) ? say.reading.lead : say.reading.doneLead(source.documents),
        content: <ReadingStep tenant={slug} source={source} />,
      };
    return {
      ...say.website,
      content: (
        <WebsiteStep
          key={source?.id}
          tenant={slug}
          locale={tenant.locale}
          knowledgeBaseId={knowledgeBaseId}
          failed={source}
        />
      ),
    };
  }
}
