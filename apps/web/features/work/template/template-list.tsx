'use client';
import Link from 'next/link';
import { useState } from 'react';
import type { TemplateInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { ButtonLink } from '../../../ui/button';
import { Empty } from '../../../ui/empty';
import { Input } from '../../../ui/field';
import { PageHead } from '../../../ui/page-head';
import { NewTemplate } from './new-template';

/** All templates, those of one's own unit first. */
export function TemplateList(props: {
  tenant: string;
  templates: readonly TemplateInfo[];
  ownUnit: string | null;
  canWrite: boolean;
}) {
  const { tenant, templates, ownUnit, canWrite } = props;
  const { words, format } = useLocale();
  const say = words.workTemplates;
  const [wanted, setWanted] = useState('');
  const isWanted = ({ name, definition }: TemplateInfo) =>
    `${name} ${definition.description}`.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase());
  const groups = Map.groupBy(templates.filter(isWanted), ({ unit }) => unit);
  const rank = (unit: string | null) => (unit === ownUnit && unit !== null ? 0 : unit === null ? 1 : 2);
  const units = [...groups.keys()].toSorted(
    (one, other) => rank(one) - rank(other) || (one ?? '').localeCompare(other ?? '', 'sv'),
  );
  const create = canWrite ? <NewTemplate tenant={tenant} unit={ownUnit} /> : null;
  const toCommons = (
    <ButtonLink kind="second" small href={`/t/${tenant}/commons`}>
      {say.toCommons}
    </ButtonLink>
  );
  const shown = units.reduce((sum, unit) => sum + (groups.get(unit)?.length ?? 0), 0);
  return (
    <>
      <PageHead
        title={say.title}
        lead={say.lead}
        actions={
          templates.length > 0 ? (
            <>
              {toCommons}
              {create}
            </>
          ) : null
        }
      />
      {templates.length === 0 ? (
        <Empty
          title={say.emptyTitle}
          text={say.emptyText}
          actions={
            <>
              {create}
              {toCommons}
            </>
          }
        />
      ) : (
        <>
          <div className="template-search">
            <Input type="search" label={say.search} value={wanted} onChange={({ target }) => setWanted(target.value)} />
            <output className="meta">{shown === 0 ? say.noHits : say.count(shown, format.number(shown))}</output>
          </div>
          {units.map((unit) => (
            <section key={unit ?? ''} className="template-group" aria-label={unit ?? say.forAll}>
              <h2 className="h3">{unit === null ? say.forAll : unit === ownUnit ? say.ownUnit(unit) : unit}</h2>
              <ul className="rows">
                {groups.get(unit)?.map((template) => (
                  <li key={template.id} className="template-row">
                    <div>
                      <Link href={`/t/${tenant}/work/templates/${template.id}`} className="row-title">
                        {template.name}
                      </Link>
                      <p className="dim">{template.definition.description}</p>
                      <p className="meta">
                        {say.fieldCount(
                          template.definition.fields.length,
                          format.number(template.definition.fields.length),
                        )}
                        , {format.language(template.definition.language)}
                      </p>
                    </div>
                    <ButtonLink kind="second" small href={`/t/${tenant}/work/new/template?template=${template.id}`}>
                      {say.write}
                      <span className="sr"> {template.name}</span>
                    </ButtonLink>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </>
      )}
      <p className="mt-5">
        <Link href={`/t/${tenant}/work/categories`}>{say.toCategories}</Link>
      </p>
    </>
  );
}
