/** A line that a newer or more official page contradicts. */
export interface Superseded {
  documentId: string;
  otherDocumentId: string;
  otherLine: string;
}

/**
 * Hits without the lines that a better page among them contradicts: of two pages that state different figures for one thing, the better
 * one answers. Where that one was not found, the other still does.
 */
export function withoutSuperseded<Found extends { documentId: string; text: string }>(
  hits: readonly Found[],
  superseded: readonly Superseded[],
): Found[] {
  const found = new Set(hits.map(({ documentId }) => documentId));
  const lines = superseded.filter(
    ({ documentId, otherDocumentId }) => found.has(documentId) && found.has(otherDocumentId),
  );
  if (lines.length === 0) return [...hits];
  return hits.flatMap((hit) => {
    const text = lines
      .filter(({ otherDocumentId }) => otherDocumentId === hit.documentId)
      .reduce((rest, { otherLine }) => rest.replace(otherLine, ''), hit.text)
      .trim();
    return text === '' ? [] : [text === hit.text ? hit : { ...hit, text }];
  });
}
