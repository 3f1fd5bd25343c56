import { stem } from '../language/index.ts';

/** The size of the imagined corpus of municipal passages that the frequencies below are counted in. */
export const backgroundPassages = 1_000;

/**
 * Swedish words of municipal pages by how common they are: in about how many of a thousand passages one stands.
 * They split compounds and weigh words where a knowledge base is too small to have statistics of its own. Estimated by
 * us; only the order of magnitude matters.
 */
const tiers: readonly { frequency: number; words: string }[] = [
  { frequency: 120, words: 'kommun' },
  {
    frequency: 60,
    words: `kontakt tid dag ansökan ansöka barn beslut person år information plats service tjänst kostnad avgift krona
      telefon besök besöka behov möjlighet hjälp stöd öppen skola mån månad vecka kontakta`,
  },
  {
    frequency: 30,
    words: `arbete bil boende bostad bygg bygga elev familj fastighet förening hem hus hälsa tomt kort kurs lag ledig
      lokal lärare miljö mat möte nämnd plan post regel samhälle social tillstånd utbildning vatten väg vård vårdnadshavare
      ålder äldre öppettid anmälan anmäla blankett e-tjänst uppgift ärende handläggare medborgare invånare verksamhet
      område tillsyn taxa pris betala räkning faktura intyg bilaga lov rum grupp dygn helg vardag klocka`,
  },
  {
    frequency: 15,
    words: `avfall avlopp bad barnomsorg bibliotek bidrag bok buss båt centrum cykel djur el eld fritid fritids fält färd
      förskola gata grund gymnasium hamn hall hand handling handikapp hund idrott inkomst installation insats is
      jobb karta kyl kylskåp kärl köpa kultur kvarter kö lek land larm ljud ljus lån låna lägenhet läkare läs läsa
      marknad mark mil musik natur natt olja omsorg ort papper park parkering pedagog pengar plast pool program promenad
      rad rest restaurang risk rådgivning råd röst sal samtal simma sjuk skatt skog skräp skydd skadegörelse skjuts sop
      sopor spår språk sport stad stipendium studie ström städ säker säkerhet säng tak tand tele teknik tomträtt torg
      trafik transport trappa träd träff träffa tränare tunna tur tvätt ungdom upphandling uthyrning utsläpp val vatten
      vaktmästare vecka verk vinter virus vuxen våld värme växt yta åtgärd återbruk återvinning ö överklaga påse sortera`,
  },
  {
    frequency: 6,
    words: `aktivitet allergi altan anhörig ansvar apotek arena arkiv arkitekt arv asfalt badhus badplats bana bank behandling
      belysning besiktning besked biograf blomma bolag bord borg borgerlig boll brand brev bro brott brunn bröllop buller bygd
      byggnad båtplats cistern deponi diet doktor drift dricks dryck dödsbo däck elektronik energi fel ferie fest film
      fisk flykting flytt flytta folk fordon forskning frisk frukt frukost fråga fönster förbud föräldrar förälder glas god
      golv graffiti grann granne grav gren grov gräs gräv gymnastik gym gård halka halt hastighet hav hemtjänst hissa
      hygien hyra idé inköp isolering jämställdhet jul kamin kandidat kapacitet karriär kassa katt kemikalie kiosk klass klimat
      klotter klubb kniv kommunal kompost konsert konst konsument konto kontor kontrakt korsning korttid kris kropp kust kyrka kälare
      källa källare kök lamm lampa lantbruk lekplats lera liga livs livsmedel lunch lya lärling läx läxa löfte löp lön lördag majblomma
      mamma man maskin matlagning medel medlem metall middag minne missbruk modersmål mottagning motion mur mynt museum mål
      nedskräpning nyckel näring näringsliv nät odling offentlig ordning orm ombud oro orosanmälan palliativ pappa parti patient pension pensionär
      personal pjäs plog plogning polis portal praktik press produkt protokoll prövning psykisk radon ram ras rastplats
      rehab ren renhållning resa resor rik rullstol rådhus rätt rör sand sandning scen sekretess sema semester senior servering
      sida simhall simskola sits själv sjö skada skadedjur skatte sko skolskjuts skor skrot skuld skylt slam sluss snö snöröjning
      sotning spel spärr staket start statistik stig strand studera styrelse städning stöld svensk svamp syn syskon säck sälj
      särskild sten telefonkö termin terräng tid tillbyggnad tillgänglighet tobak toalett trygghet trädgård trygghetslarm tull
      tolk tidning underhåll upplysning uppväxt utställning utsikt utbetalning vagn valkrets vandring vandringsled vapen vinter vigsel villa
      vind vite vård volontär vräkning väntetid väst yrke åker åldring ägare ändring ämne ö öl ordförande`,
  },
];

const frequencies: ReadonlyMap<string, number> = (() => {
  const map = new Map<string, number>();
  for (const { frequency, words } of tiers) {
    for (const word of words.split(/\s+/)) {
      const key = stem(word, 'sv');
      map.set(key, Math.max(map.get(key) ?? 0, frequency));
    }
  }
  return map;
})();

/** In about how many of `backgroundPassages` municipal passages a (Swedish) stem stands; 0 for one we do not know. */
export function backgroundFrequency(stemmed: string): number {
  return frequencies.get(stemmed) ?? 0;
}
