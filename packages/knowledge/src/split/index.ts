export { contentHash, isNearDuplicate, passageFingerprint } from './fingerprint.ts';
export { type PassageDraft, passageSizes, splitPage } from './split-page.ts';
