import { describe, expect, it } from 'vitest';
import { createMasker } from './index.ts';

/** How a number is written, and what it stands in: each spelling in each surrounding. */
interface Kind {
  readonly spellings: readonly string[];
  readonly surroundings: readonly ((value: string) => string)[];
}

const form = (label: string) => [
  (value: string) => `${label}: ${value}\nDatum: 2026-03-01`,
  (value: string) => `${label}\n${value}\nDatum`,
  (value: string) => `${label}\tPlats\n${value}\tTorget`,
];

const KINDS: Readonly<Record<string, Kind>> = {
  'identity numbers': {
    spellings:
      '640823-9801|6408239801|19640823-9801|196408239801|640823 9801|64 08 23-9801|1964-08-23-9801|640823–9801|640823+9801|640823 - 9801|19640823- 9801|1964 08 23 98 01|640823.9801|640823/9801|l9640823-98O1|640823−9801|6408-23-9801|640823-T980|640823-TF98'.split(
        '|',
      ),
    surroundings: [
      (value) => `Det gäller ${value} enligt uppgift.`,
      (value) => `Berit Lindahl\t${value}\t2026-03-01`,
      (value) => `Jag (${value}) vill klaga.`,
      ...form('Personnummer'),
    ],
  },
  'telephone numbers': {
    spellings:
      '070-174 06 05|0701740605|070 174 06 05|+46701740605|+46 (0)70-174 06 05|0046 70 174 06 05|08-465 004 12|0846500412|031-390 06 44|(031) 390 06 44|0980-319 221|070.174.06.05|070/174 06 05|O70-174 O6 O5|46701740605|070–174 06 05'.split(
        '|',
      ),
    surroundings: [
      (value) => `Ring ${value} i morgon.`,
      (value) => `Anna Lindahl, ${value}, är mamma.`,
      (value) => `Berit\t${value}\tLindvik`,
      ...form('Telefon'),
    ],
  },
  accounts: {
    spellings:
      '8327-9, 904 118 350-2|8327-9 904118350-2|6112 402 118 336|6112-402118336|9420 417 33 08|3300-640823-9801|5231-04 118 27|SE4550000000058398257466|SE45 5000 0000 0583 9825 7466|5050-1055|48 21 07-0'.split(
        '|',
      ),
    surroundings: [
      (value) => `Sätt in pengarna på ${value} tack.`,
      (value) => `640823-9801\t${value}\t1 200,00`,
      (value) => `Mitt bankkonto är ${value}`,
      ...form('Kontonummer'),
    ],
  },
  'case numbers': {
    spellings:
      'KS 2026/123|2026-00123|SN 2026-00123-4|BUN/2026/44|A26/0044|26-04417|MN-26-118|118/2026|204417|B 2026-000118|5000-K118842-26|KoF 2026/12|VoO.2026.33|26KS123|3.2.1-2026-118|048 117 2206|TRV 2026/31187'.split(
        '|',
      ),
    surroundings: [
      (value) => `Dnr ${value}`,
      (value) => `Se ärende ${value} i systemet.`,
      (value) => `i ert beslut ${value} står`,
      ...form('Diarienummer'),
    ],
  },
  vehicles: {
    spellings: 'MLB 084|MLB084|MLB-084|MLB 08A|MLB08A|mlb 084'.split('|'),
    surroundings: [
      (value) => `Bilen ${value} står fel.`,
      (value) => `En vit Volvo, ${value}, blockerar.`,
      ...form('Registreringsnummer'),
    ],
  },
  properties: {
    spellings:
      'Tallbacken 3:40|Norra Tallbacken 3:40|TALLBACKEN 3:40|tallbacken 3:40|Lindvik Kyrkby 12:5|Tallbacken S:4|Tallbacken GA:3|Tallbacken 3:40>2|Hagsjö-Torp 1:2'.split(
        '|',
      ),
    surroundings: [
      (value) => `Bygglov för garage på ${value} har sökts.`,
      (value) => `Jag äger ${value} och vill riva.`,
      ...form('Fastighetsbeteckning'),
    ],
  },
};

describe('masking, each spelling in each surrounding', () => {
  it.each(Object.entries(KINDS))('finds %s', (_, { spellings, surroundings }) => {
    const missed = spellings.flatMap((value) =>
      surroundings
        .map((surround) => surround(value))
        .filter((text) => {
          const start = text.indexOf(value);
          const { parts } = createMasker().mask(text);
          return !parts.some((part) => part.start <= start && part.end >= start + value.length);
        }),
    );
    expect(missed).toEqual([]);
  });
});
