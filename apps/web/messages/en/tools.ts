import type { Messages } from '../sv';

export const toolsWords: Pick<Messages, 'tools'> = {
  tools: {
    title: 'Tools',
    how: 'How the answer came about',
    lead: 'On the way to the answer the assistant used tools:',
    names: {
      search_knowledge: 'Search again',
      read_page: 'Read a page',
      calculate: 'Calculate',
      reckon_date: 'Work out dates',
      measure_text: 'Measure a text',
    },
    texts: {
      search_knowledge: 'With other words, in the same knowledge and in attached files.',
      read_page: 'The whole page that a passage stands on, or a page of an attached file.',
      calculate: 'Exactly, with figures that stand in the question or in the sources.',
      reckon_date: 'Time limits, working days, weeks and weekdays.',
      measure_text: 'Readability (LIX) and other measures of plain language.',
    },
    did: {
      search_knowledge: 'Searched again',
      read_page: 'Read a page',
      calculate: 'Calculated',
      reckon_date: 'Reckoned with dates',
      measure_text: 'Measured a text',
    },
    didOther: 'Tried to use something that does not exist',
    gave: (characters, time) => `gave ${characters} characters in ${time}`,
    problems: {
      unknown_tool: 'There is no such tool.',
      not_allowed: 'The rules do not allow it.',
      invalid_input: 'The call could not be understood.',
      not_grounded: 'It stands neither in the question nor in any source.',
      too_long: 'The call was too long.',
      too_many: 'There were too many calls at once.',
      out_of_time: 'It took too long.',
      nothing_found: 'Nothing was found.',
      failed: 'The tool broke.',
    },
  },
};
