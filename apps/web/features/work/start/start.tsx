import { Clock } from 'lucide-react';
import Link from 'next/link';
import type { StaffAssistant, TemplateInfo, WorkRow } from '../../../api/shapes';
import type { Format } from '../../../locale/format';
import type { Messages } from '../../../messages';
import { Icon } from '../../../ui/icon';
import { WorkProgress } from '../shell/work-progress';
import { kindIcons, kindsInOrder } from '../kinds';
import { Omni } from './omni';
import { UnitForm } from './unit-form';

/** What do you want to get done? Two taps to the first result. */
export function Start(props: {
  tenant: string;
  me: { name: string | null; unit: string | null; units: readonly string[] };
  works: readonly WorkRow[];
  templates: readonly TemplateInfo[];
  assistants: readonly StaffAssistant[];
  words: Messages;
  format: Format;
}) {
  const { tenant, me, works, templates, assistants, words, format } = props;
  const { work } = words;
  const root = `/t/${tenant}/work`;
  const own = templates.filter(({ unit }) => unit !== null && unit === me.unit);
  const shown = (own.length > 0 ? own : templates).slice(0, 5);
  return (
    <>
      <h1 className="ask-head">{work.ask(firstName(me.name))}</h1>
      <Omni tenant={tenant} />
      <ul className="task-list">
        {kindsInOrder.map((kind) => (
          <li key={kind}>
            <Link href={`${root}/new/${kind}`}>
              <Icon of={kindIcons[kind]} />
              <strong>{work.kinds[kind]}</strong>
              <span>{work.kindTexts[kind]}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="work-cols">
        <section aria-labelledby="recent">
          <h2 className="h3" id="recent">
            {work.recent}
          </h2>
          {works.length === 0 ? (
            <p className="dim mt-3">{work.noWorks}</p>
          ) : (
            <>
              <ul className="rows mt-3">
                {works.map((row) => (
                  <li key={row.id}>
                    <Link className="plain" href={`${root}/works/${row.id}`}>
                      <strong>{row.title || work.kindNames[row.kind]}</strong>
                    </Link>
                    <RecentState row={row} words={words} format={format} />
                  </li>
                ))}
              </ul>
              <p className="plot-foot">
                <Link href={`${root}/works`}>{work.allWorks}</Link>
              </p>
            </>
          )}
        </section>
        <section aria-labelledby="templates">
          <h2 className="h3" id="templates">
            {work.unitTemplates(own.length > 0 ? me.unit : null)}
          </h2>
          {shown.length === 0 ? (
            <p className="dim mt-3">{work.noTemplates}</p>
          ) : (
            <ul className="rows mt-3">
              {shown.map(({ id, name }) => (
                <li key={id}>
                  <Link className="plain" href={`${root}/new/template?template=${id}`}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          )}
          <p className="plot-foot">
            <Link href={`${root}/templates`}>{work.allTemplates}</Link>
          </p>
        </section>
        <section aria-labelledby="assistants">
          <h2 className="h3" id="assistants">
            {work.staffAssistants}
          </h2>
          {assistants.length === 0 ? (
            <p className="dim mt-3">{work.noAssistants}</p>
          ) : (
            <ul className="rows mt-3">
              {assistants.map(({ id, slug, name, greeting }) => (
                <li key={id}>
                  <Link className="plain" href={`${root}/assistants/${slug}`}>
                    <strong>{name}</strong>
                  </Link>
                  {greeting ? <p className="meta">{greeting}</p> : null}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      <div className="freed">
        <p className="flow">
          <Icon of={Clock} />
          <Link href={`${root}/time`}>{work.freedLink}</Link>
        </p>
        <UnitForm tenant={tenant} unit={me.unit} units={me.units} />
      </div>
    </>
  );
}

const firstName = (name: string | null): string | null => name?.split(' ')[0] ?? null;

function RecentState({ row, words, format }: { row: WorkRow; words: Messages; format: Format }) {
  const { work } = words;
  if (row.status === 'queued' || row.status === 'running') return <WorkProgress row={row} />;
  const about = [work.kindNames[row.kind], row.pages > 0 ? work.pages(row.pages, format.number(row.pages)) : ''];
  return (
    <p className="flow between meta">
      <span>{about.filter(Boolean).join(', ')}</span>
      <span>{row.status === 'done' ? format.dateTime(row.updatedAt) : work.statuses[row.status]}</span>
    </p>
  );
}
