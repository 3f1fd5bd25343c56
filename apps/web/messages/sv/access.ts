export const accessWords = {
  access: {
    title: 'Driftens åtkomst',
    text: 'Driften ser aldrig vad ni har, om ni inte släpper in den. Då kan den se och rätta assistenter och kunskap. Medlemmar, nycklar, inloggning och samtal når den aldrig.',
    isOpen: (until: string) => `Driften får komma in till ${until}`,
    isClosed: 'Driften har ingen åtkomst. Bara ägare kan ge den.',
    reason: 'Varför?',
    reasonHint: 'Så att alla hos er förstår, till exempel: hjälp med en webbplats som inte går att hämta.',
    span: 'Hur länge?',
    hours: (hours: number) =>
      hours === 1 ? 'En timme' : hours < 24 ? `${hours} timmar` : hours === 24 ? 'Ett dygn' : `${hours / 24} dygn`,
    give: 'Släpp in driften',
    revoke: 'Stäng direkt',
    history: 'Tidigare',
    historyText: 'Vad driften gjorde står i loggen.',
    never: 'Driften har aldrig haft åtkomst.',
    by: 'Av',
    from: 'Från',
    to: 'Till',
  },
};
