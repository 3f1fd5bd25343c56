/** A longer line is no event of a chat, but something that would fill the memory. */
export const MAX_LINE_BYTES = 1_000_000;
/** A body that is larger is no answer of a chat. */
export const MAX_BODY_BYTES = 10_000_000;
