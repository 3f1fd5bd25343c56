'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTRPC } from '../../api/browser-client';
import type { ConversationPage } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { toCsv } from '../../ui/csv';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { Status } from '../../ui/outcome';
import { handOver } from '../settings/use-download';
import type { ConversationQuery } from './conversation-filter';

const pageSize = 100;
/** More rows than this are asked for by a shorter period. */
const most = 5_000;

/** The list as it is narrowed, as a file for a spreadsheet. Only what the list itself shows: no answers. */
export function ExportConversations(props: {
  tenant: string;
  query: ConversationQuery;
  /** Names of assistants by their identifier. */
  assistants: Readonly<Record<string, string>>;
}) {
  const { tenant, query, assistants } = props;
  const { words, format } = useLocale();
  const say = words.conversations;
  const trpc = useTRPC();
  const client = useQueryClient();
  const readAll = async () => {
    const rows: ConversationPage['data'] = [];
    let cursor: string | undefined;
    do {
      const page = await client.fetchQuery(
        trpc.conversations.list.queryOptions({ tenant, limit: pageSize, ...query, ...(cursor && { cursor }) }),
      );
      rows.push(...page.data);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && rows.length < most);
    return { rows, isCut: cursor !== undefined };
  };
  const { csv } = say;
  const get = useMutation({
    mutationFn: readAll,
    onSuccess: ({ rows }) => {
      const yes = (is: boolean) => (is ? csv.yes : csv.no);
      const table = [
        [
          csv.time,
          csv.question,
          say.outcome,
          say.assistant,
          say.language,
          csv.answers,
          csv.channel,
          csv.handedOff,
          say.resolved,
          csv.id,
        ],
        ...rows.map((row) => [
          format.dateTime(row.lastAt),
          row.firstQuestion,
          words.outcome[row.lastOutcome],
          assistants[row.assistantId] ?? row.assistantSlug,
          format.language(row.language),
          row.turns,
          say.channels[row.channel],
          yes(row.isHandedOff),
          yes(row.isResolved),
          row.id,
        ]),
      ];
      const text = toCsv(table, words.actions.separator);
      const day = new Date().toISOString().slice(0, 10);
      handOver(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${tenant}-${csv.file}-${day}.csv`);
    },
  });
  return (
    <>
      <Button kind="second" small busy={get.isPending && csv.busy} onClick={() => get.mutate()}>
        <Icon of={Download} />
        {csv.get}
      </Button>
      <output>
        {get.data ? (
          <Status state="ok">
            {get.data.isCut ? csv.cut(format.number(get.data.rows.length)) : csv.done(get.data.rows.length)}
          </Status>
        ) : null}
      </output>
      {get.isError ? (
        <Note tone="bad" announce="alert">
          {csv.failed}
        </Note>
      ) : null}
    </>
  );
}
