/** A text whose numbers stay on one line: "2 480" is one number. Without a look behind, which older browsers cannot read. */
export const unbroken = (text: string): string => text.replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u00a0');
