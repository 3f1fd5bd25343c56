import type { Messages } from '../sv';

export const workTemplateWords: Pick<Messages, 'workTemplate'> = {
  workTemplate: {
    optional: '(optional)',
    missing: 'This fact is missing.',
    choose: 'Choose',
    yes: 'yes',
    no: 'no',
  },
};
