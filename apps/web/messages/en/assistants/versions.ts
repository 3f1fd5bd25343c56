import { counting } from '../../../locale/counting';
import type { Messages } from '../../sv';

const things = counting('en');

export const versionsWords: Pick<Messages, 'versions'> = {
  versions: {
    draft: 'Draft',
    live: 'Published',
    version: (number) => `Version ${number}`,
    compareFirst: 'Nothing is published yet. Publish the draft and it becomes version 1.',
    what: 'What',
    rollBack: (number) => `Restore version ${number}`,
    rollBackTitle: (number) => `Do you want version ${number} to answer again?`,
    rollBackText: 'It answers on the website at once. The draft does not change.',
    immutable: 'A version can never be changed afterwards. To change something you publish a new one.',
    byKey: 'Through the API',
    scheduledFor: (time: string) => `Begins to answer ${time}`,
    unschedule: 'Take back',
    chooseTitle: 'Compare',
    chooseText: 'Choose two to see everything that differs.',
    old: 'From',
    new: 'To',
    show: 'Show the difference',
    draftName: 'The draft',
    heading: (before: string, after: string) => `${before} against ${after.charAt(0).toLowerCase()}${after.slice(1)}`,
    differ: (count: number) => things(count, 'thing differs', 'things differ'),
    same: 'Nothing differs.',
    answersTitle: 'Changes the answers',
    lookTitle: 'Does not change the answers',
    knowledgeAt: 'What the knowledge held',
    knowledgeLine: (name: string, documents: string, changed: string) => `${name}: ${documents}, changed ${changed}`,
    knowledgeEmpty: (name: string) => `${name}: empty`,
    policyAt: 'Rules',
    endOf: 'end',
    none: 'No versions yet',
    added: 'added',
    removed: 'struck',
    empty: 'empty',
    history: 'History',
  },
};
