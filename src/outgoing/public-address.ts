import { BlockList, isIP } from 'node:net'

/**
 * Addresses that are not of the public internet: the special-purpose registries of IANA (RFC 6890 with its updates) with
 * loopback, private, link-local (where clouds answer with credentials), carrier-grade NAT, multicast and reserved ranges,
 * and the IPv6 forms that carry an IPv4 address (mapped, NAT64, 6to4, Teredo), which could smuggle one in.
 */
const RANGES: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]
/** Only 2000::/3 is given out as global unicast (RFC 4291, 2.4); within it, these are not. */
const RANGES_6: readonly (readonly [network: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const special = new BlockList()
for (const [network, prefix] of RANGES) special.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of RANGES_6) special.addSubnet(network, prefix, 'ipv6')

const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** Whether a numeric address ("203.0.113.7", "2001:db8::1", without brackets) is one of the public internet. */
export const isPublicAddress = (address: string): boolean => {
  const [bare = ''] = address.split('%')
  switch (isIP(bare)) {
    case 4:
      return !special.check(bare, 'ipv4')
    case 6:
      return bare === address && global6.check(bare, 'ipv6') && !special.check(bare, 'ipv6')
    default:
      return false
  }
}
