export const signInWords = {
  signIn: {
    title: 'Logga in',
    lead: 'Skriv din e-postadress i tjänsten, så visar vi hur du kan logga in.',
    email: 'E-post i tjänsten',
    emailInvalid: 'Skriv hela adressen, till exempel fornamn.efternamn@kommun.se.',
    next: 'Fortsätt',
    or: 'eller',
    howTitle: 'Hur vill du logga in?',
    as: 'Du loggar in som',
    changeEmail: 'Byt adress',
    looking: 'Söker sätt att logga in',
    continueWith: (name: string) => `Fortsätt med ${name}`,
    opening: 'Öppnar inloggningen',
    sendLink: 'Skicka en länk',
    sending: 'Skickar',
    linkText: 'Länken kommer i ett mejl. Den gäller i 15 minuter och bara en gång.',
    noLink: 'Länk i mejl går inte att använda. Din organisation vill att alla loggar in med den egna inloggningen.',
    noConnection: 'Ingen organisation har kopplat en egen inloggning till den här adressen.',
    tooOften: 'Det blev för många försök härifrån. Vänta en kvart och försök sedan igen.',
    passkey: {
      signIn: 'Logga in med passkey',
      confirm: 'Bekräfta med passkey',
      busy: 'Väntar på din enhet',
      text: 'En passkey använder fingeravtryck, ansikte eller kod i din enhet.',
      unsupported: 'Passkey går inte att använda. Webbläsaren har inget stöd för det.',
      none: 'Passkey går inte att använda. Du har inte lagt till någon i ditt konto.',
      notHere: 'Passkey går inte att använda. Din organisation vill att du loggar in med den egna inloggningen.',
      cancelledTitle: 'Inget hände med din passkey.',
      cancelledText:
        'Frågan avbröts, eller så finns ingen passkey för Rådrum i enheten. Försök igen eller välj ett annat sätt.',
      refusedTitle: 'Din passkey godkändes inte.',
      refusedText: 'Den kan ha tagits bort ur ditt konto. Logga in på ett annat sätt.',
    },
    sent: {
      title: 'Kolla din e-post',
      text: (email: string) => `Om ${email} får logga in här kommer ett mejl inom någon minut.`,
      open: 'Öppna länken i den här webbläsaren. Den gäller i 15 minuter och bara en gång.',
      missing: 'Hittar du inget mejl? Titta i skräpposten, och kontrollera att adressen är rätt.',
      again: 'Skicka en ny länk',
      wait: 'Du kan skicka en ny länk om en halv minut.',
      sentAgain: 'En ny länk är skickad.',
    },
    open: {
      lead: (email: string) => `Du loggar in som ${email}.`,
      button: 'Logga in',
      why: 'Länken gäller bara en gång. Knappen finns för att program som granskar mejl inte ska använda upp den.',
      other: 'Är det inte du? Stäng sidan.',
    },
    again: {
      title: 'Bekräfta att det är du',
      lead: 'Det du ska göra kräver att du har loggat in under de senaste fem minuterna.',
      back: 'Tillbaka utan att bekräfta',
      silentTitle: 'Organisationens inloggning sa inte när du loggade in.',
      silentText:
        'Logga in där en gång till. Kommer du tillbaka hit ändå: välj ett annat sätt, och be er it-avdelning att skicka uppgiften auth_time.',
    },
    first: {
      aboard: 'Ny organisation?',
      start: 'Kom igång med Rådrum',
      title: 'Är du den första ägaren?',
      first: 'Första gången: länken skrevs ut när Rådrum startade.',
      later: 'Därefter kan den som sköter driften köra kommandot. Det skriver ut en ny länk.',
      command: 'npm run -s radrum -- sign-in fornamn.efternamn@kommun.example',
      commandLabel: 'Kommando för en ny länk',
    },
    toSignIn: 'Till inloggningen',
    motto: 'Tid att tänka efter.',
    cookies: 'Inga kakor utom för inloggning, språk och utseende.',
    /** Before the text of `members_full`. */
    places: (many: number) => `Er plan har plats för ${many} medlemmar.`,
    errors: {
      link_not_valid: {
        title: 'Länken gäller inte längre.',
        text: 'Den har redan använts eller är äldre än 15 minuter. Be om en ny här.',
      },
      provider_unreachable: {
        title: 'Organisationens inloggning svarar inte.',
        text: 'Försök igen om en stund. Dröjer det kan en ägare logga in med passkey.',
      },
      provider_declined: {
        title: 'Organisationens inloggning släppte inte in dig.',
        text: 'Du kan ha avbrutit, eller sakna rätt till Rådrum där. Försök igen eller fråga er it-avdelning.',
      },
      provider_clock: {
        title: 'Klockan går fel.',
        text: 'Tiden skiljer sig mellan organisationens inloggning och Rådrum. Be er it-avdelning att kontrollera klockan.',
      },
      provider_not_trusted: {
        title: 'Svaret från organisationens inloggning gick inte att lita på.',
        text: 'Ingen har loggats in. Be er it-avdelning att prova anslutningen under Inställningar, Inloggning.',
      },
      attempt_expired: {
        title: 'Inloggningen tog för lång tid.',
        text: 'Den kan också ha börjat i en annan webbläsare. Börja om här.',
      },
      not_known: {
        title: 'Adressen har ingen plats här.',
        text: 'Be en ägare i organisationen att bjuda in dig.',
      },
      failed: {
        title: 'Inloggningen gick inte igenom.',
        text: 'Försök igen, eller välj ett annat sätt att logga in.',
      },
      no_subject: {
        title: 'Organisationens inloggning sa inte vem du är.',
        text: 'Svaret saknade uppgiften sub. Be er it-avdelning att prova anslutningen.',
      },
      no_email: {
        title: 'Organisationens inloggning skickade ingen e-postadress.',
        text: 'Den behövs första gången du loggar in. Be er it-avdelning att skicka uppgiften email.',
      },
      email_not_verified: {
        title: 'Din e-postadress är inte bekräftad.',
        text: 'Bekräfta den i organisationens inloggning, eller be er it-avdelning om hjälp.',
      },
      no_role: {
        title: 'Du har ingen roll i Rådrum.',
        text: 'Rollen bestäms av dina grupper i organisationens inloggning, eller av en inbjudan. Fråga en ägare.',
      },
      roles_elsewhere: {
        title: 'Organisationens inloggning skickade inte dina grupper.',
        text: 'Du är med i så många att de inte får plats, så din roll går inte att avgöra. Be er it-avdelning att prova anslutningen under Inställningar, Inloggning.',
      },
      other_identity: {
        title: 'Någon annan loggar redan in med din e-postadress.',
        text: 'Adressen är kopplad till ett annat konto hos er. Be en ägare att reda ut det.',
      },
      member_disabled: {
        title: 'Du är inte längre medlem.',
        text: 'En ägare har tagit ut dig ur organisationen, och kan släppa in dig igen.',
      },
      members_full: {
        title: 'Alla platser för medlemmar är tagna.',
        text: 'Hör av dig till en ägare i organisationen. De har fått ett mejl, och kan ge plats åt fler.',
      },
      SessionRequired: {
        title: 'Du behöver logga in.',
        text: 'Sessionen har gått ut, eller så har du loggat ut.',
      },
    },
  },
  session: {
    endedTitle: 'Vill du logga in igen?',
    endedText: 'Du har loggats ut. Det du skrev finns kvar på sidan. Logga in i en ny flik och försök sedan igen här.',
    signIn: 'Logga in i ny flik',
    keep: 'Stanna på sidan',
    copy: 'Kopiera det jag skrev',
    stepUp: {
      title: 'Bekräfta att det är du',
      text: 'Det här kräver att du har loggat in under de senaste fem minuterna.',
      kept: 'Med passkey stannar du här. Det du har skrivit finns kvar, och vi fortsätter direkt.',
      other: 'Bekräfta på ett annat sätt',
      otherText:
        'Med en länk i mejl eller organisationens inloggning lämnar du sidan. Det du har skrivit här och inte sparat försvinner.',
    },
  },
  invitation: {
    title: 'Inbjudan',
    loading: 'Hämtar inbjudan',
    heading: (organisation: string) => `Du är inbjuden till ${organisation}`,
    email: 'Gäller för',
    role: 'Din roll',
    ownRole: 'En roll som organisationen har gjort själv',
    accept: 'Tacka ja',
    accepting: 'Tackar ja',
    through: (organisation: string) =>
      `${organisation} vill att alla loggar in med den egna inloggningen. Knappen leder dit, och inbjudan gäller när du har loggat in.`,
    otherPerson: (email: string, invited: string) =>
      `Du är inloggad som ${email}. Tackar du ja loggas du i stället in som ${invited}.`,
    goneTitle: 'Inbjudan gäller inte längre',
    goneText: 'Den har använts, dragits tillbaka eller är äldre än två veckor. Be den som bjöd in dig om en ny.',
    goneSignIn: 'Har du redan tackat ja? Då kan du logga in.',
    failedTitle: 'Inbjudan kunde inte hämtas',
  },
  domain: {
    title: 'Bekräfta domänen',
    lead: 'Organisationen som står i mejlet vill använda adresser vid er domän för att logga in i Rådrum.',
    unknown: 'Känner du inte till det här? Då kan du stänga sidan.',
    confirm: 'Bekräfta domänen',
    confirming: 'Bekräftar',
    doneTitle: 'Domänen är bekräftad',
    doneText: (domain: string, organisation: string) =>
      `Adresser vid ${domain} hör nu till ${organisation} i Rådrum. Du kan stänga sidan.`,
    goneTitle: 'Länken gäller inte längre',
    goneText:
      'Den har använts eller är äldre än ett dygn. Be organisationen att lägga till domänen igen, under Inställningar, Inloggning.',
  },
};
