/** Files that somebody put in on the start page, on their way to a task. They stay in this page and go nowhere else. */
let carried: readonly File[] = [];

export const carryFiles = (files: readonly File[]): void => {
  carried = files;
};
export const carriedFiles = (): readonly File[] => carried;
