import { Download } from 'lucide-react';
import type { TestSetInfo } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import type { Messages } from '../../messages';
import { Button } from '../../ui/button';
import { toCsv } from '../../ui/csv';
import { Icon } from '../../ui/icon';
import { handOver } from '../settings/use-download';

/** A test's questions as a file for a spreadsheet, with the columns that an import looks for. */
export function ExportSet({ set, tenant }: { set: TestSetInfo; tenant: string }) {
  const { words } = useLocale();
  const { csv } = words.tests;
  const get = () => {
    const day = new Date().toISOString().slice(0, 10);
    const blob = new Blob([csvOf(set.definition.cases, words)], { type: 'text/csv;charset=utf-8' });
    handOver(blob, `${tenant}-${csv.file}-${day}.csv`);
  };
  return (
    <Button kind="second" small onClick={get}>
      <Icon of={Download} />
      {csv.get}
    </Button>
  );
}

/** What parts several in one cell. */
const between = ' | ';

function csvOf(cases: TestSetInfo['definition']['cases'], words: Messages): string {
  const { csv, referral } = words.tests;
  const outcome = (name: (typeof cases)[number]['expect']['outcome']) =>
    name === undefined ? null : name === 'referral' ? referral : words.outcome[name];
  const rows = cases.map(({ question, history, expect }) => [
    question,
    expect.page ?? null,
    expect.includes.join(between),
    expect.excludes.join(between),
    outcome(expect.outcome),
    history.join(between),
  ]);
  const head = [csv.question, csv.page, csv.includes, csv.excludes, csv.outcome, csv.history];
  return toCsv([head, ...rows], words.actions.separator);
}
