import type { Messages } from '../sv';

export const accessibilityWords: Pick<Messages, 'accessibility'> = {
  accessibility: {
    lead: 'Everybody should be able to use Rådrum. Here is how far we have come, what falls short and how to tell us.',
    parts: [
      {
        title: 'What it covers',
        text: [
          'The console and the workspace, where staff work, and the chat that municipalities show on their websites.',
          'The municipality’s own website and documents are not part of it. The municipality answers for those.',
        ],
      },
      {
        title: 'How accessible Rådrum is',
        text: [
          'We build for WCAG 2.2, level AA, and EN 301 549. What is done most can be done by keyboard alone, and each stop on the way is tested. The main pages are tested in forced colours, at 400 per cent zoom, without motion and in print.',
          'The pages and their states are also tested by machine at each change, in light on a wide screen and in dark at a width of 320 pixels. A fault that the test finds stops the change.',
        ],
      },
      {
        title: 'Known shortcomings',
        text: [
          'Rådrum has been tried by keyboard and by machine, but not yet by an independent auditor.',
          'Texts that the assistant quotes come from the municipality’s pages and files. Where those are hard to read, so are the quotes.',
          'Answers in other languages than Swedish may contain quotes in Swedish. They are marked with their language.',
        ],
      },
      {
        title: 'Tell us when something does not work',
        text: [
          'Did you meet the assistant on a municipality’s website? Write to the municipality or call it. In the chat you can also ask for a person.',
          'Do you work in Rådrum? Tell whoever owns Rådrum in your organisation, who passes it on to the operators.',
          'Describe what you wanted to do, what happened and which aids you use. You can always have the content in another way.',
        ],
      },
      {
        title: 'Supervision',
        text: [
          'The Agency for Digital Government, Digg, supervises the Swedish act on accessibility of digital public service. If you are not content with how the municipality handles what you have pointed out, you can report it to Digg.',
        ],
      },
    ],
    authority: 'To the website of Digg',
  },
};
