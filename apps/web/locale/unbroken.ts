/** A text whose numbers stay on one line: "2 480" is one number. Only for showing; what is copied or stored is left alone. */
export const unbroken = (text: string): string => text.replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0');
