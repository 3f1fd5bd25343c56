/** An assistant's own sentences in one language. `{name}` is the assistant, `{language}` the name of a language, `{day}` a day in words, `{part}` a part of the question, `{choices}` what it may have meant. */
export interface ReplyTexts {
  /** Whether somebody who speaks the language well has read them. */
  readonly reviewed: boolean;
  readonly greeting: string;
  readonly thanks: string;
  readonly identity: string;
  readonly goodbye: string;
  readonly smalltalk: string;
  readonly ability: string;
  readonly declined: string;
  readonly declinedMedical: string;
  readonly declinedCrime: string;
  readonly personalDataRefused: string;
  readonly unanswered: string;
  readonly partUnanswered: string;
  readonly closestPages: string;
  readonly contact: string;
  readonly contactHint: string;
  readonly person: string;
  readonly empty: string;
  readonly quoteIntro: string;
  readonly notOurs: string;
  readonly askBack: string;
  readonly yes: string;
  readonly no: string;
  readonly reckonedBy: string;
  readonly nextTime: string;
  readonly week: string;
}
