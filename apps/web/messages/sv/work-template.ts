/** Letters out of templates, and the editor of templates. */
export const workTemplateWords = {
  workTemplate: {
    optional: '(frivilligt)',
    missing: 'Uppgiften saknas.',
    choose: 'Välj',
    yes: 'ja',
    no: 'nej',
  },
};
