export {
  adopt,
  chooseUpstream,
  rateCommonsItem,
  rating,
  readUpstream,
  upstreamChoice,
  type UpstreamChange,
} from './adopt.ts';
export {
  type CommonsDetail,
  type CommonsItemInfo,
  commonsQuery,
  getCommonsItem,
  listCommons,
  shareToCommons,
  sharing,
  withdrawFromCommons,
} from './items.ts';
export { type CommonsKind, commonsKinds } from './kinds.ts';
export { exportCommons, importCommons } from './transfer.ts';
export { commonsReview, listWaitingItems, reviewItem, type WaitingItem } from './review.ts';
