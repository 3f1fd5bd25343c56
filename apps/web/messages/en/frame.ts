import type { Messages } from '../sv';

export const frameWords: Pick<
  Messages,
  | 'product'
  | 'skip'
  | 'language'
  | 'theme'
  | 'nav'
  | 'actions'
  | 'outcome'
  | 'signIn'
  | 'session'
  | 'tenants'
  | 'failure'
> = {
  product: 'Rådrum',
  skip: 'Skip to content',
  language: { label: 'Language', sv: 'Svenska', en: 'English' },
  theme: { label: 'Appearance', system: 'Same as the system', light: 'Light', dark: 'Dark' },
  nav: {
    console: 'Console',
    account: 'Account',
    menu: 'Menu',
    crumbs: 'Breadcrumbs',
    overview: 'Overview',
    assistants: 'Assistants',
    knowledge: 'Knowledge',
    conversations: 'Conversations',
    settings: 'Settings',
    docs: 'API reference',
    signOut: 'Sign out',
    otherTenant: 'Change municipality',
    signOutFailed: 'You are still signed in. Try again.',
  },
  actions: {
    cancel: 'Cancel',
    close: 'Close',
    copy: 'Copy',
    copied: 'Copied',
    retry: 'Try again',
    older: 'Show more',
    first: 'Back to the start',
    search: 'Search',
    actions: 'Actions',
    csv: 'Download as CSV',
    asTable: 'Show as a table',
    loading: 'Loading',
  },
  outcome: {
    answered: 'Answered',
    unanswered: 'Unanswered',
    escalated: 'Passed to a person',
    declined: 'Declined',
    social: 'Greeting',
  },
  signIn: {
    title: 'Sign in',
    lead: 'You sign in with a link. It is valid for 15 minutes and only once.',
    how: 'How to get a link',
    first: 'The first time: the link was printed when Rådrum started.',
    later: 'After that: ask whoever runs the service to run this command. It prints a new link.',
    command: 'npm run -s radrum -- sign-in firstname.surname@municipality.example',
    commandLabel: 'Command for a new link',
    openLink: 'Open the link in this browser.',
    motto: 'Room to think.',
    cookies: 'No cookies except for sign-in, language and appearance.',
    errors: {
      Verification: {
        title: 'This link is no longer valid.',
        text: 'It has been used already or is more than 15 minutes old. Get a new one in the same way.',
      },
      AccessDenied: {
        title: 'This address has no place here.',
        text: 'Ask an owner in your municipality to add you as a member.',
      },
      SessionRequired: {
        title: 'You need to sign in.',
        text: 'A sign-in lasts for eight hours, or you have signed out.',
      },
      Configuration: {
        title: 'Sign-in is not set up correctly.',
        text: 'Ask whoever runs the service to read the server’s log.',
      },
      other: { title: 'The sign-in did not go through.', text: 'Get a new link and try again.' },
    },
  },
  session: {
    endedTitle: 'Do you want to sign in again?',
    endedText:
      'You have been signed out. What you wrote is still on the page. Sign in in a new tab, then try again here.',
    signIn: 'Sign in in a new tab',
    keep: 'Stay on this page',
  },
  tenants: {
    title: 'Which municipality?',
    lead: 'You are a member of several. You can change at any time.',
    none: 'You are not a member anywhere',
    noneText: 'Ask an owner in your municipality to add your address. Then sign in again.',
    roles: {
      owner: 'Owner',
      admin: 'Administrator',
      editor: 'Editor',
      reviewer: 'Reviewer',
      staff: 'Staff',
      auditor: 'Auditor',
      developer: 'Developer',
      operator: 'Operator',
    },
  },
  failure: {
    title: 'The page could not be loaded',
    text: 'Something went wrong on the server. The assistants on your website are not affected by this.',
    unreachable: 'The server did not answer. Wait a moment and try again.',
    forbidden: 'Your role may not see or change this. An owner in your municipality can give you the right.',
    code: 'Code',
    requestId: 'Request id',
    help: 'Include the request id when you ask for help.',
    home: 'To the overview',
    notFoundTitle: 'There is nothing at this address',
    notFoundText: 'The page has been removed, or it belongs to somebody else. Check the address.',
    start: 'To the start page',
    check: (fields) => `Check: ${fields}.`,
    fields: {
      name: 'Name',
      slug: 'Short name',
      origins: 'Websites',
      url: 'Address',
      title: 'Title',
      text: 'Text',
      question: 'Question',
      answer: 'Answer',
      maxPages: 'Most pages',
      greeting: 'Greeting',
      suggestedQuestions: 'Suggested questions',
      instructions: 'Instructions',
      languages: 'Languages',
      accent: 'Colour',
      phone: 'Telephone',
      email: 'E-mail',
      hours: 'Opening hours',
    },
    actionTitle: 'That did not go through.',
    reasons: {
      conflict: 'It is in use, or clashes with something that already exists.',
      not_found: 'It no longer exists. Reload the page.',
      forbidden: 'Your role may not do this. An owner can give you the right.',
      address_not_allowed: 'This address cannot be read. It has to be a public web address.',
      invalid_body: 'Something in the form is not filled in correctly.',
      rate_limited: 'That was too many calls. Wait a minute.',
      unreachable: 'The server did not answer. What you wrote is still here. Try again.',
      unauthenticated: 'You are no longer signed in.',
      sync_in_progress: 'The source is being read right now.',
      other: 'Something went wrong on the server. Try again.',
    },
  },
};
