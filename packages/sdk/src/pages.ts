import type { Page, PageQuery } from './types/index.ts';

/** A list: await it for its first page, iterate it for every item of every page. */
export interface Pages<T> extends PromiseLike<Page<T>>, AsyncIterable<T> {}

/**
 * Makes a list of a function that reads one page of it.
 * @param read gets the cursor of the page; undefined for the first
 */
export function pagesOf<T, Query extends PageQuery>(query: Query, read: (query: Query) => Promise<Page<T>>): Pages<T> {
  let first: Promise<Page<T>> | undefined;
  const readFirst = () => (first ??= read(query));
  return {
    // oxlint-disable-next-line unicorn/no-thenable -- to be awaited is what it is for
    then: (onPage, onError) => readFirst().then(onPage, onError),
    async *[Symbol.asyncIterator]() {
      let page = await readFirst();
      for (;;) {
        yield* page.data;
        if (page.nextCursor === null) return;
        page = await read({ ...query, cursor: page.nextCursor });
      }
    },
  };
}
