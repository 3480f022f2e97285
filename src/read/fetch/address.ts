import ipaddr from 'ipaddr.js';

/** Global unicast, the only part of IPv6 that is given out (2000::/3). */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3');
/** Blocks inside it that are for protocols, tunnels and examples and not for servers. */
const SPECIAL = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'].map((block) => ipaddr.IPv6.parseCIDR(block));

/**
 * Whether an address is that of a server on the public internet. An unlisted block counts as not public: the answer is
 * by what is given out, not by what is known to be bad. An IPv4 address inside an IPv6 one (mapped, compatible, NAT64,
 * 6to4, Teredo) is refused as such, as the way to it is not ours to know.
 */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) names an interface of this machine, and shortened forms of IPv4 mean another address.
  if (address.includes('%') || !ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv4) return ipaddr.IPv4.isValidFourPartDecimal(address);
  return parsed.match(GIVEN_OUT) && !SPECIAL.some((block) => parsed.match(block));
}
