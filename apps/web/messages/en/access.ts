import type { Messages } from '../sv';

export const accessWords: Pick<Messages, 'access'> = {
  access: {
    title: 'The operator’s access',
    text: 'The operator never sees what you have unless you let them in. Then they can see and mend assistants and knowledge. Members, keys, sign-in and conversations are never theirs to reach.',
    isOpen: (until) => `The operator may come in until ${until}`,
    isClosed: 'The operator has no access. Only owners can give it.',
    reason: 'Why?',
    reasonHint: 'So that everybody here understands, for example: help with a website that cannot be read.',
    span: 'For how long?',
    hours: (hours) =>
      hours === 1 ? 'One hour' : hours < 24 ? `${hours} hours` : hours === 24 ? 'One day' : `${hours / 24} days`,
    give: 'Let the operator in',
    revoke: 'Close at once',
    history: 'Before',
    historyText: 'What the operator did stands in the log.',
    never: 'The operator has never had access.',
    by: 'By',
    from: 'From',
    to: 'To',
  },
};
