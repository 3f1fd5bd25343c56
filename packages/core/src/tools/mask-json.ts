import { maskPersonalData, type PersonalDataKind } from '@radrum/safeguards';

/**
 * What a tool is given or gives, as a program or a model wrote it, without personal data. Masking reads text, and JSON may write any letter as an escape: so the
 * strings are masked as what they say, and what is no JSON with its escapes resolved.
 * @param allowed kinds that may stand as they are
 */
export function maskJson(json: string, allowed: readonly PersonalDataKind[]): string {
  const masked = (text: string): string => maskPersonalData(text, allowed).text;
  try {
    const strings: unknown = JSON.parse(json, (_, value: unknown) =>
      typeof value === 'string' ? masked(value) : value,
    );
    return masked(JSON.stringify(strings)); // names of fields, and numbers
  } catch {
    return masked(withoutEscapes(json));
  }
}

const withoutEscapes = (json: string): string =>
  json.replaceAll(/\\(?:u([\da-f]{4})|([bfnrt])|(.))/gis, (_, code?: string, space?: string, self?: string) =>
    code !== undefined ? String.fromCharCode(Number.parseInt(code, 16)) : space === undefined ? (self ?? '') : ' ',
  );
