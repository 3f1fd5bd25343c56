/** Where a page of a file can be opened: what shows PDF files goes to the page. Web pages have none. */
export const pageAddress = (url: string | null, page: number | null): string | null =>
  url === null || page === null || url.includes('#') ? url : `${url}#page=${page}`;
