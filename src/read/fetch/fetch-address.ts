import { ReadFault } from '../bytes/fault.js';

/** Longest address that is asked for. Servers refuse longer ones, and robots.txt is matched against every character. */
const LONGEST_ADDRESS = 2000;

/** Where a request goes, as far as its address says. */
export interface Target {
  readonly url: URL;
  /** Without the brackets of IPv6 and the dot at the end. */
  readonly host: string;
  readonly port: number;
  readonly isSecure: boolean;
}

const refused = (why: string): ReadFault => new ReadFault('not-fetched', `it was not fetched: ${why}`);

/**
 * Reads an address as browsers do, by which decimal, octal and hexadecimal hosts and digits of other scripts become the
 * numbers they mean, and refuses what no public page has.
 *
 * @throws ReadFault `not-fetched`
 */
export function targetOf(address: string, base?: URL): Target {
  if (address.length > LONGEST_ADDRESS) throw refused(`its address has more than ${LONGEST_ADDRESS} characters`);
  if (!URL.canParse(address, base)) throw refused('its address cannot be understood');
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refused('only http and https are fetched');
  if (url.username !== '' || url.password !== '') throw refused('its address holds a name or password');
  const isSecure = url.protocol === 'https:';
  const port = url.port === '' ? (isSecure ? 443 : 80) : Number(url.port);
  const host = url.hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '');
  if (host === '') throw refused('its address names no host');
  url.hash = '';
  return { url, host, port, isSecure };
}
