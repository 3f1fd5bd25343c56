import net from 'node:net';
import { isPrivateName, isPublicAddress } from './public-address.ts';

export type AddressRefusal = 'invalid_address' | 'unsupported_scheme' | 'private_address' | 'credentials_in_address';
export type AddressCheck = { ok: true; url: URL } | { ok: false; code: AddressRefusal; detail: string };

/** Longest address that is accepted, in characters; longer ones are traps or attacks. */
const longestAddress = 2048;

/** The key under which a host may be allowed although it is private: `host:port`, with the scheme's port when none is given. */
export function hostKey(host: string, port: string | number | null | undefined, protocol: string | undefined): string {
  const number = port ? String(port) : protocol === 'https:' ? '443' : '80';
  return `${host.replace(/^\[|\]$/g, '').toLowerCase()}:${number}`;
}

/**
 * Judges an address that a tenant gave, without touching the network, so that a form can be answered at once.
 * What a name resolves to is checked again when the guarded fetch connects.
 * @param url the address as typed; odd spellings of numbers (127.1, 0x7f000001, 2130706433) are read as a browser reads them
 * @param allowHosts exact `host:port` entries that may be private
 */
export function checkAddress(url: string, allowHosts: ReadonlySet<string>): AddressCheck {
  const parsed = url.length <= longestAddress && URL.canParse(url) ? new URL(url) : null;
  if (!parsed) return { ok: false, code: 'invalid_address', detail: 'This is not a complete web address.' };
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')
    return { ok: false, code: 'unsupported_scheme', detail: 'Only http and https addresses can be read.' };
  if (parsed.username || parsed.password)
    return { ok: false, code: 'credentials_in_address', detail: 'The address may not hold a user name or password.' };
  if (allowHosts.has(hostKey(parsed.hostname, parsed.port, parsed.protocol))) return { ok: true, url: parsed };
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  const isPrivate = net.isIP(host) ? !isPublicAddress(host) : isPrivateName(host);
  if (isPrivate)
    return { ok: false, code: 'private_address', detail: `${host} is not an address on the public internet.` };
  return { ok: true, url: parsed };
}
