/** A mail's paragraphs; our mails have each link in a paragraph of its own. */
export const linesOf = (text: string): { line: string; isLink: boolean }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ line, isLink: /^https?:\/\/\S+$/.test(line) }));
