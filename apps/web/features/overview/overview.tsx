import type { AssistantName, Insights, OverviewInfo, TenantInfo } from '../../api/shapes';
import type { Abilities } from '../../api/open-tenant';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { PrintButton } from '../../ui/print-button';
import { Figured } from './figured';
import { FirstSteps } from './first-steps';
import type { Period } from './period';
import { sentenceOf } from './sentence';
import { Todo } from './todo';
import { Unanswered } from './unanswered';

interface Props {
  overview: OverviewInfo;
  /** The figures of the chosen period; null for who may not see figures. */
  insights: Insights | null;
  chosen: { period: Period; assistant: string };
  assistants: readonly AssistantName[];
  waiting: number;
  tenant: TenantInfo;
  canEdit: boolean;
  may: Abilities['may'];
  now: Date;
  words: Messages;
  format: Format;
}

/** The console's first page: the sentence of the day, what needs a person, how it goes. */
export function Overview(props: Props) {
  const { overview, insights, chosen, assistants, waiting, tenant, canEdit, may, now, words, format } = props;
  const say = words.overview;
  const sentence = sentenceOf(overview);
  const isNew = !overview.knowledge.hasDocuments && assistants.length === 0;
  return (
    <>
      <div className="head">
        <div>
          <p className="meta mb-3">{format.fullDate(now)}</p>
          <h1 className="sentence">
            {isNew ? say.stepsTitle : sentence ? say[sentence.about](sentence.questions, tenant.name) : say.quiet}{' '}
            {sentence ? (
              <>
                <em>{say.share(sentence.answered, sentence.of)}</em> {say.shareTail}
              </>
            ) : null}
          </h1>
          {isNew ? <p className="lead">{say.stepsText}</p> : null}
        </div>
        {isNew ? null : (
          <div className="actions">
            <PrintButton label={say.print} />
          </div>
        )}
      </div>
      {isNew ? (
        <FirstSteps tenant={tenant.slug} canEdit={canEdit} words={words} />
      ) : (
        <>
          <Band first title={say.todo} text={say.todoText}>
            <Todo overview={overview} waiting={waiting} tenant={tenant.slug} words={words} format={format} />
          </Band>
          {insights ? (
            <Figured
              insights={insights}
              chosen={chosen}
              assistants={assistants.map(({ id, name }) => ({ id, name }))}
              tenant={tenant.slug}
              opening={tenant.contact.opening ?? []}
              canSeeConversations={may('conversations:read')}
              canSetMinutes={may('tenant:write')}
            />
          ) : (
            <p className="dim">{say.noRight}</p>
          )}
          {overview.unanswered && overview.unanswered.length > 0 ? (
            <Band title={say.latest} text={say.latestText}>
              <Unanswered overview={overview} tenant={tenant.slug} format={format} />
            </Band>
          ) : null}
        </>
      )}
    </>
  );
}
