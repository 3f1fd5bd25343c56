import Link from 'next/link';
import type { DocumentPage, Source } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { Status } from '../../ui/outcome';
import { Pager } from '../../ui/pager';
import { Table } from '../../ui/table';

interface Props {
  source: Source;
  page: DocumentPage;
  search: string;
  isFirst: boolean;
  /** The knowledge base's address, and that of the page that shows the documents. */
  root: string;
  own: string;
  words: Messages;
  format: Format;
}

/** The documents of a source. What is searched for and how far one has come stand in the address. */
export function Documents({ source, page, search, isFirst, root, own, words, format }: Props) {
  const { knowledge } = words;
  const href = (cursor: string | null) =>
    `${own}?${new URLSearchParams({ ...(search && { search }), ...(cursor && { cursor }) }).toString()}`;
  return (
    <>
      <search>
        <form className="filters" action={own}>
          <Input
            name="search"
            type="search"
            label={knowledge.searchDocuments}
            isLabelHidden
            placeholder={knowledge.searchDocuments}
            defaultValue={search}
            maxLength={200}
          />
          <Button type="submit" kind="second">
            {words.actions.search}
          </Button>
        </form>
      </search>
      {page.data.length === 0 ? (
        <p className="dim">
          {search ? knowledge.noDocumentsMatch(search) : knowledge.noDocuments}{' '}
          {search ? <Link href={own}>{knowledge.clearSearch}</Link> : null}
        </p>
      ) : (
        <Table
          label={knowledge.showDocuments(source.title)}
          rows={page.data}
          keyOf={(document) => document.id}
          columns={[
            {
              head: knowledge.document,
              isName: true,
              cell: (document) => (
                <>
                  <Link className="row-title" href={`${root}/documents/${document.id}`} lang={document.language}>
                    {document.title}
                  </Link>
                  {document.isExcluded ? <Status state="draft">{words.sources.document.excluded}</Status> : null}
                  {document.isPinned ? <Status state="ok">{words.sources.document.pinned}</Status> : null}
                  {document.url ? (
                    <small className="dim wrap-anywhere">{document.url.replace(/^https?:\/\//, '')}</small>
                  ) : null}
                </>
              ),
            },
            { head: knowledge.documentLanguage, cell: (document) => format.language(document.language) },
            { head: knowledge.passages, isNumber: true, cell: (document) => format.number(document.passages) },
            {
              head: knowledge.fetchedAt,
              cell: (document) => <time dateTime={document.updatedAt}>{format.date(document.updatedAt)}</time>,
            },
          ]}
        />
      )}
      <Pager
        count={search ? null : knowledge.documentsCount(source.documents)}
        older={page.nextCursor ? href(page.nextCursor) : null}
        first={isFirst ? null : href(null)}
        words={words.actions}
      />
    </>
  );
}
