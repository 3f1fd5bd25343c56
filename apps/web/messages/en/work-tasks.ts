import type { Messages } from '../sv';

export const workTaskWords: Pick<Messages, 'workTasks'> = {
  workTasks: {
    summarise: {
      form: 'Form',
      forms: {
        short: 'Short',
        detailed: 'Detailed',
        questions: 'Questions',
        decisions: 'Decisions and tasks',
        timeline: 'Timeline',
        compare: 'Compare documents',
        speakers: 'Who says what',
      },
      questions: 'Questions',
      questionsHint: 'One question on each line.',
    },
    improve: {
      goal: 'What is the text to become?',
      goals: {
        plain: 'Plain language',
        shorter: 'Shorter',
        tone: 'Another tone',
        headings: 'With headings',
        easy: 'Easy to read',
        translate: 'Translated',
      },
      needsModel: 'Needs a language model. Without one you get marks of what could be plainer.',
      tone: 'Tone',
      tones: { plain: 'factual', formal: 'formal', warm: 'friendly' },
      language: 'Language',
    },
    template: {
      template: 'Template',
      choose: 'Choose a template',
      fill: 'How are the fields filled?',
      fills: { form: 'I fill them in', files: 'Out of documents', batch: 'Out of a spreadsheet, many letters' },
      filesHint: 'Every fact that is found shows the sentence that it comes from. What is missing is marked.',
      batchHint: 'One row for each letter. The columns are named as the template’s fields.',
      none: 'There are no templates. Fetch one from the commons, or ask an editor to make one.',
    },
    classify: {
      set: 'Categories',
      choose: 'Choose categories',
      none: 'There are no categories. Fetch some from the commons, or ask an editor to make them.',
      purpose: 'Meant for',
      notFor: 'Limits',
      proposes: 'This proposes. A person decides.',
      textHint: 'One email or matter. Several: add files, or a spreadsheet with one row for each.',
    },
    reply: {
      assistant: 'Knowledge of',
      any: 'The assistant that answers citizens',
      textHint: 'Paste the question or the email, or add it as a file.',
    },
  },
};
