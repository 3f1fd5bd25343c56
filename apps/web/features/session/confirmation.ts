/** A question that stands on the page, and what answers it. */
export interface Question {
  answer: (isConfirmed: boolean) => void;
}

/**
 * Puts a question to the person. Several who ask at once wait for the same answer.
 * @param show puts the question on the page, or takes it away
 */
export function askOnce(show: (question: Question | null) => void): () => Promise<boolean> {
  let open: Promise<boolean> | undefined;
  return () => {
    open ??= new Promise<boolean>((resolve) => {
      show({
        answer: (isConfirmed) => {
          open = undefined;
          show(null);
          resolve(isConfirmed);
        },
      });
    });
    return open;
  };
}
