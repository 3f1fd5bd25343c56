export * from './crawl/index.ts';
export * from './extract/index.ts';
export * from './fetch/index.ts';
export * from './index/index.ts';
export * from './language/index.ts';
export * from './search/index.ts';
export * from './split/index.ts';
export * from './text/index.ts';
