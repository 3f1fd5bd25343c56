export { type Contact, contactLines } from './contacts.ts';
export { type Crisis, type CrisisKind, crisisReply, detectCrisis } from './crisis.ts';
export {
  checkUnit,
  type DropReason,
  type GroundingContext,
  type GroundingPassage,
  type UnitVerdict,
} from './grounded.ts';
export { cleanUntrusted, injectionSignals } from './injection.ts';
export { foldLookalikes } from './lookalikes.ts';
export { findLiterals, type Literal } from './literals.ts';
export {
  createMasker,
  type Mask,
  type MaskCorrections,
  type MaskedPart,
  type Masker,
  type MaskKind,
  maskKinds,
} from './masking/index.ts';
export {
  findPersonalData,
  hasPersonalData,
  type MaskedText,
  maskPersonalData,
  type PersonalDataKind,
  personalDataKinds,
  type PersonalDatum,
} from './personal-data.ts';
export { matchesPhrases } from './phrase-match.ts';
export {
  askBack,
  declinedReply,
  emptyQuestionReply,
  isReviewed,
  partUnansweredReply,
  personalDataRefusedReply,
  personReply,
  quoteIntro,
  type Reckoned,
  type ReckonedDay,
  reckoningText,
  type ReplyAudience,
  type ReplyLanguage,
  replyLanguage,
  replyLanguages,
  socialReply,
  unansweredReply,
} from './replies.ts';
export { sanitizeText } from './sanitize.ts';
export { type Intent, type OutOfScopeTopic, readIntent, type SocialAct } from './scope.ts';
export { createUnitSplitter, type Unit, type UnitSplitter } from './units.ts';
