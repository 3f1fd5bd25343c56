'use client';
import type { FilesAnswer } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Quote } from '../../../ui/quote';

/** What the attached files say of a question, word for word and with the page. */
export function FromFiles({ answer }: { answer: FilesAnswer }) {
  const { words, format } = useLocale();
  const say = words.workChat;
  const { points, files, waiting } = answer;
  const nameOf = (id: string) => files.find((file) => file.id === id)?.name ?? '';
  return (
    <section className="mt-4">
      <h3 className="h4">{say.fromFiles}</h3>
      {points.length === 0 ? <p className="dim mt-2">{say.notInFiles}</p> : null}
      {points.flatMap(({ references }) =>
        references.map(({ documentId, page, quote }) => (
          <Quote
            key={`${documentId} ${page} ${quote}`}
            from={[nameOf(documentId), page === null ? '' : say.page(format.number(page))].filter(Boolean).join(', ')}
          >
            {quote}
          </Quote>
        )),
      )}
      {waiting > 0 ? <p className="meta mt-2">{say.filesWaiting}</p> : null}
    </section>
  );
}
