import type { Messages } from '../sv';

export const helpWords: Pick<Messages, 'help'> = {
  help: {
    title: 'Help',
    lead: 'How to do the usual things. The whole description comes with Rådrum, in the folder docs.',
    docsText: 'Every call, for those who build something of their own.',
  },
};
