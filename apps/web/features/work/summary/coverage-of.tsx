'use client';
import type { WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Coverage, type PageUse } from '../../../ui/coverage';
import { runsOf } from '../shell/page-runs';
import type { Reference, Summary } from './reference';

/** Which pages of each document a summary rests on, which could not be read, and which one is open; drawn, and in words. */
export function CoverageOf(props: { summary: Summary; work: WorkInfo; open: Reference | null }) {
  const { summary, work, open } = props;
  const { words, format } = useLocale();
  const say = words.workSummary;
  return (
    <section className="coverages" aria-label={say.coverage}>
      {summary.coverage.map(({ documentId, pages, used, unreadable }) => {
        const file = work.files.find(({ id }) => id === documentId);
        const name = file?.isPasted ? words.workShell.text : file?.name;
        const isNamed = summary.coverage.length > 1;
        return (
          <div key={documentId}>
            {isNamed ? <p className="label wrap-anywhere">{name}</p> : null}
            {pages === null ? (
              <p className="meta">{say.wholeText}</p>
            ) : (
              <>
                <Coverage
                  name={say.builtOn(format.number(used.length), format.number(pages))}
                  words={words.parts.coverage}
                  pages={usesOf(pages, used, unreadable, open?.documentId === documentId ? open.page : null)}
                />
                <p className="sr">{used.length > 0 ? say.usedPages(runsOf(used)) : null}</p>
                {unreadable.length > 0 ? <p className="meta mt-2">{say.unreadable(runsOf(unreadable))}</p> : null}
              </>
            )}
          </div>
        );
      })}
    </section>
  );
}

function usesOf(pages: number, used: readonly number[], unreadable: readonly number[], here: number | null): PageUse[] {
  const [known, unread] = [new Set(used), new Set(unreadable)];
  return Array.from({ length: pages }, (_, index) => {
    const page = index + 1;
    if (page === here) return 'here';
    if (unread.has(page)) return 'unread';
    return known.has(page) ? 'used' : 'other';
  });
}
