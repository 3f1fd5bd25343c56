export { armDigest, sendDigest } from './send-digest.ts';
export { digestWish, getDigestWish, setDigestWish } from './digest-wish.ts';
