declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner of the tables: for looking at the catalogue only. */
    ownerUrl: string;
    /** What the application connects as. */
    appUrl: string;
  }
}
export {};
