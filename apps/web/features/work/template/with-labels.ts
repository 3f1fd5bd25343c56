/** A template's text for people: a field stands as its label, not as the name that programs know it by. */
export const withLabels = (text: string, labelOf: (name: string) => string): string =>
  text.replaceAll(/\{\{\s*([^{}]+?)\s*\}\}/g, (_, name: string) => `[${labelOf(name)}]`);
