import { ExternalLink } from 'lucide-react';
import type { DocumentDetail, KnowledgeBase } from '../../api/shapes';
import type { Format } from '../../locale/format';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { Facts } from '../../ui/facts';
import { Icon } from '../../ui/icon';
import { Status } from '../../ui/outcome';
import { PageHead } from '../../ui/page-head';
import { DocumentDecisions } from './document-decisions';
import { PassageText } from './passage-text';
import { ReportWrong } from './report-wrong';
import { conversationAddress } from '../conversations/conversation-filter';

/** The same question asked often takes one line. */
const eachOnce = <Asked extends { question: string }>(asked: readonly Asked[]): Asked[] =>
  [...Map.groupBy(asked, ({ question }) => question.trim().toLowerCase()).values()].flatMap(([newest]) => newest ?? []);

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A document as the assistant reads it: passage by passage, in the source's own words. */
export function DocumentView({
  base,
  document,
  tenant,
  may,
  words,
  format,
}: {
  base: KnowledgeBase;
  document: DocumentDetail;
  tenant: string;
  may: { decide: boolean; report: boolean };
  words: Messages;
  format: Format;
}) {
  const { knowledge } = words;
  const say = words.sources.document;
  const root = `/t/${tenant}/knowledge`;
  // a page that tells its day only is dated at midnight, UTC
  const time = (iso: string) => (
    <time dateTime={iso}>{/T00:00:00(\.0+)?Z$/.test(iso) ? format.date(iso) : format.dateTime(iso)}</time>
  );
  return (
    <>
      <PageHead
        title={<span lang={document.language}>{document.title}</span>}
        crumbs={{
          label: words.nav.crumbs,
          trail: [
            { href: root, title: knowledge.title },
            { href: `${root}/${base.id}`, title: base.name },
          ],
          here: document.title,
        }}
        meta={
          document.url ? (
            <a href={document.url} className="wrap-anywhere">
              {document.url.replace(/^https?:\/\//, '')} <Icon of={ExternalLink} />
            </a>
          ) : null
        }
      />
      <div className="paper">
        <section aria-label={knowledge.textAndPassages}>
          {document.passages.map((passage, index) => (
            <article key={passage.id} className="passage">
              <div>
                <h2 className="h4">{knowledge.passage(index + 1)}</h2>
                <p className="meta">{knowledge.words(wordsIn(passage.text))}</p>
                <p className="meta">{lookUp(knowledge.passageKinds, passage.kind) ?? passage.kind}</p>
                {passage.page === null ? null : <p className="meta">{say.page(passage.page)}</p>}
              </div>
              <div>
                {passage.headings.length > 0 ? <p className="meta mb-2">{passage.headings.join(' › ')}</p> : null}
                <PassageText text={passage.text} language={document.language} />
                {passage.notUsed ? (
                  <p className="mt-3 text-2">
                    <Status state="draft">{say.notUsed[passage.notUsed]}</Status>{' '}
                    {passage.notUsed === 'duplicate' ? <span className="dim">{knowledge.duplicateText}</span> : null}
                  </p>
                ) : null}
              </div>
            </article>
          ))}
        </section>
        <aside aria-label={knowledge.facts} className="stack">
          <section>
            <h2 className="h4">{say.use}</h2>
            <p className="mt-2">{say.cited(document.cited.count)}</p>
            {document.cited.latest && document.cited.latest.length > 0 ? (
              <>
                <h3 className="meta mt-3">{say.questions}</h3>
                <ul className="rows text-2">
                  {eachOnce(document.cited.latest).map(({ messageId, conversationId, question }) => (
                    <li key={messageId}>
                      <a href={conversationAddress(tenant, conversationId)}>{question}</a>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </section>
          {may.decide ? <DocumentDecisions key={document.updatedAt} document={document} tenant={tenant} /> : null}
          {may.report ? <ReportWrong documentId={document.id} tenant={tenant} /> : null}
          <p className="dim mb-5 text-2">{knowledge.textAndPassagesText}</p>
          <Facts
            isStacked
            facts={[
              [knowledge.fetchedAt, time(document.updatedAt)],
              ...(document.changedAt ? [[knowledge.changed, time(document.changedAt)] as const] : []),
              [knowledge.documentLanguage, format.language(document.language)],
              [
                knowledge.size,
                `${knowledge.passagesCount(document.passages.length)}, ${knowledge.words(wordsIn(document.text))}`,
              ],
            ]}
          />
        </aside>
      </div>
    </>
  );
}
