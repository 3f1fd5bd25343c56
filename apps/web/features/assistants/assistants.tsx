import Link from 'next/link';
import type { Assistant, AssistantFigures, AssistantStanding, EmergencyNotice, KnowledgeBase } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Band } from '../../ui/band';
import { ButtonLink } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { PageHead } from '../../ui/page-head';
import { Pager } from '../../ui/pager';
import { Spark } from '../../ui/plots/spark';
import { Table } from '../../ui/table';
import { AssistantState } from './assistant-state';
import { needsOf } from './attention';
import { CreateAssistant } from './create-assistant';
import { ExampleAssistants } from './example-assistants';
import { Notice } from './notice';
import { PauseAll } from './pause-all';
import { PauseButton } from './pause-button';

interface Props {
  page: { data: readonly Assistant[]; nextCursor: string | null };
  bases: readonly KnowledgeBase[];
  standing: readonly AssistantStanding[];
  figures: readonly AssistantFigures[];
  notice: EmergencyNotice | null;
  isFirst: boolean;
  tenant: string;
  canEdit: boolean;
  words: Messages;
  format: Format;
}

/** All assistants of a tenant: how each stands, how it did this week, what needs somebody; above them what holds for all right now. */
export function Assistants(props: Props) {
  const { page, bases, standing, figures, notice, isFirst, tenant, canEdit, words, format } = props;
  const { assistants, assistantsNow } = words;
  const root = `/t/${tenant}/assistants`;
  const create = canEdit ? <CreateAssistant tenant={tenant} bases={bases} /> : null;
  if (page.data.length === 0 && isFirst)
    return (
      <>
        <PageHead title={assistants.title} />
        <Empty
          title={assistants.emptyTitle}
          text={assistants.emptyText}
          example={{ caption: assistants.example, content: <ExampleAssistants words={words} format={format} /> }}
          actions={
            canEdit ? (
              <>
                {create}
                <ButtonLink kind="second" href={`/t/${tenant}/welcome`}>
                  {words.overview.guided}
                </ButtonLink>
              </>
            ) : null
          }
        />
      </>
    );
  const standingOf = (id: string) => standing.find(({ assistantId }) => assistantId === id);
  const figuresOf = (id: string) => figures.find(({ assistantId }) => assistantId === id);
  const all = standing.map(({ assistantId, pausedAt }) => ({ id: assistantId, isPaused: pausedAt !== null }));
  return (
    <>
      <PageHead title={assistants.title} lead={assistants.lead} actions={create} />
      <Band title={assistantsNow.title} text={assistantsNow.text} first>
        <div className="right-now">
          <Notice notice={notice} assistants={all.length} tenant={tenant} canEdit={canEdit} />
          <PauseAll assistants={all} tenant={tenant} canEdit={canEdit} />
        </div>
      </Band>
      <div className="opening">
        <Table
          label={assistants.title}
          rows={page.data}
          keyOf={({ id }) => id}
          columns={[
            {
              head: assistants.name,
              isName: true,
              cell: (assistant) => (
                <>
                  <Link className="row-title" href={`${root}/${assistant.slug}`}>
                    {assistant.name}
                  </Link>
                  <small className="dim">{assistants[assistant.audience]}</small>
                </>
              ),
            },
            {
              head: words.knowledge.state,
              cell: (assistant) => (
                <div className="standing">
                  <AssistantState assistant={assistant} words={words} format={format} />
                  <PublishedAt at={standingOf(assistant.id)?.publishedAt ?? null} words={words} format={format} />
                </div>
              ),
            },
            {
              head: assistants.week,
              cell: ({ id }) => <Week figures={figuresOf(id)} words={words} format={format} />,
            },
            {
              head: assistants.answered,
              isNumber: true,
              cell: ({ id }) => <Answered figures={figuresOf(id)} words={words} format={format} />,
            },
            {
              head: assistants.needs,
              cell: (assistant) => (
                <Needs assistant={assistant} standing={standingOf(assistant.id)} tenant={tenant} words={words} />
              ),
            },
            ...(canEdit
              ? [
                  {
                    head: assistants.deeds,
                    isHeadHidden: true,
                    cell: (assistant: Assistant) => <PauseButton assistant={assistant} tenant={tenant} isSmall />,
                  },
                ]
              : []),
          ]}
        />
        {page.nextCursor || !isFirst ? (
          <Pager
            count={null}
            older={page.nextCursor && `${root}?cursor=${page.nextCursor}`}
            first={isFirst ? null : root}
            words={words.actions}
          />
        ) : null}
      </div>
    </>
  );
}

function PublishedAt({ at, words, format }: { at: string | null; words: Messages; format: Format }) {
  if (at === null) return null;
  return (
    <small className="dim">
      {words.assistants.publishedAt} <time dateTime={at}>{format.dateTime(at)}</time>
    </small>
  );
}

interface OfFigures {
  figures: AssistantFigures | undefined;
  words: Messages;
  format: Format;
}

function Week({ figures, words: { assistants }, format }: OfFigures) {
  const total = figures?.days.reduce((sum, day) => sum + day, 0) ?? 0;
  if (!figures || total === 0) return <span className="dim">{assistants.noQuestions}</span>;
  return (
    <span className="week">
      <Spark
        values={figures.days}
        name={assistants.weekSpark(format.number(total), figures.days.map(format.number).join(', '))}
      />
      <span className="num">{format.number(total)}</span>
    </span>
  );
}

function Answered({ figures, words: { assistants }, format }: OfFigures) {
  if (!figures || figures.questions === 0) return '–';
  const { answered, questions } = figures;
  return (
    <>
      {format.percent(answered / questions)}
      <small className="dim">{assistants.ofAll(format.number(answered), format.number(questions))}</small>
    </>
  );
}

function Needs(props: {
  assistant: Assistant;
  standing: AssistantStanding | undefined;
  tenant: string;
  words: Messages;
}) {
  const { assistant, standing, tenant, words } = props;
  const { attention, nothingNeeded } = words.assistants;
  const needs = standing ? needsOf(assistant, standing) : [];
  if (needs.length === 0) return <span className="dim">{nothingNeeded}</span>;
  return (
    <ul className="needs">
      {needs.map((need) => (
        <li key={need.kind === 'source' ? need.title : need.kind}>
          {need.kind === 'source' ? (
            <Link href={`/t/${tenant}/knowledge/${need.knowledgeBaseId}`}>{attention.source(need.title)}</Link>
          ) : (
            <Link href={`/t/${tenant}/assistants/${assistant.slug}${need.path}`}>{attention[need.kind]}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}
