/** Why a task cannot be done at all, in words that the workspace has for the code. */
export const refusalCodes = [
  'nothing_to_read',
  'no_assistant',
  'no_template',
  'no_category_set',
  'no_rows',
  'too_many_rows',
  'plan_limit',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** A task that cannot be done: it is not tried again. */
export class TaskRefused extends Error {
  override readonly name = 'TaskRefused';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}
