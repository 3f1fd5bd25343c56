export { handOff, handoffInput, type HandedOff } from './hand-off.ts';
export {
  assignHandoff,
  closeHandoff,
  countWaiting,
  getHandoff,
  handoffAssignment,
  handoffClosing,
  handoffFilter,
  handoffReply,
  listHandoffs,
  replyToHandoff,
  type HandoffDetail,
  type HandoffInfo,
  type HandoffState,
} from './inbox.ts';
