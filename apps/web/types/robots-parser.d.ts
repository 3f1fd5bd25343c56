/*
 * The router's type leads into the server's packages, which resolve modules as Node does; this app resolves them as bundlers do. The two read
 * this package's own types differently, so here they are written as Node reads them. Nothing of the package is in this app.
 */
interface Robot {
  isAllowed(url: string, ua?: string): boolean | undefined;
  isDisallowed(url: string, ua?: string): boolean | undefined;
  getMatchingLineNumber(url: string, ua?: string): number;
  getCrawlDelay(ua?: string): number | undefined;
  getSitemaps(): string[];
  getPreferredHost(): string | null;
}
declare const module: { default: (url: string, robotstxt: string) => Robot };
export default module;
