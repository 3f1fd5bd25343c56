import type { Messages } from '../sv';

export const workEditorWords: Pick<Messages, 'workEditor'> = {
  workEditor: {
    edit: 'Edit',
    text: 'The text',
    toolbar: 'Editing tools',
    bold: 'Bold',
    heading: 'Heading',
    list: 'Bullet list',
    undo: 'Undo',
    redo: 'Redo',
    citation: (label) => `Reference ${label}`,
    help: 'Alt and F10 go to the tools, Escape back to the text. Select a reference with the arrow keys and press Enter to show its page.',
    save: 'Save version',
    saving: 'Saves',
    leave: 'Stop editing',
    kept: 'What you write stays in the tab until you save.',
    restored: 'What you wrote last and did not save is here.',
    restoredOlder:
      'What you wrote rests on an older version than the one that is saved. If you save, it becomes a new version, and the other one remains.',
    startOver: 'Start over from the saved one',
    conflict: 'The work was changed in another tab. Nothing was overwritten, and what you have written is still here.',
    takeLatest: 'Fetch the latest',
    nowSave:
      'The latest is fetched. Save again if your text is to become the new version. The other one remains among the versions.',
    compare: 'Compare versions',
    before: 'Before',
    after: 'After',
    version: (number, when) => `${number}. ${when}`,
    same: 'The versions have the same text.',
    loading: 'Opens the editor',
  },
};
