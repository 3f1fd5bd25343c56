import { ExternalLink } from 'lucide-react';
import type { DocumentDetail, KnowledgeBase } from '../../api/shapes';
import type { Format } from '../../locale/format';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { Facts } from '../../ui/facts';
import { Icon } from '../../ui/icon';
import { Status } from '../../ui/outcome';
import { PageHead } from '../../ui/page-head';
import { PassageText } from './passage-text';

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** A document as the assistant reads it: passage by passage, in the source's own words. */
export function DocumentView({
  base,
  document,
  tenant,
  words,
  format,
}: {
  base: KnowledgeBase;
  document: DocumentDetail;
  tenant: string;
  words: Messages;
  format: Format;
}) {
  const { knowledge } = words;
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
              </div>
              <div>
                {passage.headings.length > 0 ? <p className="meta mb-2">{passage.headings.join(' › ')}</p> : null}
                <PassageText text={passage.text} language={document.language} />
                {passage.isDuplicate ? (
                  <p className="mt-3 text-2">
                    <Status state="draft">{knowledge.duplicate}</Status>{' '}
                    <span className="dim">{knowledge.duplicateText}</span>
                  </p>
                ) : null}
              </div>
            </article>
          ))}
        </section>
        <aside aria-label={knowledge.facts}>
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
