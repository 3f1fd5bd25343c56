export { type MaskKind, maskKinds } from './kinds.ts';
export { createMasker, type Mask, type MaskCorrections, type MaskedPart, type Masker } from './masker.ts';
