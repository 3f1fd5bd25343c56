'use client';
import { useState } from 'react';
import type { SharedSynonym, Synonym } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Band } from '../../ui/band';
import { Input } from '../../ui/field';
import { type Column, Table } from '../../ui/table';
import { EditSynonym } from './edit-synonym';
import { SynonymDeeds, TakeSynonym } from './synonym-deeds';
import { TryWord } from './try-word';

/** From how many entries on looking for one by eye takes too long. */
const manyEntries = 12;

/** What citizens call things and what the pages call them: the organisation's own words, and what all share. */
export function Synonyms(props: {
  own: readonly Synonym[];
  commons: readonly SharedSynonym[];
  tenant: string;
  canEdit: boolean;
}) {
  const { own, commons, tenant, canEdit } = props;
  const { words } = useLocale();
  const say = words.synonyms;
  const [filter, setFilter] = useState('');
  const fits = ({ term, words: others }: { term: string; words: readonly string[] }) =>
    [term, ...others].some((word) => word.toLowerCase().includes(filter.trim().toLowerCase()));
  const taken = new Set(own.map(({ commonsId }) => commonsId));
  const offered = commons.filter((entry) => !entry.isOwn && !taken.has(entry.id) && fits(entry));
  const ownColumns: Column<Synonym>[] = [
    {
      head: say.term,
      isName: true,
      cell: (entry) => (
        <>
          <strong>{entry.term}</strong>
          {entry.isShared ? <small className="dim">{say.isShared}</small> : null}
          {entry.commonsId ? <small className="dim">{say.isTaken}</small> : null}
        </>
      ),
    },
    { head: say.words, cell: (entry) => entry.words.join(', ') },
    ...(canEdit
      ? [
          {
            head: words.actions.actions,
            isHeadHidden: true,
            cell: (entry: Synonym) => <SynonymDeeds entry={entry} tenant={tenant} />,
          },
        ]
      : []),
  ];
  const commonsColumns: Column<SharedSynonym>[] = [
    { head: say.term, isName: true, cell: (entry) => <strong>{entry.term}</strong> },
    { head: say.words, cell: (entry) => entry.words.join(', ') },
    { head: say.from, cell: (entry) => entry.tenantName },
    ...(canEdit
      ? [
          {
            head: words.actions.actions,
            isHeadHidden: true,
            cell: (entry: SharedSynonym) => <TakeSynonym entry={entry} tenant={tenant} />,
          },
        ]
      : []),
  ];
  const found = own.filter(fits);
  return (
    <>
      {own.length + commons.length > manyEntries ? (
        <div className="form-width mb-6">
          <Input
            type="search"
            label={say.filter}
            value={filter}
            autoComplete="off"
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        </div>
      ) : null}
      <Band first title={say.own} text={say.ownText}>
        {canEdit ? <EditSynonym tenant={tenant} /> : null}
        {found.length > 0 ? (
          <div className="mt-5">
            <Table label={say.own} rows={found} keyOf={(entry) => entry.id} columns={ownColumns} />
          </div>
        ) : (
          <p className="dim mt-4">{own.length > 0 ? say.noneFound : say.noneOwn}</p>
        )}
      </Band>
      <TryWord tenant={tenant} />
      <Band title={say.commons} text={say.commonsText}>
        {offered.length > 0 ? (
          <Table label={say.commons} rows={offered} keyOf={(entry) => entry.id} columns={commonsColumns} />
        ) : (
          <p className="dim">{say.noneShared}</p>
        )}
      </Band>
    </>
  );
}
