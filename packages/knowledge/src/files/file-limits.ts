/** What one file may cost. */
export interface FileLimits {
  /** Size of the file itself. */
  fileBytes: number;
  /** What a ZIP-based document may unpack to, all its parts together. */
  inflatedBytes: number;
  /** Memory of the reader's JavaScript heap; the whole process may take half as much again. */
  memoryMegabytes: number;
  /** Wall-clock time, from start to answer. */
  seconds: number;
  /** Pages, slides or sheets. */
  pages: number;
  /** Characters of text that come out. */
  characters: number;
}

export const fileLimits: FileLimits = {
  fileBytes: 25 * 1024 * 1024,
  inflatedBytes: 200 * 1024 * 1024,
  memoryMegabytes: 512,
  seconds: 60,
  pages: 2_000,
  characters: 5_000_000,
};

/** What a file of somebody's own work may cost: larger, but its pages are counted, and its reader stays within 600 MB. */
export const workFileLimits: FileLimits = {
  ...fileLimits,
  fileBytes: 50 * 1024 * 1024,
  pages: 500,
  memoryMegabytes: 400,
};
