/** The words of a list as people type one: on lines or with commas between, each once. */
export const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,;]+/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];
