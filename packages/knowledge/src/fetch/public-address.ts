import ipaddr from 'ipaddr.js';

/**
 * Addresses that look public but answer from inside a cloud.
 * 168.63.129.16: Azure's wire server (learn.microsoft.com, "What is IP address 168.63.129.16?").
 */
const metadataAddresses: ReadonlySet<string> = new Set(['168.63.129.16']);

/** The only IPv6 block from which public addresses are handed out (RFC 4291, section 2.4; IANA registry). */
const globalUnicast = ipaddr.parseCIDR('2000::/3');

/**
 * Whether an IP address (text, without brackets or zone) belongs to the public internet. IPv4-mapped addresses are judged as
 * IPv4; NAT64, 6to4, Teredo, documentation, private, loopback, link-local, shared and reserved ranges are not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (metadataAddresses.has(parsed.toString())) return false;
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}

/** Name endings that never belong to the public internet (RFC 6761, 6762, 8375; ICANN's reserved `.internal`). */
const privateEndings: readonly string[] = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'lan',
  'home.arpa',
  'in-addr.arpa',
  'ip6.arpa',
  'onion',
];

/** Whether a host name can only mean a machine inside: a single label (`metadata`, `intranet`) or a private ending. */
export function isPrivateName(host: string): boolean {
  const name = host.replace(/\.+$/, '').toLowerCase();
  if (!name.includes('.')) return true;
  return privateEndings.some((ending) => name === ending || name.endsWith(`.${ending}`));
}
