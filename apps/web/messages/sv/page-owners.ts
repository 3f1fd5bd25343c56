export const pageOwnersWords = {
  pageOwners: {
    title: 'Sidansvariga',
    lead: 'När någon rapporterar att en sida är fel går ett mejl till den som sidan själv nämner. Nämner sidan ingen går det hit.',
    how: 'En rad för varje del av webbplatsen: sökvägens början, mellanslag och e-postadressen. Den längsta sökvägen som passar gäller.',
    list: 'Sökväg och e-postadress',
    example: 'Till exempel: /bygga-och-bo bygglov@lindvik.example',
    wrong: (lines: string) => `Rad ${lines} behöver en sökväg som börjar med / och en e-postadress.`,
    save: 'Spara listan',
    saving: 'Sparar',
    saved: 'Listan är sparad.',
    theirs: 'Listan',
  },
};
