import type { Messages } from '../sv';

export const signInWords: Pick<Messages, 'signIn' | 'session' | 'invitation' | 'domain'> = {
  signIn: {
    title: 'Sign in',
    lead: 'Write your work email address, and we show how you can sign in.',
    email: 'Work email',
    emailInvalid: 'Write the whole address, such as firstname.surname@municipality.se.',
    next: 'Continue',
    or: 'or',
    howTitle: 'How do you want to sign in?',
    as: 'You sign in as',
    changeEmail: 'Change address',
    looking: 'Looking for ways to sign in',
    continueWith: (name) => `Continue with ${name}`,
    opening: 'Opening the sign-in',
    sendLink: 'Send a link',
    sending: 'Sending',
    linkText: 'The link comes by mail. It works for 15 minutes and only once.',
    noLink: 'A link by mail cannot be used. Your organisation wants everybody to use its own sign-in.',
    noConnection: 'No organisation has connected its own sign-in to this address.',
    tooOften: 'There were too many attempts from here. Wait a quarter of an hour and try again.',
    passkey: {
      signIn: 'Sign in with a passkey',
      confirm: 'Confirm with a passkey',
      busy: 'Waiting for your device',
      text: 'A passkey uses the fingerprint, face or code of your device.',
      unsupported: 'A passkey cannot be used. This browser does not support them.',
      none: 'A passkey cannot be used. You have not added one to your account.',
      notHere: 'A passkey cannot be used. Your organisation wants you to use its own sign-in.',
      cancelledTitle: 'Nothing happened with your passkey.',
      cancelledText:
        'The question was cancelled, or the device has no passkey for Rådrum. Try again or choose another way.',
      refusedTitle: 'Your passkey was not accepted.',
      refusedText: 'It may have been removed from your account. Sign in another way.',
    },
    sent: {
      title: 'Check your email',
      text: (email) => `If ${email} may sign in here, a mail arrives within a minute or so.`,
      open: 'Open the link in this browser. It works for 15 minutes and only once.',
      missing: 'No mail? Look among the spam, and check that the address is right.',
      again: 'Send a new link',
      wait: 'You can send a new link in half a minute.',
      sentAgain: 'A new link has been sent.',
    },
    open: {
      lead: (email) => `You sign in as ${email}.`,
      button: 'Sign in',
      why: 'The link works only once. The button is there so that programs that check mail do not use it up.',
      other: 'Is this not you? Close the page.',
    },
    again: {
      title: 'Confirm that it is you',
      lead: 'What you are about to do needs a sign-in of the last five minutes.',
      back: 'Back without confirming',
      silentTitle: 'Your organisation’s sign-in did not say when you signed in.',
      silentText:
        'Sign in there once more. If you come back here all the same: choose another way, and ask your IT department to send the claim auth_time.',
    },
    first: {
      aboard: 'A new organisation?',
      start: 'Start with Rådrum',
      title: 'Are you the first owner?',
      first: 'The first time: the link was printed when Rådrum started.',
      later: 'After that, whoever runs the service can run this command. It prints a new link.',
      command: 'npm run -s radrum -- sign-in firstname.surname@municipality.example',
      commandLabel: 'Command for a new link',
    },
    toSignIn: 'To the sign-in page',
    motto: 'Room to think.',
    cookies: 'No cookies except for sign-in, language and appearance.',
    /** Before the text of `members_full`. */
    places: (many: number) => `Your plan has room for ${many} members.`,
    errors: {
      link_not_valid: {
        title: 'This link is no longer valid.',
        text: 'It has been used already or is more than 15 minutes old. Ask for a new one here.',
      },
      provider_unreachable: {
        title: 'Your organisation’s sign-in does not answer.',
        text: 'Try again in a while. If it takes long, an owner can sign in with a passkey.',
      },
      provider_declined: {
        title: 'Your organisation’s sign-in did not let you in.',
        text: 'You may have cancelled, or lack access to Rådrum there. Try again or ask your IT department.',
      },
      provider_clock: {
        title: 'A clock is wrong.',
        text: 'Your organisation’s sign-in and Rådrum differ about the time. Ask your IT department to check the clock.',
      },
      provider_not_trusted: {
        title: 'The answer of your organisation’s sign-in could not be trusted.',
        text: 'Nobody was signed in. Ask your IT department to test the connection under Settings, Sign-in.',
      },
      attempt_expired: {
        title: 'The sign-in took too long.',
        text: 'Or it began in another browser. Start again here.',
      },
      not_known: {
        title: 'This address has no place here.',
        text: 'Ask an owner in your organisation to invite you.',
      },
      failed: {
        title: 'The sign-in did not go through.',
        text: 'Try again, or choose another way to sign in.',
      },
      no_subject: {
        title: 'Your organisation’s sign-in did not say who you are.',
        text: 'Its answer had no sub. Ask your IT department to test the connection.',
      },
      no_email: {
        title: 'Your organisation’s sign-in sent no email address.',
        text: 'It is needed the first time you sign in. Ask your IT department to send the claim email.',
      },
      email_not_verified: {
        title: 'Your email address is not verified.',
        text: 'Verify it in your organisation’s sign-in, or ask your IT department for help.',
      },
      no_role: {
        title: 'You have no role in Rådrum.',
        text: 'The role comes from your groups in your organisation’s sign-in, or from an invitation. Ask an owner.',
      },
      roles_elsewhere: {
        title: 'Your organisation’s sign-in did not send your groups.',
        text: 'You are in so many that they do not fit, so your role cannot be decided. Ask your IT department to test the connection under Settings, Sign-in.',
      },
      other_identity: {
        title: 'Somebody else signs in with your email address.',
        text: 'The address belongs to another account of your organisation. Ask an owner to sort it out.',
      },
      member_disabled: {
        title: 'You are no longer a member.',
        text: 'An owner has taken you out of the organisation, and can let you in again.',
      },
      members_full: {
        title: 'Every place for members is taken.',
        text: 'Ask an owner of your organisation. They have got a mail, and can make room for more.',
      },
      SessionRequired: {
        title: 'You need to sign in.',
        text: 'Your session has ended, or you have signed out.',
      },
    },
  },
  session: {
    endedTitle: 'Do you want to sign in again?',
    endedText:
      'You have been signed out. What you wrote is still on the page. Sign in in a new tab, then try again here.',
    signIn: 'Sign in in a new tab',
    keep: 'Stay on this page',
    copy: 'Copy what I wrote',
    stepUp: {
      title: 'Confirm that it is you',
      text: 'This needs a sign-in of the last five minutes.',
      kept: 'With a passkey you stay here. What you wrote is kept, and we go on at once.',
      other: 'Confirm in another way',
      otherText:
        'With a link by mail or your organisation’s sign-in you leave this page. What you wrote here and have not saved is lost.',
    },
  },
  invitation: {
    title: 'Invitation',
    loading: 'Loading the invitation',
    heading: (organisation) => `You are invited to ${organisation}`,
    email: 'For',
    role: 'Your role',
    ownRole: 'A role that the organisation has made itself',
    accept: 'Accept',
    accepting: 'Accepting',
    through: (organisation) =>
      `${organisation} wants everybody to use its own sign-in. The button leads there, and the invitation counts once you have signed in.`,
    otherPerson: (email, invited) => `You are signed in as ${email}. If you accept, you are signed in as ${invited}.`,
    goneTitle: 'This invitation is no longer valid',
    goneText: 'It was used, withdrawn or is more than two weeks old. Ask whoever invited you for a new one.',
    goneSignIn: 'Accepted already? Then you can sign in.',
    failedTitle: 'The invitation could not be loaded',
  },
  domain: {
    title: 'Confirm the domain',
    lead: 'The organisation named in the mail wants to use addresses at your domain for signing in to Rådrum.',
    unknown: 'You know nothing of this? Then close the page.',
    confirm: 'Confirm the domain',
    confirming: 'Confirming',
    doneTitle: 'The domain is confirmed',
    doneText: (domain, organisation) =>
      `Addresses at ${domain} now belong to ${organisation} in Rådrum. You can close this page.`,
    goneTitle: 'This link is no longer valid',
    goneText:
      'It was used or is more than a day old. Ask the organisation to add the domain again, under Settings, Sign-in.',
  },
};
