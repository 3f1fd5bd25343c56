export { type CrawlInput, crawlSite, type CrawlSummary } from './crawl-site.ts';
export type { CrawlProgress } from './ledger.ts';
export type { CrawlProblem } from './problems.ts';
export type { CrawlCounts, CrawlStore, FoundPage, PageOrigin, PageResult, PendingPage } from './crawl-store.ts';
export { type MemoryStore, memoryStore, type MemoryStoreOptions } from './memory-store.ts';
export { type ReasonCode, reasons } from './reasons.ts';
export { robotName } from './robots.ts';
export { type Schedule, schedules, type WebsiteSettings, websiteSettings } from './website-settings.ts';
